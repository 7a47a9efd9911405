// Package server runs a real Neo4j from its jars, without Docker: for the
// tests, and for `make neo4j`.
package server

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Options say which server is to run, and where. The zero value is a new
// server of the pinned version on free ports, without a password.
type Options struct {
	Version    string            // "" is Pinned
	Home       string            // its folder; "" is a temporary one, which goes with Close
	Bolt, HTTP int               // ports on localhost; 0 is a free one
	Password   string            // of the user neo4j; "" is a server that asks for none
	Settings   map[string]string // further lines of neo4j.conf, which come before the package's own
	Brief      bool              // it lives for minutes: half the work to start, and slower at long loads
}

// A Server is a Neo4j that runs, or ran, in a process of its own. It dies with
// the process that started it (on Linux), whatever that one dies of.
type Server struct {
	Version string
	URI     string // neo4j://localhost:PORT, for drivers
	Bolt    string // bolt://localhost:PORT, the same without routing
	Browser string // http://localhost:PORT
	Home    string
	options Options
	remove  bool // Home goes with Close
	process *process
}

// Start runs a server and waits until it answers. The context ends the waiting
// alone: a server that answers stays until Stop, Kill or Close.
func Start(ctx context.Context, o Options) (*Server, error) {
	for try := 1; ; try++ {
		s, err := prepare(o)
		if err != nil {
			return nil, err
		}
		if err = s.Restart(ctx); err == nil {
			return s, nil
		}
		s.Close()
		// A free port may have been taken while the server was starting.
		if try == 3 || o.Bolt*o.HTTP != 0 || !strings.Contains(err.Error(), "Address already in use") {
			return nil, err
		}
	}
}

// prepare gives a server that does not run yet its folder and its ports.
func prepare(o Options) (*Server, error) {
	s := &Server{options: o, Home: o.Home, remove: o.Home == ""}
	s.Version = o.Version
	if s.Version == "" {
		s.Version = Pinned
	}
	var err error
	if s.remove {
		if s.Home, err = os.MkdirTemp("", "casus-neo4j-"); err != nil {
			return nil, fmt.Errorf("make a folder for Neo4j: %w", err)
		}
	}
	if s.options.Bolt, err = port(o.Bolt); err == nil {
		s.options.HTTP, err = port(o.HTTP)
	}
	if err != nil {
		return nil, err
	}
	s.URI = fmt.Sprintf("neo4j://localhost:%d", s.options.Bolt)
	s.Bolt = fmt.Sprintf("bolt://localhost:%d", s.options.Bolt)
	s.Browser = fmt.Sprintf("http://localhost:%d", s.options.HTTP)
	return s, nil
}

