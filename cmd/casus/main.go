// Casus turns news articles into a knowledge graph of geopolitical events.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"casus/internal/cli"
)

func main() { os.Exit(run()) }

// run ends in order at the first signal; a second one ends it at once.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return cli.Run(ctx, os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Env: os.LookupEnv})
}
