// Package config knows what casus can be told, and by whom: a flag, the
// environment, config.yaml, or nobody (the default), in that order.
package config

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// Config is all that casus can be told.
type Config struct {
	Store     string        `mapstructure:"store"`     // path, sqlite:PATH, neo4j://…, neo4j+s://…, bolt://…
	Workers   int           `mapstructure:"workers"`   // pages read at once; 0: one a core
	Batch     int           `mapstructure:"batch"`     // articles saved in one transaction
	Codebook  string        `mapstructure:"codebook"`  // folder of kinds of one's own; "": none
	Gazetteer string        `mapstructure:"gazetteer"` // folder of actors and places of one's own; "": none
	Queries   string        `mapstructure:"queries"`   // folder of queries of one's own; "": none
	Rows      int           `mapstructure:"rows"`      // most rows that a query gives
	Timeout   time.Duration `mapstructure:"timeout"`   // of a query, of a download
	Log       string        `mapstructure:"log"`       // debug, info, warn, error
	Neo4j     Neo4j         `mapstructure:"neo4j"`
}

// Neo4j says how to reach a server. The password comes from the environment
// or a file, never from a flag.
type Neo4j struct {
	User         string `mapstructure:"user"`
	Password     string `mapstructure:"password"`
	PasswordFile string `mapstructure:"password_file"`
	Database     string `mapstructure:"database"`

	ConnectTimeout time.Duration `mapstructure:"connect_timeout"` // for reaching the server
	Patience       time.Duration `mapstructure:"patience"`        // with a server that restarts or is busy
	WriteTimeout   time.Duration `mapstructure:"write_timeout"`   // of one writing transaction
}

// Default is what holds where nobody says otherwise.
func Default() Config {
	return Config{
		Store: "casus.db", Batch: 50, Rows: 1000, Timeout: 30 * time.Second, Log: "warn",
		Neo4j: Neo4j{User: "neo4j", Database: "neo4j", ConnectTimeout: 5 * time.Second, Patience: time.Minute, WriteTimeout: 5 * time.Minute},
	}
}

// keys lists every key with its default, in the order that they are shown.
func keys() []setting {
	d := Default()
	return []setting{
		{"store", d.Store},
		{"workers", d.Workers},
		{"batch", d.Batch},
		{"codebook", d.Codebook},
		{"gazetteer", d.Gazetteer},
		{"queries", d.Queries},
		{"rows", d.Rows},
		{"timeout", d.Timeout},
		{"log", d.Log},
		{"neo4j.user", d.Neo4j.User},
		{"neo4j.password", d.Neo4j.Password},
		{"neo4j.password_file", d.Neo4j.PasswordFile},
		{"neo4j.database", d.Neo4j.Database},
		{"neo4j.connect_timeout", d.Neo4j.ConnectTimeout},
		{"neo4j.patience", d.Neo4j.Patience},
		{"neo4j.write_timeout", d.Neo4j.WriteTimeout},
	}
}

type setting struct {
	key   string
	value any
}

// Value is one setting in force, as a person is shown it, and where it comes from.
type Value struct{ Key, Value, From string }

// Source is where settings come from.
type Source struct {
	File  string                      // --config or CASUS_CONFIG; "": config.yaml in the working folder, where there is one
	Flags *pflag.FlagSet              // those of the command line
	Env   func(string) (string, bool) // os.LookupEnv
}

// Load gathers the settings in force. A key that casus does not know, or a
// value that it cannot use, is an error that names its file and line.
func Load(src Source) (Config, []Value, error) {
	v := viper.New()
	for _, k := range keys() {
		v.SetDefault(k.key, k.value)
	}
	file, lines, err := readFile(v, src)
	if err != nil {
		return Config{}, nil, err
	}
	from := map[string]string{}
	for _, k := range keys() {
		from[k.key] = "default"
		if line, ok := lines[k.key]; ok {
			from[k.key] = fmt.Sprintf("%s:%d", file, line)
		}
		name := "CASUS_" + strings.ToUpper(strings.ReplaceAll(k.key, ".", "_"))
		if text, ok := src.Env(name); ok {
			v.Set(k.key, text)
			from[k.key] = name
		}
		if src.Flags != nil {
			if f := src.Flags.Lookup(k.key); f != nil && f.Changed {
				v.Set(k.key, f.Value.String())
				from[k.key] = "--" + k.key
			}
		}
	}
	var c Config
	if err := v.Unmarshal(&c); err != nil {
		return Config{}, nil, fmt.Errorf("read the configuration: %w", plain(err, from))
	}
	if err := c.check(from); err != nil {
		return Config{}, nil, err
	}
	return c, shown(v, from), nil
}

