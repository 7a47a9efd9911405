//go:build !linux

package server

import "syscall"

// child has no way here to let a process die with the one that starts it.
func child() *syscall.SysProcAttr { return nil }
