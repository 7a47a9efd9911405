package cli

import (
	"context"
	"errors"
	"fmt"
)

// Exit codes, as docs/output.md has them.
const (
	exitDone    = 0
	exitFailed  = 1
	exitUsage   = 2
	exitPart    = 3
	exitStopped = 130
)

// usageError is a mistake in how casus was called or configured.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

func (e usageError) Unwrap() error { return e.error }

// errPart says that some of the work is done; the faults have been told.
var errPart = errors.New("done in part")

// code gives the exit code of a command's error.
func code(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case ctx.Err() != nil:
		return exitStopped
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errPart):
		return exitPart
	}
	return exitFailed
}