// readFile adds config.yaml to the settings, and tells the line of each key.
func readFile(v *viper.Viper, src Source) (string, map[string]int, error) {
	file, named := src.File, src.File != ""
	if !named {
		file, named = envOr(src, "CASUS_CONFIG", "config.yaml")
	}
	data, err := os.ReadFile(file)
	switch {
	case errors.Is(err, os.ErrNotExist) && !named:
		return "", nil, nil
	case err != nil:
		return "", nil, fmt.Errorf("read the configuration: %w", err)
	}
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		return "", nil, fmt.Errorf("read %s: %w", file, err)
	}
	lines := map[string]int{}
	for _, doc := range tree.Docs {
		collect(doc.Body, "", lines)
	}
	if err := unknown(file, lines); err != nil {
		return "", nil, err
	}
	v.SetConfigType("yaml")
	if err := v.ReadConfig(strings.NewReader(string(data))); err != nil {
		return "", nil, fmt.Errorf("read %s: %w", file, err)
	}
	return file, lines, nil
}

func envOr(src Source, name, other string) (string, bool) {
	if v, ok := src.Env(name); ok && v != "" {
		return v, true
	}
	return other, false
}

// collect notes the line of every leaf of a YAML tree by its dotted key.
func collect(n ast.Node, prefix string, lines map[string]int) {
	var pairs []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	}
	for _, p := range pairs {
		key := prefix + p.Key.String()
		switch p.Value.(type) {
		case *ast.MappingNode, *ast.MappingValueNode:
			collect(p.Value, key+".", lines)
		default:
			lines[key] = p.Key.GetToken().Position.Line
		}
	}
}

// unknown complains of all keys that casus does not know, with their lines.
func unknown(file string, lines map[string]int) error {
	var faults []string
	for key, line := range lines {
		if !slices.ContainsFunc(keys(), func(k setting) bool { return k.key == key }) {
			faults = append(faults, fmt.Sprintf("%s:%d: unknown key %q", file, line, key))
		}
	}
	if len(faults) == 0 {
		return nil
	}
	slices.Sort(faults)
	var known []string
	for _, k := range keys() {
		known = append(known, k.key)
	}
	return fmt.Errorf("%s (known are: %s)", strings.Join(faults, "; "), strings.Join(known, ", "))
}

// plain names the place of a value that has the wrong type.
func plain(err error, from map[string]string) error {
	for _, k := range keys() {
		if strings.Contains(err.Error(), "'"+k.key+"'") {
			return fmt.Errorf("%s (%s) is not a %T", k.key, from[k.key], k.value)
		}
	}
	return err
}

func (c *Config) check(from map[string]string) error {
	wrong := func(key, why string) error { return fmt.Errorf("%s (%s): %s", key, from[key], why) }
	switch {
	case c.Store == "":
		return wrong("store", "is empty; name a file, or neo4j://host:7687")
	case c.Workers < 0:
		return wrong("workers", "must not be negative; 0 is one a core")
	case c.Batch < 1:
		return wrong("batch", "must be at least 1")
	case c.Rows < 1:
		return wrong("rows", "must be at least 1")
	case c.Timeout <= 0:
		return wrong("timeout", "must be more than 0, as 30s")
	case c.Neo4j.ConnectTimeout <= 0:
		return wrong("neo4j.connect_timeout", "must be more than 0, as 5s")
	case c.Neo4j.Patience <= 0:
		return wrong("neo4j.patience", "must be more than 0, as 1m")
	case c.Neo4j.WriteTimeout <= 0:
		return wrong("neo4j.write_timeout", "must be more than 0, as 5m")
	case !slices.Contains([]string{"debug", "info", "warn", "error"}, c.Log):
		return wrong("log", "must be debug, info, warn or error")
	case c.Neo4j.PasswordFile != "" && c.Neo4j.Password == "":
		secret, err := os.ReadFile(c.Neo4j.PasswordFile)
		if err != nil {
			return fmt.Errorf("read the Neo4j password: %w", err)
		}
		c.Neo4j.Password = strings.TrimSpace(string(secret))
	}
	return nil
}

// shown lists the settings in force, secrets hidden.
func shown(v *viper.Viper, from map[string]string) []Value {
	var out []Value
	for _, k := range keys() {
		text := v.GetString(k.key)
		if k.key == "neo4j.password" && text != "" {
			text = "(hidden)"
		}
		out = append(out, Value{k.key, text, from[k.key]})
	}
	return out
}
