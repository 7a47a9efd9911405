package fetch

import (
	"io/fs"
	"iter"
	"os"
	"path/filepath"
)

// Names gives the files and addresses that Pages would read, in its order,
// without reading them. A file of several articles is one name.
func Names(inputs []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, in := range inputs {
			if info, err := os.Stat(in); err != nil || !info.IsDir() {
				if !yield(in) {
					return
				}
				continue
			}
			goOn := true
			err := filepath.WalkDir(in, func(path string, d fs.DirEntry, err error) error {
				if err == nil && ending(path) != "" && !d.IsDir() {
					goOn = yield(path)
				}
				if !goOn {
					return fs.SkipAll
				}
				return nil
			})
			if !goOn || err != nil {
				return
			}
		}
	}
}
