package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"

	"casus/internal/need"
)

func noEnv(string) (string, bool) { return "", false }

// The file as shipped says what holds without it.
func TestShippedFileIsTheDefault(t *testing.T) {
	file := filepath.Join(need.Root(), "config.yaml")
	got, shown, err := Load(Source{File: file, Env: noEnv})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(Default(), got); d != "" {
		t.Errorf("config.yaml differs from the defaults (-default +file):\n%s", d)
	}
	for _, v := range shown {
		if v.From == "default" {
			t.Errorf("config.yaml does not name %s", v.Key)
		}
	}
}

func TestFlagOverEnvironmentOverFileOverDefault(t *testing.T) {
	file := write(t, "store: file.db\nrows: 7\nbatch: 9\n")
	env := map[string]string{"CASUS_STORE": "env.db", "CASUS_ROWS": "8"}
	flags := pflag.NewFlagSet("t", pflag.ContinueOnError)
	flags.String("store", "", "")
	if err := flags.Parse([]string{"--store", "flag.db"}); err != nil {
		t.Fatal(err)
	}
	c, shown, err := Load(Source{File: file, Flags: flags, Env: func(k string) (string, bool) { v, ok := env[k]; return v, ok }})
	if err != nil {
		t.Fatal(err)
	}
	if c.Store != "flag.db" || c.Rows != 8 || c.Batch != 9 || c.Timeout != Default().Timeout {
		t.Errorf("got %+v", c)
	}
	from := map[string]string{}
	for _, v := range shown {
		from[v.Key] = v.From
	}
	want := map[string]string{"store": "--store", "rows": "CASUS_ROWS", "batch": file + ":3", "timeout": "default"}
	for k, w := range want {
		if from[k] != w {
			t.Errorf("%s comes from %q, want %q", k, from[k], w)
		}
	}
}

func TestFaultsNameTheirPlace(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown key", "store: a.db\nstroe: b.db\n", `:2: unknown key "stroe"`},
		{"unknown key deeper", "neo4j:\n  user: me\n  pasword: x\n", `:3: unknown key "neo4j.pasword"`},
		{"no number", "rows: many\n", "rows ("},
		{"no YAML", "store: [\n", "read "},
		{"bad level", "log: loud\n", ":1): must be debug"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := Load(Source{File: write(t, c.text), Env: noEnv})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestSecretsAreHidden(t *testing.T) {
	secret := write(t, "s3cret\n")
	env := map[string]string{"CASUS_NEO4J_PASSWORD_FILE": secret}
	c, _, err := Load(Source{Env: func(k string) (string, bool) { v, ok := env[k]; return v, ok }})
	if err != nil || c.Neo4j.Password != "s3cret" {
		t.Fatalf("got %q, %v", c.Neo4j.Password, err)
	}
	env["CASUS_NEO4J_PASSWORD"] = "other"
	_, shown, err := Load(Source{Env: func(k string) (string, bool) { v, ok := env[k]; return v, ok }})
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range shown {
		if strings.Contains(v.Value, "other") {
			t.Errorf("%s shows the password", v.Key)
		}
	}
}

func write(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
