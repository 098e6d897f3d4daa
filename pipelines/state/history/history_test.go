package history

import (
	"bytes"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test begin a run in another process and kill it.
func TestMain(m *testing.M) {
	if dir := os.Getenv("HISTORY_TEST_BEGIN"); dir != "" {
		log, err := Open(dir)
		if err == nil {
			_, err = log.Begin(Record{Trigger: Rooster})
		}
		if err != nil {
			panic(err)
		}
		_, _ = os.Stdout.WriteString("begun\n")
		_, _ = io.Copy(io.Discard, os.Stdin) // until it is killed; select {} would end it
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func open(t *testing.T) *Log {
	t.Helper()
	log, err := Open(filepath.Join(t.TempDir(), "runs"))
	if err != nil {
		t.Fatal(err)
	}
	return log
}

func begin(t *testing.T, log *Log, r Record) *Entry {
	t.Helper()
	entry, err := log.Begin(r)
	if err != nil {
		t.Fatal(err)
	}
	return entry
}

func all(t *testing.T, log *Log) []Record {
	t.Helper()
	records, err := log.All()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func TestReadingMakesNothing(t *testing.T) {
	log := open(t)
	if records := all(t, log); len(records) != 0 {
		t.Errorf("%d records", len(records))
	}
	if _, err := os.Stat(log.dir); !os.IsNotExist(err) {
		t.Errorf("the folder was made: %v", err)
	}
}

func TestRecordComesBack(t *testing.T) {
	log := open(t)
	start := time.Date(2024, 1, 31, 4, 30, 0, 5e6, time.UTC)
	log.Now = func() time.Time { return start }
	entry := begin(t, log, Record{Trigger: Inhaal, CodeVersion: "0.1.0+abc"})
	if got := all(t, log); len(got) != 1 || got[0].Status != Bezig || !got[0].Ended.IsZero() || got[0].Trigger != Inhaal {
		t.Fatalf("at work: %+v", got)
	}
	want := Record{
		ID: "20240131T043000.005Z", Trigger: Inhaal, Started: start, Ended: start.Add(time.Minute), Status: Gedeeltelijk,
		Sources: []Source{
			{Name: "cbs", Status: BronVernieuwd, Documents: 3, Bytes: 1 << 40, Retries: 2, Newest: start},
			{Name: "upl", Status: BronMislukt, Failures: 1, Error: "line <3>"},
		},
		Manifest: "20240131T043000Z-0123abcd", Release: "2024-01-31-0123abcd", CodeVersion: "0.1.0+abc", Fresh: true,
		Fetched: 3, Transformed: 2, NotRenewed: []string{"upl"}, Warnings: []string{"w"}, Rows: map[string]int64{"kern.taak": 7},
	}
	log.Now = func() time.Time { return start.Add(time.Minute) }
	given := want
	given.ID, given.Started, given.Ended, given.Trigger = "other", time.Time{}, time.Time{}, "other"
	if err := entry.End(given); err != nil {
		t.Fatal(err)
	}
	if got := all(t, log); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// The clock stands still, goes back a second, a day, and forth again.
func TestIDsSortWhateverTheClockSays(t *testing.T) {
	log := open(t)
	now := time.Date(2024, 10, 27, 1, 0, 0, 0, time.UTC)
	var ids []string
	for _, step := range []time.Duration{0, 0, -time.Second, time.Millisecond, -24 * time.Hour, 0, 48 * time.Hour, time.Microsecond} {
		now = now.Add(step)
		log.Now = func() time.Time { return now }
		entry := begin(t, log, Record{})
		ids = append(ids, entry.ID())
		if err := entry.End(Record{Status: Ongewijzigd}); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Errorf("IDs %q", ids)
	}
	if got := all(t, log); len(got) != len(ids) || got[len(got)-1].ID != ids[len(ids)-1] || !got[4].Started.Before(got[3].Started) {
		t.Errorf("records %+v", got)
	}
}

func TestKilledRunIsSeen(t *testing.T) {
	log := open(t)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "HISTORY_TEST_BEGIN="+log.dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 6)); err != nil {
		t.Fatal(err)
	}
	if got := all(t, log); len(got) != 1 || got[0].Status != Bezig {
		t.Errorf("at work: %+v", got)
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if got := all(t, log); len(got) != 1 || got[0].Status != Afgebroken || got[0].Trigger != Rooster {
		t.Errorf("killed: %+v", got)
	}
	// The next run is at work beside the dead one.
	begin(t, log, Record{})
	if got := all(t, log); len(got) != 2 || got[0].Status != Afgebroken || got[1].Status != Bezig {
		t.Errorf("the next: %+v", got)
	}
}

func TestDamagedRecordIsToldAndSkipped(t *testing.T) {
	good := `"started":"2024-01-01T00:00:00Z","status":"mislukt"`
	for name, text := range map[string]string{
		"empty":          "",
		"cut off":        `{"id":"20240101T000000.000Z","sta`,
		"of another":     `{"id":"20240101T000000.001Z",` + good + `}`,
		"without start":  `{"id":"20240101T000000.000Z","status":"mislukt"}`,
		"unknown status": `{"id":"20240101T000000.000Z","started":"2024-01-01T00:00:00Z","status":"goed"}`,
	} {
		t.Run(name, func(t *testing.T) {
			log := open(t)
			if err := begin(t, log, Record{}).End(Record{Status: Mislukt, Error: "x"}); err != nil {
				t.Fatal(err)
			}
			path := log.path("20240101T000000.000Z")
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			var told bytes.Buffer
			before := slog.Default()
			slog.SetDefault(slog.New(slog.NewTextHandler(&told, nil)))
			defer slog.SetDefault(before)
			if got := all(t, log); len(got) != 1 || got[0].Error != "x" {
				t.Errorf("records %+v", got)
			}
			if !strings.Contains(told.String(), path) {
				t.Errorf("told: %q", told.String())
			}
		})
	}
}

func TestOpenTellsOfAFileInTheWay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "runs")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`{"id":"20240101T000000.000Z","started":"2024-01-01T00:00:00Z","status":"mislukt"}`)
	f.Add(`{"id":"20240101T000000.000Z","started":"2024-01-01T00:00:00Z","status":"bezig","rows":{"a":1}}`)
	f.Add(`null`)
	f.Fuzz(func(t *testing.T, text string) {
		r, err := parse("20240101T000000.000Z", []byte(text))
		if err == nil && (r.ID == "" || r.Started.IsZero() || r.Status == "") {
			t.Errorf("taken for a record: %+v", r)
		}
	})
}
