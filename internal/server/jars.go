package server

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Pinned is the version that casus is made for, Newest the newest that it is tested with.
const (
	Pinned = "5.26.30"
	Newest = "2026.05.0"
)

// A release says what it takes to run one version.
type release struct {
	browser string // the version of Neo4j Browser
	java    int    // the oldest Java that runs it
	main    string // the class that starts it
}

// releases gives the versions that are known to run.
func releases() map[string]release {
	return map[string]release{
		Pinned: {"5.24.0", 17, "org.neo4j.server.CommunityEntryPoint"},
		Newest: {"5.24.0", 25, "org.neo4j.server.Neo4jCommunity"},
	}
}

//go:embed data/pom.xml
var pom []byte

// ErrAbsent is the cause where Java, Maven or the jars are not to be had.
var ErrAbsent = errors.New("no Neo4j server")

// absent is an error of what this machine lacks.
func absent(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrAbsent, fmt.Sprintf(format, args...))
}

// Get gives the Java that runs a version and the folder of its jars, which Maven
// gets if they are not there. ErrAbsent is the cause of what this machine lacks.
func Get(ctx context.Context, version string) (java, lib string, err error) {
	if version == "" {
		version = Pinned
	}
	r, known := releases()[version]
	if !known {
		return "", "", fmt.Errorf("run Neo4j %s: known versions are %s", version, strings.Join(slices.Sorted(maps.Keys(releases())), ", "))
	}
	if java, err = findJava(ctx, version, r.java); err != nil {
		return "", "", err
	}
	lib, err = jars(ctx, version, r.browser)
	return java, lib, err
}

// jars gives the folder with a version's jars. The first time Maven gets them
// from its central repository: 140 MB. Two processes at once are safe.
func jars(ctx context.Context, version, browser string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a folder for the jars of Neo4j: %w", err)
	}
	dir := filepath.Join(cache, "casus", "neo4j-"+version)
	lock, err := Take(ctx, dir+".lock")
	if err != nil {
		return "", err
	}
	defer lock.Release()
	if _, err := os.Stat(dir); err == nil {
		return dir, nil // it has its name since it was whole
	}
	return dir, download(ctx, dir, version, browser)
}

// download has Maven copy the jars beside dir, which gets them when all are there.
func download(ctx context.Context, dir, version, browser string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return absent("the jars of Neo4j %s come with Maven, and there is no mvn: install it (Debian: apt-get install maven)", version)
	}
	part := dir + ".part"
	if err := os.RemoveAll(part); err != nil {
		return fmt.Errorf("get the jars of Neo4j %s: %w", version, err)
	}
	if err := os.MkdirAll(part, 0o755); err != nil {
		return fmt.Errorf("get the jars of Neo4j %s: %w", version, err)
	}
	defer os.RemoveAll(part)
	project := filepath.Join(part, "pom.xml")
	if err := os.WriteFile(project, pom, 0o644); err != nil {
		return fmt.Errorf("get the jars of Neo4j %s: %w", version, err)
	}
	cmd := exec.CommandContext(ctx, mvn, "-B", "-q", "-f", project, "dependency:copy-dependencies",
		"-Dneo4j="+version, "-Dbrowser="+browser, "-DincludeScope=runtime", "-DoutputDirectory="+part)
	if out, err := cmd.CombinedOutput(); err != nil {
		return absent("get the jars of Neo4j %s with Maven: %v\n%s", version, err, lastLines(out, 10))
	}
	return os.Rename(part, dir)
}

// lastLines gives the last n lines of a text.
func lastLines(text []byte, n int) string {
	lines := bytes.Split(bytes.TrimSpace(text), []byte("\n"))
	return string(bytes.Join(lines[max(0, len(lines)-n):], []byte("\n")))
}
