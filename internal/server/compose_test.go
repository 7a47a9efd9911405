package server_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"casus/internal/need"
	"casus/internal/server"
)

// compose is what the tests read of docker-compose.yml.
type compose struct {
	Services struct {
		Neo4j struct {
			Image       string
			Ports       []string
			Environment map[string]string
		}
	}
}

func readCompose(t *testing.T) compose {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(need.Root(), "docker-compose.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var c compose
	if err := yaml.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestComposeSettings: a real server takes every setting of docker-compose.yml, none misspelt.
func TestComposeSettings(t *testing.T) {
	settings := map[string]string{}
	for name, value := range readCompose(t).Services.Neo4j.Environment {
		// The image turns all other NEO4J_ variables into settings.
		if key, ok := strings.CutPrefix(name, "NEO4J_"); ok && key != "AUTH" && key != "AUTH_PATH" {
			key = strings.ReplaceAll(strings.ReplaceAll(key, "_", "."), "..", "_")
			settings[key] = value
		}
	}
	if settings["server.config.strict_validation.enabled"] != "true" {
		t.Fatalf("%v: without strict validation the server does not say which settings it does not know", settings)
	}
	s := need.OwnNeo4j(t, server.Options{Settings: settings, Brief: true})
	rows := ask(t, s, "SHOW SETTINGS YIELD name, isExplicitlySet WHERE isExplicitlySet RETURN name")
	set := map[any]bool{}
	for _, row := range rows {
		set[row[0]] = true
	}
	for key := range settings {
		if !set[key] {
			t.Errorf("%s is not among the settings that the server was given: %v", key, set)
		}
	}
}

// TestComposeGreets: the container greets as a server from jars does.
func TestComposeGreets(t *testing.T) {
	if got := readCompose(t).Services.Neo4j.Environment["NEO4J_browser_post__connect__cmd"]; got != server.Greeting {
		t.Errorf("the greeting is %q, want %q", got, server.Greeting)
	}
}

// TestComposePinned: the container is of the version that the tests run, and for this machine alone.
func TestComposePinned(t *testing.T) {
	neo4j := readCompose(t).Services.Neo4j
	if want := "neo4j:" + server.Pinned + "-community"; neo4j.Image != want {
		t.Errorf("image %s, want %s", neo4j.Image, want)
	}
	if len(neo4j.Ports) != 2 {
		t.Errorf("ports %v, want those of drivers and of the browser", neo4j.Ports)
	}
	for _, p := range neo4j.Ports {
		if !strings.HasPrefix(p, "127.0.0.1:") {
			t.Errorf("port %s is open to other machines", p)
		}
	}
}

// TestComposeConfig: Docker takes the file, with the password from each of its places and not without.
func TestComposeConfig(t *testing.T) {
	if out, err := exec.Command("docker", "compose", "version").CombinedOutput(); err != nil {
		t.Skipf("no docker compose (%s): skipped; install Docker with its compose plugin to run it", bytes.TrimSpace(out))
	}
	secret := filepath.Join(t.TempDir(), "auth.txt")
	if err := os.WriteFile(secret, []byte("neo4j/correct horse"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ env, want string }{
		"password":  {"CASUS_NEO4J_PASSWORD=correct-horse", "NEO4J_AUTH: neo4j/correct-horse"},
		"file":      {"NEO4J_AUTH_FILE=" + secret, "NEO4J_AUTH_PATH: /run/secrets/neo4j_auth"},
		"no secret": {"NEO4J_AUTH=none", "NEO4J_AUTH: none"},
		"nothing":   {"CASUS_NEO4J_PASSWORD=", "set CASUS_NEO4J_PASSWORD"},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := exec.Command("docker", "compose", "config")
			cmd.Dir = need.Root()
			cmd.Env = append(os.Environ(), "CASUS_NEO4J_PASSWORD=", "NEO4J_AUTH=", "NEO4J_AUTH_FILE=", c.env)
			out, err := cmd.CombinedOutput()
			if !strings.Contains(string(out), c.want) || (err != nil) != (name == "nothing") {
				t.Errorf("docker compose config: %v\n%s\nwant %q", err, out, c.want)
			}
		})
	}
}
