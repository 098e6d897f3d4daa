package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// taskOf gives a task with law and money, as its page needs it.
func taskOf(text string, amount float64) *Taak {
	day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	law := []*Bepaling{{TaakID: "G99", Orgaan: "college", Modaliteit: "plicht", Norm: "n", Artikel: "1", Tekst: text, GeldigVan: day, Regeling: "Testwet", URL: "https://wetten.overheid.nl/x", Document: "wet/1", kort: "0123456789ab"}}
	line := &Mutatie{Circulaire: "2024-mei", Omschrijving: "Erbij", SHA: strings.Repeat("a", 64), bedragen: map[int]*float64{2024: &amount, 2025: &amount}, standen: map[int]*float64{}}
	return &Taak{TaakKop: TaakKop{ID: "G99", Naam: "Proeftaak", Laag: "gemeente", Bepalingen: 1, Plichten: 1}, TaakWet: TaakWet{Soorten: soorten(law)}, Zonder: Mutaties{line}}
}

// siteOf is the site of a run.
func siteOf(run string, before *Kept) *Site {
	s := &Site{Run: Run{RunID: run, Snapshot: strings.Repeat(run[:1], 64), Gestart: time.Date(2026, 1, len(run), 0, 0, 0, 0, time.UTC)}, kept: before}
	s.Over.Uitgave = "uitgave-" + run
	return s
}

