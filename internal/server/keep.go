package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// Kept is a server in the background. A keeper, a process of its own, runs it;
// both outlive the process that started them. What there is to know of it lies
// in the keeper's folder.
type Kept struct {
	URI, Bolt, Browser string // as Server has them
	Home, Version      string
	Password           string // "" for a server that asks for none
}

// Login gives the way to ask the server.
func (k Kept) Login() Login { return Login{k.Browser, k.Password} }

// The files of a keeper's folder. The keeper holds the lock of keeping, which
// has its process's number; whoever uses its server alone holds inUse.
func known(dir string) string   { return filepath.Join(dir, "server.json") }
func keeping(dir string) string { return filepath.Join(dir, "keeper.lock") }
func inUse(dir string) string   { return filepath.Join(dir, "use.lock") }
func said(dir string) string    { return filepath.Join(dir, "keeper.log") }

// Use waits until nobody else uses the server of a folder, and takes it.
func Use(ctx context.Context, dir string) (*Lock, error) { return Take(ctx, inUse(dir)) }

// Find gives the server that a folder's keeper runs, if there is one that answers.
func Find(ctx context.Context, dir string) (Kept, bool) {
	var k Kept
	data, err := os.ReadFile(known(dir))
	if err != nil || json.Unmarshal(data, &k) != nil {
		return k, false
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	_, err = k.Login().Query(ctx, "RETURN 1", nil)
	return k, err == nil
}

// Keep is what a keeper does: it runs a server until the context ends, or, with
// a time of idleness, nobody has used it (Use) for so long. The server's data is
// in the folder, too; with a time of idleness it is new, and goes in the end.
func Keep(ctx context.Context, dir string, o Options, idle time.Duration) error {
	lock, err := try(keeping(dir))
	if err != nil {
		return fmt.Errorf("keep a server in %s: %w", dir, err)
	}
	defer lock.Release()
	if err := os.WriteFile(keeping(dir), []byte(strconv.Itoa(os.Getpid())), 0o644); err != nil {
		return fmt.Errorf("keep a server in %s: %w", dir, err)
	}
	o.Home = filepath.Join(dir, "home")
	if idle > 0 {
		if err := os.RemoveAll(o.Home); err != nil {
			return err
		}
		defer os.RemoveAll(o.Home)
		o.Brief = true
	}
	s, err := Start(ctx, o)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := publish(dir, s); err != nil {
		return err
	}
	defer os.Remove(known(dir))
	return s.wait(ctx, dir, idle)
}

// publish writes where the server is, for those who want to use it and nobody else.
func publish(dir string, s *Server) error {
	data, err := json.Marshal(Kept{s.URI, s.Bolt, s.Browser, s.Home, s.Version, s.options.Password})
	if err != nil {
		return err
	}
	part := known(dir) + ".part"
	if err := os.WriteFile(part, data, 0o600); err != nil {
		return err
	}
	return os.Rename(part, known(dir))
}

// wait returns when the server is to end, or has ended by itself.
func (s *Server) wait(ctx context.Context, dir string, idle time.Duration) error {
	for used := time.Now(); ; {
		select {
		case <-s.Done():
			return fmt.Errorf("the server ended by itself (%v); its log says\n%s", s.process.err, s.Tail(20))
		case <-ctx.Done():
			end, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Minute)
			defer cancel()
			return s.Stop(end)
		case <-time.After(time.Second):
		}
		if idle > 0 && s.unused(dir, &used, idle) {
			return nil
		}
	}
}

// unused ends the server if nobody has used it for so long; used is when
// somebody was last seen to.
func (s *Server) unused(dir string, used *time.Time, idle time.Duration) bool {
	lock, err := try(inUse(dir))
	if err != nil {
		*used = time.Now()
		return false
	}
	defer lock.file.Close() // not Release: this is no use
	if released, err := os.Stat(inUse(dir)); err == nil && released.ModTime().After(*used) {
		*used = released.ModTime()
	}
	if time.Since(*used) < idle {
		return false
	}
	os.Remove(known(dir)) // while nobody can begin to use it
	s.Kill()
	return true
}

// Launch starts a command that keeps a server in a folder, as a process apart,
// and waits until the server answers.
func Launch(ctx context.Context, dir string, keeper *exec.Cmd) (Kept, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Kept{}, fmt.Errorf("start a server: %w", err)
	}
	log, err := os.Create(said(dir))
	if err != nil {
		return Kept{}, fmt.Errorf("start a server: %w", err)
	}
	defer log.Close()
	keeper.Stdin, keeper.Stdout, keeper.Stderr, keeper.SysProcAttr = nil, log, log, apart()
	shed()
	if err := keeper.Start(); err != nil {
		return Kept{}, fmt.Errorf("start a server: %w", err)
	}
	ended := make(chan struct{})
	go func() {
		keeper.Wait() // what it died of is in its log
		close(ended)
	}()
	return answer(ctx, dir, ended)
}

// answer waits until a folder's server answers or its keeper has ended.
func answer(ctx context.Context, dir string, ended <-chan struct{}) (Kept, error) {
	for {
		if k, ok := Find(ctx, dir); ok {
			return k, nil
		}
		select {
		case <-ctx.Done():
			return Kept{}, fmt.Errorf("wait for the server of %s: %w", dir, ctx.Err())
		case <-ended:
			lock, err := try(keeping(dir))
			if err == nil {
				lock.Release()
				text, _ := os.ReadFile(said(dir))
				return Kept{}, fmt.Errorf("start a server: %s", lastLines(text, 30))
			}
			// Another keeper was quicker, and its server is starting.
			time.Sleep(100 * time.Millisecond)
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// End tells a folder's keeper to stop its server, and waits until it has. It
// reports whether there was one.
func End(ctx context.Context, dir string) (bool, error) { return end(ctx, keeping(dir)) }

// end asks the process that holds a lock to end, and waits until it has.
func end(ctx context.Context, path string) (bool, error) {
	lock, err := try(path)
	if err == nil {
		lock.Release()
		return false, nil
	}
	if !errors.Is(err, errTaken) {
		return false, err
	}
	if err := terminateHolder(path); err != nil {
		return true, fmt.Errorf("stop what holds %s: %w", path, err)
	}
	if lock, err = Take(ctx, path); err != nil {
		return true, fmt.Errorf("stop what holds %s: %w", path, err)
	}
	lock.Release()
	return true, nil
}

// terminateHolder asks the process whose number is in a lock to end.
func terminateHolder(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	number, err := strconv.Atoi(string(text))
	if err != nil {
		return err
	}
	p, err := os.FindProcess(number)
	if err != nil {
		return err
	}
	if err := terminate(p); !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	return nil
}
