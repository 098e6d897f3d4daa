package about

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every record is complete, and no two are about the same.
func TestRecordsAreComplete(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+$`) // it is a key of YAML and a label of a metric
	taken := map[string]string{}
	for _, s := range All() {
		if !name.MatchString(s.Name) {
			t.Errorf("%q is no name of small letters", s.Name)
		}
		for what, text := range map[string]string{"called": s.Called, "title": s.Title, "gives": s.Gives, "publisher": s.Publisher} {
			if strings.TrimSpace(text) == "" || strings.ContainsAny(text, "\n<>") {
				t.Errorf("%s: %s is %q", s.Name, what, text)
			}
		}
		if u, err := url.Parse(s.Home); err != nil || u.Scheme != "https" || u.Host == "" {
			t.Errorf("%s: %q is no address", s.Name, s.Home)
		}
		if s.Terms != nil && (s.Terms.Title == "" || !strings.HasPrefix(s.Terms.Path, "https://")) {
			t.Errorf("%s: terms %+v", s.Name, *s.Terms)
		}
		if len(s.Hosts) == 0 || len(s.Tables) == 0 || s.MaxAgeDays < 1 {
			t.Errorf("%s: %d hosts, %d tables, old after %d days", s.Name, len(s.Hosts), len(s.Tables), s.MaxAgeDays)
		}
		for _, table := range s.Needed {
			if !slices.Contains(s.Tables, table) {
				t.Errorf("%s needs %s, which is not a table of it", s.Name, table)
			}
		}
		for _, own := range slices.Concat([]string{s.Name, s.Called, s.Title, s.Publisher}, s.Hosts, s.Tables) {
			if other := taken[own]; other != "" && other != s.Name {
				t.Errorf("%q is of %s and of %s", own, other, s.Name)
			}
			taken[own] = s.Name
		}
	}
}

func TestFound(t *testing.T) {
	for _, s := range All() {
		if got, ok := Named(s.Name); !ok || got.Title != s.Title {
			t.Errorf("%s is found as %q", s.Name, got.Title)
		}
		for _, table := range s.Tables {
			if got, ok := Of(table); !ok || got.Name != s.Name {
				t.Errorf("%s is of %q", table, got.Name)
			}
		}
	}
	if s, ok := Named("rvo"); ok {
		t.Errorf("rvo is %+v", s)
	}
	if s, ok := Of("kern.taak"); ok {
		t.Errorf("kern.taak is of %+v", s)
	}
}

// inRepository reads a file by its path from the top, with its lines as one.
func inRepository(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(text)), " ")
}

// Pages that tell which sources there are, which are weekly and what their terms
// are name each of them.
func TestProseKnowsThem(t *testing.T) {
	all, weekly := func(Source) bool { return true }, func(s Source) bool { return s.Cron != "" }
	pages := map[string]func(Source) bool{"docs/ARCHITECTURE.md": all, "docs/analisten.md": all, "docs/monitoring.md": weekly, "docs/operation.md": weekly}
	for page, tells := range pages {
		text := inRepository(t, page)
		for _, s := range All() {
			if tells(s) && !regexp.MustCompile(`\b`+regexp.QuoteMeta(s.Called)+`\b`).MatchString(text) {
				t.Errorf("%s does not name %s", page, s.Called)
			}
		}
	}
}

// A source that gives nothing where it must give something stops a run: the checks
// know which tables those are.
func TestChecksKnowWhatIsNeeded(t *testing.T) {
	empty, became := inRepository(t, "sql/kwaliteit/toets/bron_leeg.sql"), inRepository(t, "sql/kwaliteit/toets/bron_leeg_geworden.sql")
	pairs := regexp.MustCompile(`select '(\w+)'(?: as bron)?, '(bron\.\w+)'(?: as naam)?, \(select count\(\*\) from (bron\.\w+)\)`).FindAllStringSubmatch(empty, -1)
	looked := map[string]bool{}
	for _, p := range pairs {
		if s, _ := Named(p[1]); !slices.Contains(s.Needed, p[2]) || p[2] != p[3] {
			t.Errorf("bron_leeg looks at %s of %s, and counts %s: its record does not say that it is needed", p[2], p[1], p[3])
		}
		looked[p[2]] = true
	}
	_, list, _ := strings.Cut(became, "onderwerp not in (")
	list, _, _ = strings.Cut(list, ")")
	for _, s := range All() {
		for _, table := range s.Needed {
			if !looked[table] {
				t.Errorf("bron_leeg does not look at %s of %s", table, s.Name)
			}
			if !strings.Contains(list, "'"+table+"'") {
				t.Errorf("bron_leeg_geworden does not leave %s to bron_leeg", table)
			}
		}
	}
}