// A page of a task that would come out the same is that of the report before, with the
// citation of its own run; any change of what is on it has it written anew.
func TestPageOfATaskIsTakenOver(t *testing.T) {
	p := pagina{pad: "taak/G99.html", sjabloon: "taak", titel: "Proeftaak", omschrijving: "Plichten."}
	write := func(s *Site, task *Taak) (page string) {
		t.Helper()
		dir := t.TempDir()
		if err := os.Mkdir(filepath.Join(dir, "taak"), 0o755); err != nil {
			t.Fatal(err)
		}
		law := task.TaakWet // which is read once it is known that the page is not taken over
		task.TaakWet = TaakWet{}
		p.inhoud = task
		blad, err := s.eigenpagina(p, keyOf(law))
		if err != nil {
			t.Fatal(err)
		}
		taken, err := s.takeOver(dir, blad)
		if task.TaakWet = law; !taken && err == nil {
			err = s.fillIn(dir, blad)
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(dir, p.pad))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	first := siteOf("eerste", nil)
	page := write(first, taskOf("Het college zorgt.", 5))
	if !strings.Contains(page, "Het college zorgt.") || !strings.Contains(page, "eerste") || !strings.Contains(page, "bronnen.html#d-0123456789ab") {
		t.Fatalf("%s", page)
	}
	// The page before says so: what is taken over is seen.
	marked := strings.Replace(page, "Het college zorgt.", "Overgenomen.", 1)
	before := &Kept{Keys: first.keys.by, Read: func(string) []byte { return []byte(marked) }}
	for name, c := range map[string]struct {
		task  *Taak
		taken bool
	}{
		"the same":                       {taskOf("Het college zorgt.", 5), true},
		"another sentence":               {taskOf("Het college zorgt niet.", 5), false},
		"another amount of a circulaire": {taskOf("Het college zorgt.", 6), false},
	} {
		now := siteOf("tweede run", before)
		got := write(now, c.task)
		if taken := strings.Contains(got, "Overgenomen."); taken != c.taken {
			t.Errorf("%s: taken over %v", name, taken)
		}
		if strings.Contains(got, "eerste") || !strings.Contains(got, "tweede run") || !strings.Contains(got, "uitgave-tweede run") {
			t.Errorf("%s: the citation is not that of its run: %s", name, got)
		}
		if want := write(siteOf("tweede run", nil), c.task); c.taken && strings.Replace(got, "Overgenomen.", "Het college zorgt.", 1) != want {
			t.Errorf("%s: not as it is written anew:\n%s\n%s", name, got, want)
		}
	}
	gone := &Kept{Keys: first.keys.by, Read: func(string) []byte { return nil }}
	if got := write(siteOf("tweede run", gone), taskOf("Het college zorgt.", 5)); got != write(siteOf("tweede run", nil), taskOf("Het college zorgt.", 5)) {
		t.Errorf("a page that is gone is not written anew: %s", got)
	}
}

// So are the pages of a government; a document of which the hash is another is another page.
func TestPagesOfAGovernmentAreTakenOver(t *testing.T) {
	kop := OverheidKop{Code: "GM9999", Soort: "gemeente", Naam: "Proefdam"}
	lineage := func(sha string) any {
		return &Herkomst{Kop: kop, Inwoners: &InwonersHerkomst{Tabel: "70072", source: &Document{SHA: strings.Repeat(sha, 64)}}}
	}
	for name, c := range map[string]struct {
		sjabloon   string
		first, now any
		taken      bool
	}{
		"the government":           {"overheid", &Overheid{Kop: kop}, &Overheid{Kop: kop}, true},
		"another year":             {"overheid", &Overheid{Kop: kop}, &Overheid{Kop: kop, Peil: Peil{Jaar: 2024}}, false},
		"those like it":            {"buurt", &Buurt{Kop: kop}, &Buurt{Kop: kop}, true},
		"its lineage":              {"herkomst", lineage("a"), lineage("a"), true},
		"another hash":             {"herkomst", lineage("a"), lineage("b"), false},
		"what has a task, for one": {"herkomst-taak", &LandTaak{Taak: taskOf("x", 1)}, &LandTaak{Taak: taskOf("x", 1)}, false},
	} {
		t.Run(name, func(t *testing.T) {
			write := func(s *Site, shown any) string {
				t.Helper()
				dir := t.TempDir()
				if err := s.write(dir, pagina{pad: "blad.html", sjabloon: c.sjabloon, titel: "Proefdam", inhoud: shown}); err != nil {
					t.Fatal(err)
				}
				text, err := os.ReadFile(filepath.Join(dir, "blad.html"))
				if err != nil {
					t.Fatal(err)
				}
				return string(text)
			}
			first := siteOf("eerste", nil)
			marked := strings.Replace(write(first, c.first), "<h1>", "<h1>Overgenomen ", 1)
			got := write(siteOf("tweede run", &Kept{Keys: first.keys.by, Read: func(string) []byte { return []byte(marked) }}), c.now)
			if taken := strings.Contains(got, "Overgenomen"); taken != c.taken {
				t.Errorf("taken over %v", taken)
			}
			if want := write(siteOf("tweede run", nil), c.now); strings.Replace(got, "Overgenomen ", "", 1) != want || strings.Contains(got, "eerste") {
				t.Errorf("not as it is written anew:\n%s\n%s", got, want)
			}
		})
	}
}

// The key of a value is another when anything in it is, however deep and whoever's it is, and
// is the same for the same.
func TestKeyOfAValue(t *testing.T) {
	type inner struct {
		own   string
		years map[int]*float64
	}
	type outer struct {
		A    any
		In   *inner
		Last *inner
		When time.Time
	}
	one, two := 1.0, 2.0
	made := func(change func(*outer)) string {
		o := &outer{A: []string{"a"}, In: &inner{"x", map[int]*float64{1: &one, 2: &two, 3: nil}}, When: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)}
		change(o)
		return keyOf(o)
	}
	same := made(func(*outer) {})
	if same == "" || made(func(*outer) {}) != same {
		t.Fatalf("the same value has the keys %q and %q", same, made(func(*outer) {}))
	}
	for name, change := range map[string]func(*outer){
		"a field of its own":        func(o *outer) { o.In.own = "y" },
		"a value of a map":          func(o *outer) { o.In.years[2] = &one },
		"a missing value":           func(o *outer) { o.In.years[1] = nil },
		"a key less":                func(o *outer) { delete(o.In.years, 3) },
		"a list":                    func(o *outer) { o.A = []string{"a", ""} },
		"where a text ends":         func(o *outer) { o.A = []string{"", "a"} },
		"a type":                    func(o *outer) { o.A = "a" },
		"nothing":                   func(o *outer) { o.A = nil },
		"what points to it as well": func(o *outer) { o.Last = o.In },
		"a time":                    func(o *outer) { o.When = o.When.Add(time.Second) },
	} {
		if made(change) == same {
			t.Errorf("%s changes, and the key does not", name)
		}
	}
	// A pointer to the first field leads to where the struct begins, and does not hide the rest.
	whole := &inner{own: "x", years: map[int]*float64{1: &one}}
	first := keyOf([]any{&whole.own, whole})
	if whole.years[1] = &two; keyOf([]any{&whole.own, whole}) == first {
		t.Error("what is behind the first field changes, and the key does not")
	}
	if key := made(func(o *outer) { o.A = func() {} }); key != "" {
		t.Errorf("a function has the key %s", key)
	}
	if a, b := keyOf(&inner{years: map[int]*float64{}}), keyOf(&inner{}); a == "" || b == "" {
		t.Error("an empty map has no key")
	}
}
