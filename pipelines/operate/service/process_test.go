package service

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"os/signal"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"medebewind/internal/compiled"
	"medebewind/internal/publisher"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/state/history"
)

// Environment of the process that is the service.
const (
	serviceOut    = "MEDEBEWIND_TEST_SERVICE_OUT"
	serviceMirror = "MEDEBEWIND_TEST_SERVICE_MIRROR"
	serviceHook   = "MEDEBEWIND_TEST_SERVICE_HOOK"
	serviceGrace  = "MEDEBEWIND_TEST_SERVICE_GRACE"
	hookSecret    = "MEDEBEWIND_TEST_SERVICE_SECRET"
)

// TestMain lets the test run itself as the service.
func TestMain(m *testing.M) {
	compiled.Keep()
	if os.Getenv(serviceOut) == "" {
		os.Exit(m.Run())
	}
	c := config.Default()
	c.Years, c.Network.Mirror, c.Network.Attempts = "2024", os.Getenv(serviceMirror), 2
	c.Sources = []string{"upl", "bwb"}
	grace, err := time.ParseDuration(os.Getenv(serviceGrace))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	c.HTTP.Listen, c.Schedule.Grace = "127.0.0.1:0", grace
	c.Webhook.URL, c.Webhook.SecretEnv, c.Webhook.On = os.Getenv(serviceHook), hookSecret, []string{history.Afgebroken, history.Gepubliceerd, history.Mislukt, history.Afgekeurd}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	s, err := New(pipelines.Options{Out: os.Getenv(serviceOut), Config: c, UserAgent: "medebewind-test", Backoff: time.Millisecond,
		Log: slog.New(slog.NewTextHandler(os.Stderr, nil))})
	if err == nil {
		err = s.Serve(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Grace times: one that a test sits out, a third of which is ample for stopping,
// and one that it does not live to see.
const (
	short = 18 * time.Second
	long  = 100 * time.Hour
)

// slow is a publisher of which one answer waits until it is let go.
type slow struct {
	*publisher.Publisher
	hold    atomic.Bool
	waiting chan struct{}
	free    chan struct{}
}

func (s *slow) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.Contains(r.URL.Path, "UPL-actueel.csv") && s.hold.Load() {
		s.waiting <- struct{}{}
		select {
		case <-s.free:
		case <-r.Context().Done():
			return
		}
	}
	s.Publisher.ServeHTTP(w, r)
}

// process is a service at work in a process of its own.
type process struct {
	*exec.Cmd
	address string
	ended   chan error
	said    strings.Builder // whole once it has ended
}

var bound = regexp.MustCompile(`metrics=http://([0-9.:]+)/metrics`)

func start(t *testing.T, out, mirror, hook string, grace time.Duration) *process {
	t.Helper()
	p := &process{Cmd: exec.Command(os.Args[0]), ended: make(chan error, 1)}
	p.Env = append(os.Environ(), serviceOut+"="+out, serviceMirror+"="+mirror, serviceHook+"="+hook, serviceGrace+"="+grace.String(), hookSecret+"=0123456789abcdef0123456789abcdef")
	said, err := p.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill() })
	address := make(chan string, 1)
	go func() {
		lines := bufio.NewScanner(said)
		for lines.Scan() {
			t.Log(lines.Text())
			p.said.WriteString(lines.Text() + "\n")
			if m := bound.FindStringSubmatch(lines.Text()); m != nil {
				address <- m[1]
			}
		}
		p.ended <- p.Wait()
	}()
	select {
	case p.address = <-address:
	case err := <-p.ended:
		t.Fatalf("the service ended: %v", err)
	}
	return p
}

// signal tells the process to stop.
func (p *process) signal(t *testing.T, s os.Signal) {
	t.Helper()
	if err := p.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}

// end waits until the process has ended, and gives how long that took.
func (p *process) end(t *testing.T) time.Duration {
	t.Helper()
	begin := time.Now()
	if err := <-p.ended; err != nil {
		t.Errorf("the service ends with %v", err)
	}
	return time.Since(begin)
}

