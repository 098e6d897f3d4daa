package warehouse

import (
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"medebewind/internal/tier"
	"medebewind/pipelines/state/snapshot"
)

// A night of a small country: ten gemeenten on four taakvelden, in which a year is
// published in steps.
type country struct {
	// begroot and verantwoord are the last years of which budgets and accounts are there;
	// of the newest budget the first early gemeenten only, 0 is all.
	begroot, verantwoord, early int
	// listed is the last year of which CBS lists the gemeenten.
	listed int
	// wrong, if set, changes an amount in thousands; it may change who and what.
	wrong change
}

var posts = []string{"5.3", "6.5", "6.6", "7.4"}

// rows are what publishers have.
func (c country) rows(t *testing.T) laws {
	t.Helper()
	l := laws{}
	for g := 1; g <= 10; g++ {
		code := fmt.Sprintf("GM90%02d", g)
		people := map[string]string{"overheid": code}
		for year := 2020; year <= c.listed; year++ {
			people[fmt.Sprint(year)] = fmt.Sprint(1000 * g)
		}
		if err := l.inhabitants(people); err != nil {
			t.Fatal(err)
		}
		for year := 2020; year <= c.begroot; year++ {
			if year < c.begroot || c.early == 0 || g <= c.early {
				c.report(t, l, code, g, year, "X000")
			}
			if year <= c.verantwoord {
				c.report(t, l, code, g, year, "X005")
			}
		}
	}
	for _, post := range posts {
		titles := map[string]string{"post": post, "titel": "Taakveld " + post}
		for year := 2020; year <= c.begroot; year++ {
			titles[fmt.Sprint(year)] = "ja"
		}
		if err := l.titled(titles); err != nil {
			t.Fatal(err)
		}
	}
	return l
}

// report adds one report of a gemeente: figures grow by 6% a year, and each gemeente
// divides them over taakvelden in its own way.
func (c country) report(t *testing.T, l laws, code string, g, year int, kind string) {
	t.Helper()
	growth := 100
	for range year - 2020 {
		growth += 6
	}
	for i, post := range posts {
		overheid, at, amount := code, post, 1000*g*growth*(1+(g+i)%4)/100
		if c.wrong != nil {
			overheid, at, amount = c.wrong(code, fmt.Sprint(year, kind), post, amount)
		}
		r := map[string]string{"overheid": overheid, "verslagsoort": fmt.Sprint(year, kind), "post": at, "categorie": "L3.8", "duizend": fmt.Sprint(amount)}
		if err := l.given("iv3", r); err != nil {
			t.Fatal(err)
		}
	}
}

