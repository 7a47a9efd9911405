package browser_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"casus/internal/need"
)

// patience is how long the test waits for anything that Neo4j Browser is to show.
const patience = 90 * time.Second

// A window is a Neo4j Browser in a Chromium without a screen.
type window struct {
	t             *testing.T
	ctx           context.Context
	width, height int64
}

// as makes a part of a test of what is to be done in the window.
func (w *window) as(do func(w *window)) func(t *testing.T) {
	return func(t *testing.T) { do(&window{t, w.ctx, w.width, w.height}) }
}

// open starts a Chromium on a Neo4j Browser, which connects by itself.
func open(t *testing.T, address string, width, height int64) *window {
	t.Helper()
	allocator, end := chromedp.NewExecAllocator(
		t.Context(), chromedp.ExecPath(need.Chromium(t)), chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.Headless, chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.Flag("disable-background-networking", true), chromedp.Flag("hide-scrollbars", true), chromedp.WindowSize(int(width), int(height)),
	)
	t.Cleanup(end)
	ctx, shut := chromedp.NewContext(allocator)
	t.Cleanup(shut)
	w := &window{t, ctx, width, height}
	w.visit(address)
	return w
}

// visit goes to an address, and waits until the Browser there is connected and has
// greeted with the style.
func (w *window) visit(address string) {
	w.t.Helper()
	if err := chromedp.Do(w.ctx, chromedp.EmulateViewport(w.width, w.height), chromedp.Navigate(address)); err != nil {
		w.t.Fatal(err)
	}
	w.until("connected", `document.querySelector('.monaco-editor textarea') && [...document.querySelectorAll('[data-testid=frame]')].some(f => /^:style[^]*node/.test(f.innerText))`)
}

// script runs JavaScript and gives its value.
func script[T any](w *window, text string) T {
	w.t.Helper()
	value, err := chromedp.Run(w.ctx, chromedp.Evaluate[T](text))
	if err != nil {
		w.t.Fatalf("%v\n%s", err, text)
	}
	return value
}

// until waits for a condition.
func (w *window) until(what, condition string) {
	w.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(100 * time.Millisecond) {
		if script[bool](w, "!!("+condition+")") {
			return
		}
		if time.Now().After(end) {
			w.t.Fatalf("Neo4j Browser is not %s after %s; it shows\n%s", what, patience, script[string](w, "document.body.innerText"))
		}
	}
}

// click clicks the first element of a selector.
func (w *window) click(selector string) {
	w.t.Helper()
	w.until("showing "+selector, "document.querySelector("+quote(selector)+")")
	script[any](w, "document.querySelector("+quote(selector)+").click()")
}

// quote writes a text for JavaScript.
func quote(text string) string {
	b, _ := json.Marshal(text)
	return string(b)
}

// A frame is what Neo4j Browser shows of one command.
type frame struct {
	Command string
	Text    string
	Fault   string
	Nodes   []node
	Edges   int
	Rows    int
}

// A node is one that is drawn.
type node struct {
	Labels  []string
	Fill    string
	Caption string
}

// shows reports whether there is anything to see.
func (f frame) shows() bool { return f.Fault == "" && len(f.Nodes)+f.Rows > 0 }

