// Command casus-neo4j runs a Neo4j to try casus with: by Docker if its daemon
// answers, else from jars, which takes Java 17 and Maven.
//
//	casus-neo4j start [-bolt PORT] [-http PORT] [-casus PROGRAM]   prints as its last line the URI for casus --store
//	casus-neo4j stop
//	casus-neo4j keep -dir DIR [-idle TIME]        what start and the tests leave running
//	casus-neo4j mind -dir DIR -casus PROGRAM      what start leaves running beside it: PROGRAM browser
//
// CASUS_NEO4J_PASSWORD is the password of the user neo4j; without it there is
// none. The data stays from one start to the next.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"casus/internal/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "casus-neo4j:", err)
		os.Exit(1)
	}
}

// run does what the arguments say.
func run(ctx context.Context, args []string, out, progress io.Writer) error {
	if len(args) == 0 {
		return errors.New("say what to do: casus-neo4j start, or stop")
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	flags.SetOutput(progress)
	o := server.Options{Password: os.Getenv("CASUS_NEO4J_PASSWORD")}
	flags.IntVar(&o.Bolt, "bolt", 7687, "port for drivers; 0: a free one")
	flags.IntVar(&o.HTTP, "http", 7474, "port for Neo4j Browser; 0: a free one")
	flags.StringVar(&o.Version, "version", server.Pinned, "of Neo4j")
	dir := flags.String("dir", "", "the `folder` of the server from jars and its data (default casus/neo4j in your folder for state)")
	idle := flags.Duration("idle", 0, "keep: end, and remove the data, when nobody has used the server for so long")
	casus := flags.String("casus", "", "start: serve Neo4j Browser its style and guide by this `program`")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if *dir == "" {
		var err error
		if *dir, err = state(); err != nil {
			return err
		}
	}
	switch args[0] {
	case "start":
		return start(ctx, *dir, *casus, o, out, progress)
	case "stop":
		return stop(ctx, *dir, progress)
	case "keep":
		if *idle == 0 {
			o.Settings = map[string]string{"browser.post_connect_cmd": server.Greeting}
		}
		return server.Keep(ctx, *dir, o, *idle)
	case "mind":
		return server.Mind(ctx, *dir, exec.Command(*casus, "browser"))
	}
	return fmt.Errorf("%s is not one of start, stop, keep", args[0])
}