// port gives the port that is wanted if it is free, any free one for 0.
func port(wanted int) (int, error) {
	l, err := net.Listen("tcp", fmt.Sprintf("localhost:%d", wanted))
	if err != nil {
		return 0, fmt.Errorf("take a port for Neo4j; end what has it, or choose another: %w", err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// Set changes a line of neo4j.conf, which counts from the next start on; "" takes it out.
func (s *Server) Set(key, value string) {
	settings := maps.Clone(s.options.Settings)
	if settings == nil {
		settings = map[string]string{}
	}
	settings[key] = value
	if value == "" {
		delete(settings, key)
	}
	s.options.Settings = settings
}

// Restart runs a server that was stopped or killed again, on its folder and its
// ports, and waits until it answers.
func (s *Server) Restart(ctx context.Context) error {
	if s.process != nil && s.process.running() {
		return fmt.Errorf("start Neo4j at %s: it runs", s.URI)
	}
	path, lib, err := Get(ctx, s.Version)
	if err != nil {
		return err
	}
	if err := s.configure(); err != nil {
		return fmt.Errorf("configure Neo4j in %s: %w", s.Home, err)
	}
	if err := s.setPassword(ctx, path, lib); err != nil {
		return err
	}
	args := append(s.machine(lib), releases()[s.Version].main, "--home-dir="+s.Home, "--config-dir="+filepath.Join(s.Home, "conf"))
	if s.process, err = run(exec.Command(path, args...), filepath.Join(s.Home, "logs", "console.log")); err != nil {
		return fmt.Errorf("start Neo4j: %w", err)
	}
	if err := s.ready(ctx); err != nil {
		s.Kill()
		return err
	}
	return nil
}

// machine gives the arguments of the Java machine.
func (s *Server) machine(lib string) []string {
	heap := "512m"
	if h := s.options.Settings["server.memory.heap.max_size"]; h != "" {
		heap = h
	}
	args := []string{"-Xmx" + heap, "-cp", filepath.Join(lib, "*")}
	if s.options.Brief {
		args = append(args, "-XX:TieredStopAtLevel=1") // no optimizing compiler
	}
	for _, pkg := range []string{"java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"} {
		args = append(args, "--add-opens=java.base/"+pkg+"=ALL-UNNAMED")
	}
	return args
}

// configure makes the folders and neo4j.conf.
func (s *Server) configure() error {
	for _, dir := range []string{"conf", "data", "logs", "run", "plugins", "import"} {
		if err := os.MkdirAll(filepath.Join(s.Home, dir), 0o755); err != nil {
			return err
		}
	}
	conf := map[string]string{
		"server.memory.pagecache.size":            "64m",
		"db.tx_log.rotation.retention_policy":     "1 files",
		"db.tx_log.rotation.size":                 "16m",
		"dbms.usage_report.enabled":               "false",
		"dbms.security.auth_enabled":              fmt.Sprint(s.options.Password != ""),
		"server.config.strict_validation.enabled": "true",
		// Nobody is left to answer when a server is told to stop: seconds that a test would wait for.
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
	}
	maps.Copy(conf, s.options.Settings)
	for connector, port := range map[string]int{"bolt": s.options.Bolt, "http": s.options.HTTP} {
		conf["server."+connector+".listen_address"] = fmt.Sprintf("localhost:%d", port)
		conf["server."+connector+".advertised_address"] = fmt.Sprintf("localhost:%d", port)
	}
	var text strings.Builder
	for _, key := range slices.Sorted(maps.Keys(conf)) {
		fmt.Fprintf(&text, "%s=%s\n", key, conf[key])
	}
	return os.WriteFile(filepath.Join(s.Home, "conf", "neo4j.conf"), []byte(text.String()), 0o644)
}

// setPassword sets the first password, which is possible before the first start alone.
func (s *Server) setPassword(ctx context.Context, java, lib string) error {
	if _, err := os.Stat(filepath.Join(s.Home, "data", "databases")); err == nil || s.options.Password == "" {
		return nil
	}
	args := append(s.machine(lib), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", s.options.Password)
	cmd := exec.CommandContext(ctx, java, args...)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+s.Home, "NEO4J_CONF="+filepath.Join(s.Home, "conf"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("set the password of Neo4j: %w\n%s", err, lastLines(out, 10))
	}
	return nil
}

// ready waits until the server answers a query, or is dead.
func (s *Server) ready(ctx context.Context) error {
	for {
		err := s.Ping(ctx)
		if err == nil {
			return nil
		}
		if errors.Is(err, errPassword) {
			return fmt.Errorf("start Neo4j in %s: %w: it keeps the one that it was first started with", s.Home, err)
		}
		select {
		case <-s.process.done:
			return fmt.Errorf("start Neo4j %s: it ended (%v); its log says\n%s", s.Version, s.process.err, s.Tail(20))
		case <-ctx.Done():
			return fmt.Errorf("start Neo4j %s: %w before it answered; its log says\n%s", s.Version, ctx.Err(), s.Tail(20))
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Tail gives the last n lines of the server's log and of its output, without
// where in its source an exception comes from.
func (s *Server) Tail(n int) string {
	var parts []string
	for _, name := range []string{"neo4j.log", "console.log"} {
		if text, err := os.ReadFile(filepath.Join(s.Home, "logs", name)); err == nil && len(text) > 0 {
			parts = append(parts, lastLines(regexp.MustCompile(`(?m)^\s+(at |\.\.\. ).*\n`).ReplaceAll(text, nil), n))
		}
	}
	return strings.Join(parts, "\n")
}

// Stop ends the server in order, and waits for it. One that has not ended when
// the context does is killed.
func (s *Server) Stop(ctx context.Context) error {
	if s.process == nil || !s.process.running() {
		return nil
	}
	if err := terminate(s.process.cmd.Process); err != nil {
		return fmt.Errorf("stop Neo4j: %w", err)
	}
	select {
	case <-s.process.done:
		return nil
	case <-ctx.Done():
		s.Kill()
		return fmt.Errorf("stop Neo4j: it was killed: %w", ctx.Err())
	}
}

// Kill ends the server at once, as a power cut does.
func (s *Server) Kill() {
	if s.process != nil && s.process.running() {
		s.process.cmd.Process.Kill() // an error says that it has ended
		<-s.process.done
	}
}

// Close kills the server if it runs, and removes its folder if that was a temporary one.
func (s *Server) Close() error {
	s.Kill()
	if s.remove {
		return os.RemoveAll(s.Home)
	}
	return nil
}

// Process is the server's, for faults that a signal makes: one that stops hangs.
func (s *Server) Process() *os.Process { return s.process.cmd.Process }

// Done is closed when the server's process has ended.
func (s *Server) Done() <-chan struct{} { return s.process.done }

// A process is a child and how it ended.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when it has ended
	err  error         // how; to be read after done
}

// run starts a child that writes into a log file. Linux kills it when the thread
// that started it ends, not the process: so that thread waits for it.
func run(cmd *exec.Cmd, log string) (*process, error) {
	out, err := os.Create(log)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	cmd.Stdout, cmd.Stderr, cmd.SysProcAttr = out, out, child()
	p := &process{cmd: cmd, done: make(chan struct{})}
	started := make(chan error)
	go func() {
		runtime.LockOSThread() // for good: the thread ends with this function
		err := cmd.Start()
		started <- err
		if err == nil {
			p.err = cmd.Wait()
			close(p.done)
		}
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

func (p *process) running() bool {
	select {
	case <-p.done:
		return false
	default:
		return true
	}
}
