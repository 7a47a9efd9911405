package server

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// findJava gives the path of a Java that runs the version: JAVA_HOME's, else the PATH's.
func findJava(ctx context.Context, version string, oldest int) (string, error) {
	path := filepath.Join(os.Getenv("JAVA_HOME"), "bin", "java")
	if os.Getenv("JAVA_HOME") == "" {
		path = "java"
	}
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if err != nil {
		return "", absent("Neo4j %s needs Java %d or newer, and there is none (%v): install it (Debian: apt-get install openjdk-%d-jre-headless) or set JAVA_HOME",
			version, oldest, err, oldest)
	}
	if has := major(string(out)); has < oldest {
		return "", absent("Neo4j %s needs Java %d or newer, and %s is Java %d: install it or set JAVA_HOME", version, oldest, path, has)
	}
	return path, nil
}

// major reads the 17 of `openjdk version "17.0.15" 2025-04-15`; 0 where there is none.
func major(text string) int {
	m := regexp.MustCompile(`version "(\d+)`).FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1]) // digits, by the expression
	return n
}
