package doctor

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/lock"
)

var now = time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC)

// healthy is a patient of which nothing is wrong, with one service.
func healthy(t *testing.T, serve http.HandlerFunc) Patient {
	t.Helper()
	server := httptest.NewServer(serve)
	t.Cleanup(server.Close)
	c := config.Default()
	c.Network.Mirror = server.URL
	return Patient{
		Out: t.TempDir(), Config: c, Hosts: []string{"opendata.cbs.nl"}, UserAgent: "medebewind-test",
		Versions: [][2]string{{"Go", "go1.26"}}, Code: "0.1.0+aa", Published: "0.1.0+aa", Now: func() time.Time { return now },
	}
}

func dated(date time.Time, status int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", date.Format(http.TimeFormat))
		if r.URL.Path != "/opendata.cbs.nl/" || r.Method != http.MethodHead || r.UserAgent() != "medebewind-test" {
			status = http.StatusInternalServerError
		}
		w.WriteHeader(status)
	}
}

// without takes a line on free space away: that of this machine is not part of
// the test.
func without(lines []Line, check string) (rest []Line) {
	for _, l := range lines {
		if l.Check != check {
			rest = append(rest, l)
		}
	}
	return rest
}

func TestHealthy(t *testing.T) {
	p := healthy(t, dated(now.Add(2*time.Second), http.StatusNotFound))
	p.Records = []history.Record{{ID: "a", Started: now.Add(-time.Hour), Ended: now.Add(-time.Minute)}}
	lines := without(Examine(context.Background(), p), "disk")
	for _, l := range lines {
		if l.Status != OK {
			t.Errorf("%+v", l)
		}
	}
	var checks []string
	for _, l := range lines {
		checks = append(checks, l.Check)
	}
	if got := strings.Join(checks, " "); got != "configuration permissions permissions publication lock service clock clock version version" {
		t.Errorf("checks %s", got)
	}
	if left, _ := filepath.Glob(filepath.Join(p.Out, ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhatIsWrong(t *testing.T) {
	good := dated(now, http.StatusOK)
	for _, c := range []struct {
		name                 string
		serve                http.HandlerFunc
		ill                  func(*testing.T, *Patient)
		check, status, found string
	}{
		{"configuration", good, func(_ *testing.T, p *Patient) { p.Invalid = errors.New("line 3, key years: no") },
			"configuration", Fout, "line 3, key years"},
		{"server in trouble", dated(now, http.StatusServiceUnavailable), nil, "service", Waarschuwing, "opendata.cbs.nl answers with status 503"},
		{"nobody there", good, func(_ *testing.T, p *Patient) { p.Config.Network.Mirror = "http://127.0.0.1:1" }, "service", Fout, "connection refused"},
		{"clock a little off", dated(now.Add(-20*time.Minute), http.StatusOK), nil, "clock", Waarschuwing, "20m0s from that of opendata.cbs.nl"},
		{"clock a day off", dated(now.Add(24*time.Hour), http.StatusOK), nil, "clock", Fout, "24h0m0s from that of"},
		{"clock set back", good, func(_ *testing.T, p *Patient) {
			p.Records = []history.Record{{ID: "later", Started: now.Add(time.Hour)}}
		}, "clock", Waarschuwing, "run later is 1h0m0s in the future"},
		{"group may write", good, func(t *testing.T, p *Patient) { openFile(t, filepath.Join(p.Out, "medebewind.duckdb")) },
			"permissions", Waarschuwing, "1 files or folders can be changed by the group"},
		{"no folder", good, func(t *testing.T, p *Patient) {
			openFile(t, filepath.Join(p.Out, "state"))
			p.Out = filepath.Join(p.Out, "state", "x")
		}, "permissions", Waarschuwing, "not a directory"},
		{"other code", good, func(_ *testing.T, p *Patient) { p.Published = "0.0.9+bb" }, "version", OK, "was made by 0.0.9+bb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := healthy(t, c.serve)
			if c.ill != nil {
				c.ill(t, &p)
			}
			lines := Examine(context.Background(), p)
			for _, l := range lines {
				if l.Check == c.check && l.Status == c.status && strings.Contains(l.Found, c.found) && l.Do != "" {
					return
				}
			}
			t.Errorf("no line %s %s %q with what to do in %+v", c.check, c.status, c.found, lines)
		})
	}
}

func openFile(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o664); err != nil {
		t.Fatal(err)
	}
}

func TestOfflineAsksNobody(t *testing.T) {
	asked := false
	p := healthy(t, func(http.ResponseWriter, *http.Request) { asked = true })
	p.Offline = true
	if worst := Worst(without(Examine(context.Background(), p), "disk")); worst != OK || asked {
		t.Errorf("worst %s, asked %v", worst, asked)
	}
}

// A service that knows no HEAD is asked for the page itself.
func TestServiceWithoutHeads(t *testing.T) {
	p := healthy(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", now.Format(http.TimeFormat))
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusNotImplemented)
		}
	})
	if worst := Worst(without(Examine(context.Background(), p), "disk")); worst != OK {
		t.Errorf("worst %s", worst)
	}
}

