// Command casus-neo4j runs a Neo4j from its jars, without Docker.
//
//	casus-neo4j keep -dir DIR [-idle TIME] [-version V] [-bolt PORT] [-http PORT]
//
// The password, if there is to be one, is CASUS_NEO4J_PASSWORD.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"casus/internal/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "casus-neo4j:", err)
		os.Exit(1)
	}
}

// run does what the arguments say.
func run(ctx context.Context, args []string) error {
	if len(args) == 0 || args[0] != "keep" {
		return fmt.Errorf("usage: casus-neo4j keep -dir DIR")
	}
	flags := flag.NewFlagSet("keep", flag.ExitOnError)
	o := server.Options{Password: os.Getenv("CASUS_NEO4J_PASSWORD")}
	dir := flags.String("dir", "", "the `folder` of the keeper and its server's data")
	idle := flags.Duration("idle", 0, "end, and remove the data, when nobody has used the server for so long")
	flags.StringVar(&o.Version, "version", "", "of Neo4j")
	flags.IntVar(&o.Bolt, "bolt", 0, "port for drivers")
	flags.IntVar(&o.HTTP, "http", 0, "port for Neo4j Browser")
	flags.Parse(args[1:]) // ends the program on a mistake
	return server.Keep(ctx, *dir, o, *idle)
}