// night builds the warehouse of a night against the measures of the one before, and gives
// what stops it of the checks that look for suspicious figures, and its measures.
func night(t *testing.T, c country, previous string) (stopped []string, measures string) {
	t.Helper()
	m, files := c.rows(t).files(t)
	m.Started = time.Date(c.begroot, 6, 1, 4, 30, 0, 0, time.UTC)
	m.Finished = m.Started.Add(time.Hour)
	if previous != "" {
		m.Compared = &snapshot.Compared{Release: "vorige", CodeVersion: "0.0.0+test", Measures: "x"}
	}
	dir := t.TempDir()
	in := inputOf(m, files, suspicions(t)...)
	in.Previous = previous
	w, err := Build(t.Context(), inMemory, in, limits(dir), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	suspicious := []string{"lasten_onmogelijk", "rijen_gedaald", "totaal_verschoven", "kolom_leeg_geworden", "bron_leeg_geworden", "lasten_verspringen", "lasten_verwisseld", "lasten_herzien", "waarschuwing_gesprongen"}
	for _, check := range w.Failed() {
		if slices.Contains(suspicious, check.Name) {
			stopped = append(stopped, check.Name+": "+check.Example)
		}
	}
	measures = filepath.Join(dir, "meting.parquet")
	if slices.ContainsFunc(w.Failed(), func(c Check) bool { return c.Name == "lasten_onmogelijk" }) {
		return stopped, "" // the build stopped there, before it measured
	}
	if err := w.exec(t.Context(), "copy kwaliteit.meting to "+quote(measures)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return stopped, measures
}

// Years pass as they do: budgets come in early and few, then all; accounts follow a year
// later; CBS lists the gemeenten of a year when it has begun. No night of it is stopped.
// The quick tier has one year, after the last night of the one before.
func TestYearsOfNights(t *testing.T) {
	first, last := 2023, 2023
	if tier.IsFull() {
		first, last = 2022, 2026
	}
	_, measures := night(t, country{begroot: first - 1, verantwoord: first - 2, listed: first - 1}, "")
	for year := first; year <= last; year++ {
		for _, c := range []country{
			{begroot: year, early: 3, verantwoord: year - 2, listed: year - 1},
			{begroot: year, verantwoord: year - 2, listed: year},
			{begroot: year, verantwoord: year - 1, listed: year},
		} {
			stopped, next := night(t, c, measures)
			if measures = next; len(stopped) > 0 {
				t.Errorf("%+v is stopped: %s", c, strings.Join(stopped, "\n"))
			}
		}
	}
}

// change is what goes wrong in a night: it changes an amount, of whom and of what.
type change = func(overheid, verslag, post string, amount int) (string, string, int)

var (
	gemeentenSwapped = func(o, v, p string, n int) (string, string, int) {
		if s := swapped(o, "GM9004", "GM9008"); v == "2023X005" {
			o = s
		}
		return o, p, n
	}
	taakveldenSwapped = func(o, v, p string, n int) (string, string, int) {
		if s := swapped(p, "6.5", "7.4"); v == "2023X005" {
			p = s
		}
		return o, p, n
	}
	closedDoubled = func(o, v, p string, n int) (string, string, int) {
		if o == "GM9005" && v == "2021X005" {
			n *= 2
		}
		return o, p, n
	}
)

// swapped gives the other of two, and what is neither as it is.
func swapped(s, a, b string) string {
	switch s {
	case a:
		return b
	case b:
		return a
	}
	return s
}

// What goes wrong in a year that nobody read yet is stopped, and so is what changes in
// one that everybody did. The quick tier has what no other test has, in two nights: each
// swap hides the other. The full one has each by itself.
func TestNightsThatGoWrong(t *testing.T) {
	_, measures := night(t, country{begroot: 2024, verantwoord: 2022, listed: 2024}, "")
	wrong := func(t *testing.T, c change, checks ...string) {
		t.Helper()
		stopped, _ := night(t, country{begroot: 2024, verantwoord: 2023, listed: 2024, wrong: c}, measures)
		for _, want := range checks {
			check, subject, _ := strings.Cut(want, ": ")
			if !slices.ContainsFunc(stopped, func(s string) bool { return strings.HasPrefix(s, check+": ") && strings.Contains(s, subject) }) {
				t.Errorf("stopped by %q, want %s", stopped, want)
			}
		}
	}
	const gemeenten, taakvelden, closed = "lasten_verwisseld: overheid GM9004", "lasten_verwisseld: taakveld 6.5", "lasten_herzien: lasten overheid GM9005 rekening 2021"
	if !tier.IsFull() {
		wrong(t, func(o, v, p string, n int) (string, string, int) {
			_, _, n = closedDoubled(o, v, p, n)
			return gemeentenSwapped(o, v, p, n)
		}, gemeenten, closed)
		wrong(t, taakveldenSwapped, taakvelden)
		return
	}
	for name, c := range map[string]struct {
		wrong change
		check string
	}{
		"one times a hundred in the new account": {func(o, v, p string, n int) (string, string, int) {
			if o == "GM9005" && v == "2023X005" {
				n *= 100
			}
			return o, p, n
		}, "lasten_onmogelijk: "},
		"all times 2.9 in the new account": {func(o, v, p string, n int) (string, string, int) {
			if v == "2023X005" {
				n = n * 29 / 10
			}
			return o, p, n
		}, "lasten_verspringen: geheel gemeente alle 2023 rekening"},
		"all halved in the new account": {func(o, v, p string, n int) (string, string, int) {
			if v == "2023X005" {
				n /= 2
			}
			return o, p, n
		}, "lasten_verspringen: geheel gemeente alle 2023 rekening"},
		"a taakveld that is 0 everywhere": {func(o, v, p string, n int) (string, string, int) {
			if v == "2023X005" && p == "6.6" {
				n = 0
			}
			return o, p, n
		}, "lasten_verspringen: "},
		"two gemeenten swapped":                 {gemeentenSwapped, gemeenten},
		"two taakvelden swapped":                {taakveldenSwapped, taakvelden},
		"a closed year of one gemeente doubled": {closedDoubled, closed},
	} {
		t.Run(name, func(t *testing.T) { wrong(t, c.wrong, c.check) })
	}
}