// after does something that makes a new frame, and gives it when all is drawn.
func (w *window) after(do func()) frame {
	w.t.Helper()
	script[any](w, `document.querySelectorAll('[data-testid=frame]').forEach(f => f.dataset.old = 'yes')`)
	do()
	fresh := `[...document.querySelectorAll('[data-testid=frame]')].find(f => !f.dataset.old)`
	w.until("done", fresh+` && (f => f.querySelector('[data-testid=cypherFrameErrorMessage], g.node circle') || /ERROR|Started streaming|no changes, no records|Successfully set/.test(f.innerText))(`+fresh+`)`)
	// A graph is drawn after its frame.
	time.Sleep(300 * time.Millisecond)
	return script[frame](w, `(f => ({
		command: f.querySelector('[data-testid=frameCommand]')?.innerText ?? '',
		text: f.innerText,
		fault: f.innerText.match(/ERROR[^]*/)?.[0] ?? f.querySelector('[data-testid=cypherFrameErrorMessage]')?.innerText ?? '',
		nodes: [...f.querySelectorAll('g.node')].map(n => ({
			labels: n.__data__?.labels ?? [],
			fill: getComputedStyle(n.querySelector('circle.b-outline')).fill,
			caption: [...n.querySelectorAll('text')].map(x => x.textContent.trim()).join(' '),
		})),
		edges: f.querySelectorAll('g.relationship').length,
		rows: +(f.innerText.match(/Started streaming (\d+) records/)?.[1] ?? 0),
	}))(`+fresh+`)`)
}

// write puts a text into the editor in place of what is there.
func (w *window) write(text string) {
	w.t.Helper()
	w.click("[data-testid=editor-discard]")
	w.until("editing", `!document.querySelector('[data-testid=activeEditor] .view-lines')?.innerText.trim()`)
	script[any](w, `document.querySelector('[data-testid=activeEditor] textarea').focus()`)
	script[any](w, `document.execCommand('insertText', false, `+quote(text)+`)`)
}

// run runs what is in the editor.
func (w *window) run() frame {
	w.t.Helper()
	w.until("editing", `document.querySelector('[data-testid=activeEditor] .view-lines')?.innerText.trim()`)
	return w.after(func() { w.click("[data-testid=editor-Run]") })
}

// ask writes and runs.
func (w *window) ask(text string) frame {
	w.t.Helper()
	w.write(text)
	return w.run()
}

// clear takes all frames away, so that a page of many does not become slow.
func (w *window) clear() {
	w.t.Helper()
	w.write(":clear")
	w.click("[data-testid=editor-Run]")
	w.until("empty", `!document.querySelector('[data-testid=frame]')`)
}

// drop drops a file on the window, as a person does.
func (w *window) drop(name string, content []byte) {
	w.t.Helper()
	bytes, _ := json.Marshal(content) // base64
	script[any](w, `(() => {
		const files = new DataTransfer()
		files.items.add(new File([Uint8Array.from(atob(`+string(bytes)+`), c => c.charCodeAt(0))], `+quote(name)+`))
		for (const what of ['dragenter', 'dragover', 'drop'])
			document.querySelector('.filedrop').dispatchEvent(new DragEvent(what, {bubbles: true, cancelable: true, dataTransfer: files}))
	})()`)
}

// picture saves what is on the screen.
func (w *window) picture(path string) {
	w.t.Helper()
	data, err := chromedp.Run(w.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		w.t.Fatal(err)
	}
}

// rgb is a colour as a page tells it.
func rgb(hex string) string {
	var r, g, b int
	fmt.Sscanf(strings.TrimPrefix(hex, "#"), "%02X%02X%02X", &r, &g, &b)
	return fmt.Sprintf("rgb(%d, %d, %d)", r, g, b)
}

// pose makes the newest frame ready for a picture: the whole of its graph, at rest,
// without what Neo4j Browser has to say of itself.
func (w *window) pose(full bool) {
	w.t.Helper()
	script[any](w, `[...document.querySelectorAll('[data-testid=main] span')].filter(s => s.parentElement.innerText.startsWith('To help make') && !s.innerText).forEach(s => s.click())`)
	if full {
		script[any](w, `document.querySelector('[data-testid=frame] [title=Fullscreen]').click()`)
	} else {
		script[any](w, `document.querySelector('[data-testid=frame] [aria-label^="Collapse the node"]')?.click()`)
	}
	time.Sleep(4 * time.Second) // the drawing comes to rest
	script[any](w, `document.querySelector('[data-testid=frame] [aria-label=zoom-to-fit]')?.click()`)
	time.Sleep(time.Second)
}
