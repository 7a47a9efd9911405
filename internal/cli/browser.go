package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"casus/browser"
)

// browserPort is where style, guide and favourites are, which neo4j.conf can name
// for whoever connects.
const browserPort = 7475

func (a *app) browserCommand() *cobra.Command {
	var dir string
	var port int
	cmd := &cobra.Command{
		Use: "browser", Short: "Serve Neo4j Browser a style, a guide and the saved queries as favourites",
		Long: "Serve, on this machine alone and until Ctrl-C, what Neo4j Browser takes to show\n" +
			"the graph: a style, a guide through the example articles, and the saved queries\n" +
			"as favourites. With --write they are written to a folder instead.",
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if dir != "" {
				return a.writeBrowser(dir, port)
			}
			return a.serveBrowser(cmd.Context(), port)
		},
	}
	cmd.Flags().IntVar(&port, "port", browserPort, "on localhost; 0 is a free one")
	cmd.Flags().StringVar(&dir, "write", "", "write the files to this `folder`, and serve nothing")
	return cmd
}

// A handout is a file for Neo4j Browser.
type handout struct {
	name, kind string
	content    []byte
}

// handouts makes the files. The address is the one that they are served at.
func (a *app) handouts(address string) ([]handout, error) {
	book, _, err := a.knowledge()
	if err != nil {
		return nil, err
	}
	set, err := a.questions()
	if err != nil {
		return nil, err
	}
	guide, err := browser.Guide(set, address)
	if err != nil {
		return nil, err
	}
	favourites, err := browser.Favourites(set)
	if err != nil {
		return nil, err
	}
	return []handout{
		{"casus.grass", "text/plain; charset=utf-8", []byte(browser.Style(book))},
		{"guide.html", "text/html; charset=utf-8", []byte(guide)},
		{"favourites.zip", "application/zip", favourites},
	}, nil
}

// writeBrowser writes the files to a folder.
func (a *app) writeBrowser(dir string, port int) error {
	files, err := a.handouts(at(port))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the folder for Neo4j Browser's files: %w", err)
	}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := os.WriteFile(path, f.content, 0o644); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		fmt.Fprintln(a.Out, path)
	}
	return nil
}

// at is an address that Neo4j Browser may fetch from: it trusts localhost by this name alone.
func at(port int) string { return fmt.Sprintf("http://localhost:%d", port) }

// serveBrowser serves the files until the context ends.
func (a *app) serveBrowser(ctx context.Context, port int) error {
	l, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return fmt.Errorf("serve on port %d: %w; if it is another casus browser, it serves already; else choose one with --port", port, err)
	}
	defer l.Close()
	address := at(l.Addr().(*net.TCPAddr).Port)
	files, err := a.handouts(address)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Out, `For Neo4j Browser, until Ctrl-C:

  style       :style %[1]s/casus.grass     type it into the editor: colours, sizes, captions
  guide       :guide %[1]s/guide.html      the same way: a walk through the example articles
  favourites  %[1]s/favourites.zip         get the file and drop it on the Browser's window, once
`, address)
	server := &http.Server{Handler: handing(files), ReadHeaderTimeout: 10 * time.Second}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve %s: %w", address, err)
	}
	return nil
}

// handing serves the files to Neo4j Browser, which is another origin, and so asks
// with OPTIONS first whether it may.
func handing(files []handout) http.Handler {
	mux := http.NewServeMux()
	for _, f := range files {
		mux.HandleFunc("GET /"+f.name, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", f.kind)
			w.Write(f.content)
		})
	}
	mux.HandleFunc("OPTIONS /", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("/", http.NotFound) // else GET of anything would be a method not allowed
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range map[string]string{
			"Origin": "*", "Headers": "*", "Methods": "GET, HEAD, OPTIONS",
			"Private-Network": "true", // Chromium asks whether a page may reach this machine
		} {
			w.Header().Set("Access-Control-Allow-"+name, value)
		}
		mux.ServeHTTP(w, r)
	})
}
