package sqlite

import (
	"context"
	"fmt"
	"os"
	"strings"

	"casus/graph"
)

// Check looks at the file, and changes nothing.
func (s *Store) Check(ctx context.Context) ([]graph.Check, error) {
	var out []graph.Check
	err := s.reading(ctx, func(x *session) error {
		sound, err := x.strings(`PRAGMA quick_check(3)`)
		c := graph.Check{What: "file", Found: strings.Join(sound, "; ")}
		if c.Found != "ok" {
			c.Advice = "the file is damaged: restore a copy, or remove it and load the articles again"
		} else if info, err := os.Stat(s.path); err == nil {
			c.Found = fmt.Sprintf("%s, %.1f MB, sound", s.path, float64(info.Size())/1e6)
		}
		out = append(out, c)
		if err != nil {
			return err
		}
		var version int
		_, err = x.one(`SELECT max(version) FROM schema_versions`, nil, &version)
		out = append(out, graph.Check{What: "schema", Found: fmt.Sprintf("version %d", version)})
		return err
	})
	if err != nil {
		return out, err
	}
	if f, err := os.OpenFile(s.path, os.O_RDWR, 0); err != nil {
		out = append(out, graph.Check{What: "writing", Found: err.Error(), Advice: "nothing can be loaded: check the permissions of the file"})
	} else {
		f.Close()
	}
	return out, nil
}

// Mend has nothing to do in a file.
func (s *Store) Mend(context.Context) error { return nil }
