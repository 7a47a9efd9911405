package browser_test

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casus/browser"
	"casus/internal/cli"
	"casus/internal/need"
	"casus/internal/server"
	"casus/queries"
)

// serve runs `casus browser` until the test ends, and gives its address.
func serve(t *testing.T) string {
	t.Helper()
	out, in := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan int)
	go func() {
		done <- cli.Run(ctx, []string{"browser", "--config", os.DevNull, "--port", "0"}, cli.Streams{Out: in, Err: os.Stderr, Env: none})
	}()
	t.Cleanup(func() { stop(); <-done })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if address := regexp.MustCompile(`http://localhost:\d+`).FindString(lines.Text()); address != "" {
			go io.Copy(io.Discard, out)
			return address
		}
	}
	t.Fatal("casus browser does not say where it serves")
	return ""
}

func none(string) (string, bool) { return "", false }

// casus runs a command and gives its output.
func casus(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	args = append(args, "--config", os.DevNull)
	if code := cli.Run(t.Context(), args, cli.Streams{In: strings.NewReader(""), Out: &out, Err: &errs, Env: none}); code != 0 {
		t.Fatalf("casus %v: %d\n%s", args, code, errs.String())
	}
	return out.String()
}

// fetched gets a file as a browser does.
func fetched(t *testing.T, url string) []byte {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", url, response.Status, err)
	}
	return data
}

// world is a server with the example articles that greets whoever connects.
func world(t *testing.T) (*server.Server, string) {
	t.Helper()
	need.Chromium(t)
	need.Neo4jJars(t, "")
	address := serve(t)
	greeting := fmt.Sprintf("style %[1]s/casus.grass; guide %[1]s/guide.html", address)
	s := need.OwnNeo4j(t, server.Options{Brief: true, Settings: map[string]string{"browser.post_connect_cmd": greeting}})
	casus(t, "load", "--store", s.URI, filepath.Join(need.Root(), "examples"))
	return s, address
}

// TestNeo4jBrowser does in a real Neo4j Browser what a person does.
func TestNeo4jBrowser(t *testing.T) {
	s, address := world(t)
	t.Run("labels", func(t *testing.T) { styled(t, s, string(fetched(t, address+"/casus.grass"))) })
	t.Run("literals", func(t *testing.T) { literals(t, s) })
	w := open(t, s.Browser+"/browser/?preselectAuthMethod=NO_AUTH", 1400, 900)
	t.Run("greeting", w.as(func(w *window) {
		w.until("showing the guide", `document.querySelector('[data-testid=guidesDrawer]')?.innerText.includes('casus: a walk')`)
	}))
	t.Run("style", w.as(coloured))
	t.Run("guide", w.as(walked))
	t.Run("favourites", w.as(func(w *window) { favourites(w, fetched(w.t, address+"/favourites.zip")) }))
	t.Run("link", w.as(func(w *window) { linked(w, s) }))
}

// styled holds every label that the graph has to a rule of its own.
func styled(t *testing.T, s *server.Server, style string) {
	rows := ask(t, s, "CALL db.labels() YIELD label RETURN 'node.' + label AS name UNION CALL db.relationshipTypes() YIELD relationshipType AS t RETURN 'relationship.' + t AS name")
	if len(rows) < 50 {
		t.Fatalf("the examples give %d labels and types", len(rows))
	}
	for _, row := range rows {
		if !strings.Contains(style, fmt.Sprintf("\n%s {\n", row[0])) {
			t.Errorf("the style has no rule for %s", row[0])
		}
	}
}

