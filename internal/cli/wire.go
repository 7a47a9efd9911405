package cli

import (
	"io/fs"
	"os"

	"casus/extract"
)

// version is set by the release; a build from source says so.
var version = "0.1.0-dev"

// extractor loads what pages are read with.
func (a *app) extractor() (*extract.Extractor, error) {
	var own []fs.FS
	if a.config.Codebook != "" {
		if _, err := os.Stat(a.config.Codebook); err != nil {
			return nil, usagef("the codebook folder: %w", err)
		}
		own = append(own, os.DirFS(a.config.Codebook))
	}
	x, err := extract.New(version, own...)
	if err != nil {
		return nil, usageError{err}
	}
	return x, nil
}
