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

// Both say that the faults have been told already, one line each.
var (
	errPart    = errors.New("done in part")
	errNothing = errors.New("nothing could be done")
)

// told reports whether an error's cause has reached the person by other ways.
func told(err error) bool {
	return errors.Is(err, errPart) || errors.Is(err, errNothing) || errors.Is(err, context.Canceled)
}

// outcomeOf says how a run over many inputs ended.
func outcomeOf(done, faults int) error {
	switch {
	case faults == 0:
		return nil
	case done == 0:
		return errNothing
	}
	return errPart
}

// code gives the exit code of a command's error.
func code(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil:
		return exitStopped
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errPart):
		return exitPart
	}
	return exitFailed
}