func ask(t *testing.T, s *server.Server, statement string) [][]any {
	t.Helper()
	rows, err := s.Login().Query(t.Context(), statement, nil)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// literals holds that a server reads back what was written, whatever it is.
func literals(t *testing.T, s *server.Server) {
	values := []string{
		``, `'`, `''`, `\`, `\\`, `\'`, `'\`, `' OR true //`, `\u0027`, `\\u0027`, `\u005Cu0027`, "line\nfeed", "\r\n\t\b\f\x00\x7f", `R&D #1 ; //x /* y */`, "`$x`", `"`,
		"Çankaya 漢字 🙂 \u2028\u2029\u00a0\u0085", "100%25 + 1", `{}[]()`,
	}
	alphabet := []rune(`'"\u0027&#;` + "\n`$/*{é🙂")
	for i := range 300 { // all sorts of neighbours
		var b strings.Builder
		for k, n := 0, i*7919+13; k < 9; k, n = k+1, n/len(alphabet)+i*31 {
			b.WriteRune(alphabet[n%len(alphabet)])
		}
		values = append(values, b.String())
	}
	text, err := browser.Literal(values)
	if err != nil {
		t.Fatal(err)
	}
	rows := ask(t, s, "RETURN "+text)
	for i, got := range rows[0][0].([]any) {
		if got != values[i] {
			t.Errorf("%q is read as %q", values[i], got)
		}
	}
}

// coloured looks at the colours and captions of an assassination and what answered it.
func coloured(w *window) {
	f := w.ask("MATCH way = (:Actor)-[:INITIATED]->(:Condolence)-[:RESPONDS_TO]->(:Assassination)-[:TARGETED]->(:Person {name: 'Andrey Karlov'}) RETURN way")
	style := casus(w.t, "browser", "--write", w.t.TempDir())
	data, err := os.ReadFile(strings.Fields(style)[0])
	if err != nil {
		w.t.Fatal(err)
	}
	for label, caption := range map[string]string{"Assassination": "Andrey Karlov killed", "Condolence": "condolence", "Person": "Andrey"} {
		want := rgb(regexp.MustCompile(`node\.` + label + ` \{[^}]*?\bcolor: (#\w+);`).FindStringSubmatch(string(data))[1])
		i := slices.IndexFunc(f.Nodes, func(n node) bool {
			return slices.Contains(n.Labels, label) && strings.HasPrefix(n.Caption, caption)
		})
		if i < 0 || f.Nodes[i].Fill != want {
			w.t.Errorf("no %s of the colour %s with a caption that begins with %q in %+v %s", label, want, caption, f.Nodes, f.Fault)
		}
	}
}

// walked goes through the guide, which the greeting opened, and runs every block.
func walked(w *window) {
	count := 0
	for slide := 1; ; slide++ {
		n := script[int](w, `document.querySelectorAll('[data-testid=guidesDrawer] pre.runnable').length`)
		if n == 0 {
			w.t.Errorf("slide %d has nothing to run", slide)
		}
		for i := range n {
			w.click("[data-testid=editor-discard]")
			script[any](w, fmt.Sprintf(`document.querySelectorAll('[data-testid=guidesDrawer] pre.runnable')[%d].click()`, i))
			f := w.run()
			if count++; !f.shows() {
				w.t.Errorf("slide %d, block %d shows %d nodes and %d rows: %s\n%s", slide, i+1, len(f.Nodes), f.Rows, f.Fault, f.Command)
			}
		}
		w.clear()
		if !script[bool](w, `(b => b && !b.disabled && (b.click(), true))(document.querySelector('[data-testid=guideNextSlide]'))`) {
			if slide < 10 || count < slide {
				w.t.Errorf("the guide has %d slides with %d blocks", slide, count)
			}
			return
		}
	}
}

// favourites drops the zip, and runs each favourite from the list.
func favourites(w *window, data []byte) {
	w.drop("favourites.zip", data)
	w.click("[data-testid=navigationFavorites]")
	w.until("showing the folders", `document.querySelector('[data-testid="savedScriptsFolder-casus response"]')`)
	zipped, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		w.t.Fatal(err)
	}
	theme := ""
	for _, file := range zipped.File {
		folder := filepath.Dir(file.Name)
		if folder != theme {
			theme = folder
			w.clear()
			w.click(fmt.Sprintf(`[data-testid="expandFolder-%s"]`, folder))
		}
		title := titled(w.t, file)
		item := fmt.Sprintf(`[...document.querySelectorAll('[data-testid=savedScriptListItem]')].find(i => i.innerText.trim() == %s)`, quote(title))
		w.until("listing "+title, item)
		f := w.after(func() { script[any](w, item+`.querySelector('[data-testid=savedScriptsButton-Run]').click()`) })
		switch {
		case strings.Contains(title, "a Set "):
			if f.Fault != "" || !strings.Contains(f.Text, "Successfully set your parameters") {
				w.t.Errorf("%s: %s\n%s", title, f.Fault, f.Text)
			}
		case !f.shows():
			w.t.Errorf("%s shows %d nodes and %d rows: %s", title, len(f.Nodes), f.Rows, f.Fault)
		}
	}
}

// titled is how a favourite is listed.
func titled(t *testing.T, file *zip.File) string {
	t.Helper()
	in, err := file.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	line, err := bufio.NewReader(in).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(strings.TrimPrefix(line, "//"))
}

// linked follows links whose values have all that could break out of a link or a query.
func linked(w *window, s *server.Server) {
	nasty := `O'Brien & Sons #1 \ "50%" + ;` + "\n" + `// \u0027 ?`
	ask(w.t, s, `CREATE (:Actor:Person {id: 'person:nasty', name: '`+strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`).Replace(nasty)+`', caption: 'nasty'})`)
	query, err := browser.Bound(&queries.Query{ID: "own", Title: "Who is it", Cypher: "MATCH (a:Actor {name: $name}) RETURN a LIMIT $n"}, map[string]any{"name": nasty, "n": int64(3)})
	if err != nil {
		w.t.Fatal(err)
	}
	link, err := browser.Link(s.Browser+"/browser/?preselectAuthMethod=NO_AUTH", query)
	if err != nil {
		w.t.Fatal(err)
	}
	w.visit(link)
	if f := w.run(); len(f.Nodes) != 1 || f.Nodes[0].Caption != "nasty" {
		w.t.Errorf("the link %s shows %+v %s", link, f.Nodes, f.Fault)
	}
	at := []string{"--store", s.URI, "--at", s.Browser + "/browser/"}
	w.visit(strings.TrimSpace(casus(w.t, append(at, "open", "dyad-timeline", "country=Russia", "other=Turkey")...)))
	if f := w.run(); len(f.Nodes) < 10 || !strings.Contains(f.Command, "What passed between two countries") {
		w.t.Errorf("casus open leads to %q with %d nodes: %s", f.Command, len(f.Nodes), f.Fault)
	}
}
