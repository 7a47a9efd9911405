package server

import "syscall"

// child makes a process die with the thread that starts it: see run.
func child() *syscall.SysProcAttr { return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