func (p *process) get(t *testing.T, path string) (status int, body string) {
	t.Helper()
	response, err := http.Get("http://" + p.address + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// collector keeps what it is sent; names of spans stand in it as they are.
type collector struct {
	mu   sync.Mutex
	sent []byte
}

// collect starts a collector, which the environment names to services.
func collect(t *testing.T) *collector {
	t.Helper()
	c := &collector{}
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		c.sent = append(c.sent, body...)
	}))
	t.Cleanup(server.Close)
	tracesTo(t, server.URL)
	return c
}

// check looks for spans: field 5 of a span is its name (opentelemetry-proto).
func (c *collector) check(t *testing.T, steps ...string) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, step := range steps {
		if name := append([]byte{5<<3 | 2, byte(len(step))}, step...); !bytes.Contains(c.sent, name) {
			t.Errorf("no span of %s was sent", step)
		}
	}
}

// A service is stopped in a run that cannot end, and leaves when its grace time
// is over; started again, it makes up for the run; stopped in a run that can end,
// it lets it; stopped at rest, it is gone. The webhook is told of each. No part
// counts on how fast the machine is: what must not wait for the grace time would
// wait for it longer than any test may take. And none of it tells a secret: not in its
// log, not in a metric, not in any file of the release.
func TestServiceIsStoppedAndStartedAgain(t *testing.T) {
	s := &slow{Publisher: publisher.New(publisher.Options{}), waiting: make(chan struct{}, 9), free: make(chan struct{}, 9)}
	mirror := httptest.NewServer(s)
	defer mirror.Close()
	told := make(chan string, 9)
	var failed atomic.Bool
	hook := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if failed.CompareAndSwap(false, true) { // once: it is told of in the log
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		var message struct {
			Data struct{ Status, Trigger string }
		}
		if err := json.NewDecoder(r.Body).Decode(&message); err != nil || r.Header.Get("webhook-signature") == "" {
			t.Errorf("message %+v, %v", message, err)
		}
		told <- message.Data.Status + " " + message.Data.Trigger
	}))
	defer hook.Close()
	traces := collect(t)
	out := t.TempDir()

	s.hold.Store(true)
	address := hook.URL + "/token-in-a-path"
	p := start(t, out, mirror.URL, address, short)
	<-s.waiting
	if status, body := p.get(t, "/readyz"); status != http.StatusServiceUnavailable {
		t.Errorf("readyz: %d %s", status, body)
	}
	_, metrics := p.get(t, "/metrics")
	if !strings.Contains(metrics, "medebewind_run_in_progress 1") {
		t.Error("the run at work is not in the metrics")
	}
	p.signal(t, syscall.SIGTERM)
	if took := p.end(t); took < short/2 {
		t.Errorf("stopped after %v, the grace time is %v", took, short)
	}
	said := p.said.String()
	p = start(t, out, mirror.URL, address, long)
	<-s.waiting
	p.signal(t, syscall.SIGINT)
	s.hold.Store(false)
	s.free <- struct{}{}
	p.end(t)
	said += p.said.String()
	traces.check(t, "run", "snapshot", "stage", "build", "check", "publish")
	if want, got := []string{"afgebroken rooster", "gepubliceerd inhaal"}, []string{<-told, <-told}; want[0] != got[0] || want[1] != got[1] {
		t.Errorf("told %q, want %q", got, want)
	}
	p = start(t, out, mirror.URL, address, long)
	if status, body := p.get(t, "/readyz"); status != http.StatusOK {
		t.Errorf("readyz: %d %s", status, body)
	}
	_, body := p.get(t, "/metrics")
	p.signal(t, syscall.SIGTERM)
	p.end(t)
	checkSecrets(t, map[string]string{"log": said + p.said.String(), "metrics": metrics + body})
	checkFiles(t, out, 50)
	all, err := records(out)
	if err != nil || len(all) != 2 || len(told) > 0 {
		t.Errorf("%d records, %d more told, %v", len(all), len(told), err)
	}
}