func TestFolderThatIsNotThereIsNotMade(t *testing.T) {
	p := healthy(t, dated(now, http.StatusOK))
	p.Out = filepath.Join(p.Out, "nog", "niet")
	if worst := Worst(without(Examine(context.Background(), p), "disk")); worst != OK {
		t.Errorf("worst %s", worst)
	}
	if _, err := os.Stat(filepath.Dir(p.Out)); !os.IsNotExist(err) {
		t.Errorf("it was made: %v", err)
	}
}

func TestLockIsToldOf(t *testing.T) {
	p := healthy(t, dated(now, http.StatusOK))
	state := filepath.Join(p.Out, "state")
	if err := os.Mkdir(state, 0o755); err != nil {
		t.Fatal(err)
	}
	held, err := lock.Acquire(filepath.Join(state, "lock"))
	if err != nil {
		t.Fatal(err)
	}
	p.Now = time.Now
	if l := p.lock(); l.Status != OK || !strings.Contains(l.Found, "a run is at work: pid") {
		t.Errorf("%+v", l)
	}
	p.Now = func() time.Time { return time.Now().Add(7 * time.Hour) }
	if l := p.lock(); l.Status != Waarschuwing || !strings.Contains(l.Do, "kill") {
		t.Errorf("%+v", l)
	}
	if err := held.Release(); err != nil {
		t.Fatal(err)
	}
	if l := p.lock(); l.Status != OK || l.Found != "no run is at work" {
		t.Errorf("%+v", l)
	}
}

func TestRoom(t *testing.T) {
	for _, c := range []struct {
		free, known int64
		want        string
	}{
		{3e9, 0, OK}, {1e9, 0, Waarschuwing}, {1e8, 0, Fout},
		{9e9, 9e9, OK}, {8e9, 9e9, Waarschuwing}, {2e9, 9e9, Fout},
	} {
		if l := room("x", c.free, c.known); l.Status != c.want || (l.Do == "") != (c.want == OK) {
			t.Errorf("%d free, %d known: %+v, want %s", c.free, c.known, l, c.want)
		}
	}
	if free, err := publish.Free(t.TempDir()); err != nil || free <= 0 {
		t.Errorf("%d bytes are free, %v", free, err)
	}
}

func TestWorst(t *testing.T) {
	for _, c := range []struct{ statuses, want string }{
		{"ok", OK}, {"ok waarschuwing ok", Waarschuwing}, {"fout waarschuwing", Fout}, {"waarschuwing fout ok", Fout},
	} {
		var lines []Line
		for _, s := range strings.Fields(c.statuses) {
			lines = append(lines, Line{Status: s})
		}
		if got := Worst(lines); got != c.want {
			t.Errorf("%s: %s", c.statuses, got)
		}
	}
}
