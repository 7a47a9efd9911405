//go:build !unix

package server

import (
	"errors"
	"os"
	"syscall"
)

func flock(*os.File) error { return errors.New("locks between processes are for Unix alone") }

func apart() *syscall.SysProcAttr { return nil }

func shed() {}

func terminate(p *os.Process) error { return p.Kill() }
