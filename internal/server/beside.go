package server

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// Handouts is where `casus browser` serves a style and a guide for Neo4j Browser.
const Handouts = "http://localhost:7475"

// Greeting is what Neo4j Browser does when somebody connects, with browser.post_connect_cmd.
const Greeting = "style " + Handouts + "/casus.grass; guide " + Handouts + "/guide.html"

// minding is the lock of whoever runs a program beside the server of a folder.
func minding(dir string) string { return filepath.Join(dir, "beside.lock") }

// beside is the log of that program.
func beside(dir string) string { return filepath.Join(dir, "beside.log") }

// Mind runs a program beside the server of a folder until the context ends.
func Mind(ctx context.Context, dir string, program *exec.Cmd) error {
	lock, err := try(minding(dir))
	if err != nil {
		return fmt.Errorf("run %s beside the server in %s: %w", program.Path, dir, err)
	}
	defer lock.Release()
	if err := os.WriteFile(minding(dir), []byte(strconv.Itoa(os.Getpid())), 0o644); err != nil {
		return fmt.Errorf("run %s: %w", program.Path, err)
	}
	p, err := run(program, beside(dir))
	if err != nil {
		return fmt.Errorf("run %s: %w", program.Path, err)
	}
	select {
	case <-p.done:
		text, _ := os.ReadFile(beside(dir))
		return fmt.Errorf("%s ended (%v): %s", filepath.Base(program.Path), p.err, lastLines(text, 5))
	case <-ctx.Done():
		if err := terminate(program.Process); err != nil {
			return fmt.Errorf("stop %s: %w", program.Path, err)
		}
		<-p.done
		return nil
	}
}

// Attend starts a command that minds a program (Mind), as a process apart, and
// waits until the program answers at an address. One that answers already is left alone.
func Attend(ctx context.Context, dir, address string, minder *exec.Cmd) error {
	if answers(ctx, address) {
		return nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("start %s: %w", minder.Path, err)
	}
	log, err := os.Create(filepath.Join(dir, "minder.log"))
	if err != nil {
		return fmt.Errorf("start %s: %w", minder.Path, err)
	}
	defer log.Close()
	minder.Stdout, minder.Stderr, minder.SysProcAttr = log, log, apart()
	shed()
	if err := minder.Start(); err != nil {
		return fmt.Errorf("start %s: %w", minder.Path, err)
	}
	ended := make(chan struct{})
	go func() {
		minder.Wait() // what it died of is in its log
		close(ended)
	}()
	for !answers(ctx, address) {
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for %s: %w", address, ctx.Err())
		case <-ended:
			text, _ := os.ReadFile(log.Name())
			return fmt.Errorf("nothing answers at %s: %s", address, lastLines(text, 5))
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil
}

// answers reports whether something serves at an address.
func answers(ctx context.Context, address string) bool {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return false
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return false
	}
	response.Body.Close()
	return response.StatusCode == http.StatusOK
}

// Dismiss ends what runs beside the server of a folder, and waits until it has.
func Dismiss(ctx context.Context, dir string) error {
	_, err := end(ctx, minding(dir))
	return err
}
