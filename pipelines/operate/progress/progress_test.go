package progress

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"medebewind/pipelines/state/snapshot"
)

// logged gives a meter, its clock, and what it logs without times.
func logged() (*Meter, *time.Time, *bytes.Buffer) {
	var out bytes.Buffer
	m := InLog(slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}})))
	clock := time.Date(2026, 1, 15, 2, 30, 0, 0, time.UTC)
	m.now = func() time.Time { return clock }
	return m, &clock, &out
}

func TestLogLineNowAndThen(t *testing.T) {
	m, clock, out := logged()
	d := snapshot.Document{Source: "cbs", Bytes: 1000}
	m.Fetched(d, true)
	*clock = clock.Add(29 * time.Second)
	m.Fetched(d, true)
	if out.Len() > 0 {
		t.Errorf("a line before its time: %s", out)
	}
	*clock = clock.Add(time.Second)
	m.Fetched(d, false)
	m.Staged(d, true)
	m.Staged(d, false)
	const first = "level=INFO msg=progress source=cbs fetched=2 bytes=2000 unchanged=1 read=0\n"
	if out.String() != first {
		t.Errorf("logged %q, want %q", out, first)
	}
	m.Stop()
	if got, want := strings.TrimPrefix(out.String(), first), "level=INFO msg=progress source=cbs fetched=2 bytes=2000 unchanged=1 read=1\n"; got != want {
		t.Errorf("the last line is %q, want %q", got, want)
	}
}

func TestSourcesApart(t *testing.T) {
	m, _, out := logged()
	m.Fetched(snapshot.Document{Source: "cbs", Bytes: 10}, true)
	m.Fetched(snapshot.Document{Source: "bwb", Bytes: 5}, true)
	m.Stop()
	const want = "level=INFO msg=progress source=bwb fetched=1 bytes=5 unchanged=0 read=0\nlevel=INFO msg=progress source=cbs fetched=1 bytes=10 unchanged=0 read=0\n"
	if out.String() != want {
		t.Errorf("logged\n%s, want\n%s", out, want)
	}
}

func TestNothingDoneSaysNothing(t *testing.T) {
	m, _, out := logged()
	m.Stop()
	if out.Len() > 0 {
		t.Errorf("logged %s", out)
	}
}

func TestText(t *testing.T) {
	start := time.Date(2026, 1, 15, 2, 30, 0, 0, time.UTC)
	c := &count{fetched: 3, kept: 2, staged: 1, bytes: 5_000_000, started: start}
	if got, want := c.text(start.Add(2*time.Second)), "3 fetched (5.0 MB, 2.5 MB/s), 2 unchanged, 1 read"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	// In its first moment there is no rate yet, and no division by nothing.
	if got := (&count{started: start}).text(start); got != "0 fetched (0.0 MB, 0.0 MB/s), 0 unchanged, 0 read" {
		t.Error(got)
	}
}

// screen is a terminal that several goroutines write to.
type screen struct {
	mu  sync.Mutex
	out bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.Write(p)
}

// Documents come in from several goroutines, of source after source, while the
// terminal is drawn: that must never come to a standstill.
func TestOnTerminal(t *testing.T) {
	var out screen
	m := OnTerminal(&out)
	done := make(chan struct{})
	go func() {
		defer close(done)
		var all sync.WaitGroup
		for i := range 4 {
			all.Go(func() {
				for j := range 600 {
					d := snapshot.Document{Source: fmt.Sprintf("bron%d", (i+j/60)%10), Bytes: 10}
					m.Fetched(d, true)
					m.Staged(d, true)
					time.Sleep(time.Millisecond)
				}
			})
		}
		all.Wait()
		m.Stop()
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("counting and drawing wait for each other")
	}
	if m.sources["bron0"].fetched != 240 || m.sources["bron9"].staged != 240 {
		t.Errorf("counted %+v and %+v", m.sources["bron0"], m.sources["bron9"])
	}
	for _, want := range []string{"bron0", "bron9", "fetched ("} {
		if !strings.Contains(out.out.String(), want) {
			t.Errorf("no %s on the terminal: %q", want, out.out.String())
		}
	}
}
