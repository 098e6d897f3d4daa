package config

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// good gives what each file of testdata/good means, as a change to the
// defaults.
var good = map[string]func(*Config){
	"empty":          func(*Config) {},
	"comment":        func(*Config) {},
	"one_year":       func(c *Config) { c.Years = "2024" },
	"section_empty":  func(*Config) {},
	"age_empty":      func(*Config) {},
	"one_nested_key": func(c *Config) { c.Network.Attempts = 9 },
	"everything": func(c *Config) {
		rate := 2.5
		c.Years, c.Sources, c.Quarters = "2019-2023", []string{"bwb", "upl"}, true
		c.Network = Network{Mirror: "http://127.0.0.1:8099", PerSecond: &rate, Parallel: 8, Attempts: 3, Timeout: 90 * time.Second, GiveUp: 9, Patience: 45 * time.Minute, MaxPages: 90, MaxRows: 9000}
		c.CBS.OData = "v4"
		c.BWB = BWB{Since: "2009-01-01", Types: []string{"wet", "AMvB"}, Works: []string{"BWBR0099999", "BWBV0001000"}}
		c.Warehouse = Warehouse{Memory: "2GiB", Threads: 3}
		c.Publish = Publish{BaseURL: "https://example.org/medebewind", License: "https://creativecommons.org/licenses/by/4.0/", Publisher: "Voorbeeldinstituut", Contact: "data@example.org"}
		c.Schedule = Schedule{Cron: "0 5 * * *", Zone: "UTC", Jitter: time.Minute, Deadline: time.Hour, Grace: time.Minute, Sources: map[string]string{"bwb": "@daily"}}
		c.HTTP = HTTP{Listen: "[::1]:9999", MaxAge: 30 * time.Hour}
		c.Webhook = Webhook{URL: "https://example.org/hook", SecretEnv: "HOOK_SECRET", On: []string{"gedeeltelijk"}, Attempts: 2, Timeout: 5 * time.Second}
		c.Tracing = Tracing{Endpoint: "http://127.0.0.1:4318"}
		c.Retention = Retention{Releases: 7, Days: 14}
		c.MaxAgeDays["cbs"], c.MaxAgeDays["upl"] = 30, 8
	},
}

// fixtures gives the files of a folder by their name without .yml.
func fixtures(t *testing.T, folder string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", folder, "*.yml"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d files in testdata/%s, %v", len(paths), folder, err)
	}
	files := map[string]string{}
	for _, path := range paths {
		files[strings.TrimSuffix(filepath.Base(path), ".yml")] = path
	}
	return files
}

func TestGood(t *testing.T) {
	files := fixtures(t, "good")
	if len(files) != len(good) {
		t.Errorf("%d files, and what %d mean", len(files), len(good))
	}
	for name, path := range files {
		want := Default()
		if good[name] == nil {
			t.Errorf("%s: the test does not say what it means", path)
			continue
		}
		good[name](want)
		got, err := Load(path)
		if err != nil {
			t.Errorf("%s: %v", path, err)
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("%s\n got %+v\nwant %+v", path, got, want)
		}
	}
}

// The first line of a bad file is a comment with the error, or how it begins
// where the rest is the YAML library's own wording. {sources} are those there are.
func TestBad(t *testing.T) {
	for name, path := range fixtures(t, "bad") {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(text), "\n")
			want := strings.ReplaceAll(strings.TrimPrefix(first, "# "), "{sources}", strings.Join(Sources, ", "))
			_, err = Load(path)
			if err == nil {
				t.Fatal("it is taken for good")
			}
			var key *KeyError
			if !errors.As(err, &key) {
				t.Fatalf("the error is no KeyError: %v", err)
			}
			said := strings.TrimPrefix(err.Error(), "configuration "+path+": ")
			if strings.Contains(said, "\n") || said == err.Error() {
				t.Errorf("the error is not one line that names the file: %q", err)
			}
			if said != want && !(strings.HasSuffix(want, " ") && strings.HasPrefix(said, want)) {
				t.Errorf("\n got %s\nwant %s", said, want)
			}
			if strings.HasSuffix(said, ": ") || strings.HasSuffix(said, "secret") {
				t.Errorf("the error does not tell what is wrong: %q", said)
			}
		})
	}
}

func TestLoadMissingFile(t *testing.T) {
	_, err := Load(filepath.Join(t.TempDir(), "none.yml"))
	if !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "none.yml") {
		t.Errorf("the error is %v", err)
	}
}

func TestDefaultIsValid(t *testing.T) {
	if err := Default().Validate(); err != nil {
		t.Error(err)
	}
	// A change to one configuration must not reach the next.
	Default().Sources[0] = "changed"
	if Default().Sources[0] != "cbs" || Sources[0] != "cbs" {
		t.Error("the defaults share their list of sources")
	}
}

func TestYearRange(t *testing.T) {
	for _, c := range []struct {
		years    string
		from, to int
		ok       bool
	}{
		{"2024", 2024, 2024, true},
		{"2017-2026", 2017, 2026, true},
		{"2000-2100", 2000, 2100, true},
		{"1999", 0, 0, false},
		{"2024-2101", 0, 0, false},
		{"2024-2023", 0, 0, false},
		{"2024-", 0, 0, false},
		{"-2024", 0, 0, false},
		{"2020-2021-2022", 0, 0, false},
		{"", 0, 0, false},
		{"24", 0, 0, false},
	} {
		from, to, err := YearRange(c.years)
		if from != c.from || to != c.to || (err == nil) != c.ok {
			t.Errorf("%q: %d to %d, %v", c.years, from, to, err)
		}
	}
}

func TestRate(t *testing.T) {
	rate := func(r float64) *float64 { return &r }
	for _, c := range []struct {
		name string
		n    Network
		want float64
	}{
		{"publishers are asked politely", Network{}, politeness},
		{"a mirror is one's own", Network{Mirror: "http://127.0.0.1"}, 0},
		{"what is set holds", Network{PerSecond: rate(2)}, 2},
		{"also at a mirror", Network{Mirror: "http://127.0.0.1", PerSecond: rate(3)}, 3},
		{"no limit can be set", Network{PerSecond: rate(0)}, 0},
	} {
		if got := (&Config{Network: c.n}).Rate(); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestCoresAndSince(t *testing.T) {
	c := Default()
	if c.Cores() < 1 {
		t.Errorf("%d cores", c.Cores())
	}
	c.Warehouse.Threads = 7
	if c.Cores() != 7 {
		t.Errorf("%d cores, want 7", c.Cores())
	}
	if want := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC); !c.SinceDate().Equal(want) {
		t.Errorf("since %v", c.SinceDate())
	}
}

// Whatever a file holds, it gives a configuration that is valid or an error of
// one line, and never a panic.
func FuzzParse(f *testing.F) {
	for _, folder := range []string{"good", "bad"} {
		paths, _ := filepath.Glob(filepath.Join("testdata", folder, "*.yml"))
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c := Default()
		err := c.parse(text)
		if err == nil {
			err = c.Validate()
			if err != nil {
				t.Errorf("%q is taken and is not valid: %v", text, err)
			}
			return
		}
		if strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: the error has lines: %q", text, err)
		}
	})
}
