package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"casus/internal/server"
)

// state is the folder whose contents a user does not want to lose, nor to look at.
func state() (string, error) {
	if dir := os.Getenv("XDG_STATE_HOME"); dir != "" {
		return filepath.Join(dir, "casus", "neo4j"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find a folder for Neo4j's data: %w", err)
	}
	return filepath.Join(home, ".local", "state", "casus", "neo4j"), nil
}

// start runs a server that stays, and prints where it is.
func start(ctx context.Context, dir, casus string, o server.Options, out, progress io.Writer) error {
	lock, err := server.Use(ctx, dir) // two starts at once
	if err != nil {
		return err
	}
	defer lock.Release()
	kept, running := server.Find(ctx, dir)
	switch {
	case running:
		fmt.Fprintln(progress, "Neo4j", kept.Version, "runs already")
	case docker(ctx):
		if err := compose(ctx, progress, "up", "--detach", "--wait"); err != nil {
			return err
		}
		// docker-compose.yml has these ports.
		kept = server.Kept{URI: "neo4j://localhost:7687", Browser: "http://localhost:7474"}
	default:
		if kept, err = fromJars(ctx, dir, o, progress); err != nil {
			return err
		}
	}
	if casus != "" {
		handOut(ctx, dir, casus, progress)
	}
	fmt.Fprintf(progress, "Neo4j Browser: %s/browser/%s\n", kept.Browser, noLogin(o.Password))
	fmt.Fprintln(out, kept.URI)
	return nil
}

// handOut leaves a casus browser running, whose style and guide greet whoever
// connects with Neo4j Browser. Without it the server is as good.
func handOut(ctx context.Context, dir, casus string, progress io.Writer) {
	casus, err := filepath.Abs(casus)
	if err == nil {
		var self string
		if self, err = os.Executable(); err == nil {
			err = server.Attend(ctx, dir, server.Handouts+"/casus.grass", exec.Command(self, "mind", "-dir", dir, "-casus", casus))
		}
	}
	if err != nil {
		fmt.Fprintln(progress, "no style and no guide for Neo4j Browser:", err)
		return
	}
	fmt.Fprintf(progress, "Style, guide and favourites for Neo4j Browser: %s/favourites.zip\n", server.Handouts)
}

// noLogin has Neo4j Browser connect by itself to a server that asks for no password.
func noLogin(password string) string {
	if password == "" {
		return "?preselectAuthMethod=NO_AUTH"
	}
	return ""
}

// fromJars starts a keeper, which is this program.
func fromJars(ctx context.Context, dir string, o server.Options, progress io.Writer) (server.Kept, error) {
	fmt.Fprintf(progress, "no Docker: Neo4j %s from its jars, data in %s\n", o.Version, dir)
	if _, _, err := server.Get(ctx, o.Version); err != nil {
		return server.Kept{}, err
	}
	self, err := os.Executable()
	if err != nil {
		return server.Kept{}, err
	}
	keeper := exec.Command(self, "keep", "-dir", dir, "-version", o.Version, "-bolt", strconv.Itoa(o.Bolt), "-http", strconv.Itoa(o.HTTP))
	return server.Launch(ctx, dir, keeper)
}

// stop ends the server, wherever it is from. Its data stays.
func stop(ctx context.Context, dir string, progress io.Writer) error {
	if err := server.Dismiss(ctx, dir); err != nil {
		return err
	}
	found, err := server.End(ctx, dir)
	switch {
	case err != nil:
		return err
	case found:
		fmt.Fprintln(progress, "Neo4j has ended; its data is in", dir)
		return nil
	case docker(ctx):
		return compose(ctx, progress, "down")
	}
	fmt.Fprintln(progress, "no Neo4j runs")
	return nil
}

// docker reports whether a daemon answers and there is compose to tell it what to run.
func docker(ctx context.Context) bool {
	return exec.CommandContext(ctx, "docker", "info").Run() == nil && exec.CommandContext(ctx, "docker", "compose", "version").Run() == nil
}

// compose runs docker compose in the folder of docker-compose.yml, which is this one.
func compose(ctx context.Context, progress io.Writer, args ...string) error {
	cmd := exec.CommandContext(ctx, "docker", append([]string{"compose"}, args...)...)
	if os.Getenv("CASUS_NEO4J_PASSWORD")+os.Getenv("NEO4J_AUTH")+os.Getenv("NEO4J_AUTH_FILE") == "" {
		cmd.Env = append(os.Environ(), "NEO4J_AUTH=none") // casus works as it is; other machines do not get in
	}
	cmd.Stdout, cmd.Stderr = progress, progress
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("docker compose %s: %w; docker compose logs neo4j says more", args[0], err)
	}
	return nil
}
