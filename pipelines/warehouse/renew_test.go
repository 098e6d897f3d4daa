package warehouse

import (
	"cmp"
	"fmt"
	"log/slog"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/tier"
	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
	"medebewind/transforms"
)

// told are documents by name, each with the rows that are read of it.
type told map[string]laws

// lawDocument has two versions of a law, of which a sentence is given.
func lawDocument(t *testing.T, number int, sentence string) laws {
	t.Helper()
	l := laws{}
	id := fmt.Sprintf("BWBR009%04d", number)
	for _, year := range []string{"2020", "2022"} {
		l.version(id, day(t, year), nil)
		l.provisions(t, id, day(t, year), []string{
			"1|1||1|college|plicht|Het college draagt zorg voor " + sentence + ".",
			"1|2||1|raad|bevoegdheid|De raad kan regels stellen in " + year + ".",
			"2|1|a|1|college|plicht|Het college zorgt voor: wegen;",
			"+2|1|b|1|college|plicht|Het college zorgt voor: water;",
		})
	}
	return l
}

// page is a page of Iv3 of a year: two gemeenten with a total and a category.
func page(t *testing.T, year, amount int) laws {
	t.Helper()
	l := laws{}
	for _, code := range []string{"GM9001", "GM9002"} {
		for category, n := range map[string]int{"L3.8": amount, "B3.8": amount / 2, "L0.0": amount} {
			r := map[string]string{"overheid": code, "verslagsoort": fmt.Sprint(year, "X000"), "post": "6.5", "categorie": category, "duizend": fmt.Sprint(n)}
			if err := l.given("iv3", r); err != nil {
				t.Fatal(err)
			}
		}
	}
	return l
}

// input gives the documents as a build reads them: what has other rows has another hash.
func (p told) input(t *testing.T) Input {
	t.Helper()
	m := tiny()
	files := map[string][]string{}
	tables := map[string][]*transforms.Table{}
	for _, name := range slices.Sorted(maps.Keys(p)) {
		dataset, _, _ := strings.Cut(name, "/")
		d := snapshot.Document{ID: name, Dataset: dataset, Source: "cbs", Transform: "t", URL: "https://voorbeeld.test/" + name, SHA256: shaOf(fmt.Sprint(name, p[name])), Bytes: 7, Fetched: m.Started}
		m.Datasets = append(m.Datasets, snapshot.Dataset{ID: name, Source: d.Source, Renewed: true, Documents: []snapshot.Document{d}})
		for table, rows := range p[name] {
			path := filepath.Join(t.TempDir(), d.SHA256+"."+table.Name+".parquet")
			writeStaged(t, path, d, table, rows)
			files[table.Name] = append(files[table.Name], path)
			tables[name] = append(tables[name], table)
		}
	}
	in := inputOf(m, files)
	in.Staged = func(d snapshot.Document) (string, []*transforms.Table) { return "v1", tables[d.ID] }
	return in
}

// build makes the warehouse of the documents, in the one before if that is given, and gives
// what the next can go on from, what tells its rows, and which rows of which tables were made anew.
func (p told) build(t *testing.T, before *Earlier) (after *Earlier, rows, anew map[string]string) {
	t.Helper()
	dir := t.TempDir()
	in := p.input(t)
	in.Earlier = before
	w, err := Build(t.Context(), filepath.Join(dir, "w.duckdb"), in, limits(dir), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	rows = map[string]string{}
	for _, m := range w.Models {
		columns, err := w.columns(t.Context(), m.Name)
		if err != nil {
			t.Fatal(err)
		}
		var sum string
		if err := w.db.QueryRowContext(t.Context(), "select "+rowSum(m.Name, columns)+"::varchar").Scan(&sum); err != nil {
			t.Fatal(m.Name, err)
		}
		rows[m.Name] = sum
		if !m.Leaves() {
			continue
		}
		e := Export{Model: m}
		if e.References, err = w.references(t.Context(), &e); err != nil {
			t.Fatal(m.Name, err)
		}
		rows["references of "+m.Name] = fmt.Sprint(e.References)
		w.noteExport(e)
	}
	for _, c := range w.Checks {
		rows["check "+c.Name] = fmt.Sprint(c.Rows, c.Example)
	}
	record, anew := w.Record(), w.anew
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &Earlier{File: w.Path, Release: dir, Record: record}, rows, anew
}

// changedNight is a night in which documents change.
type changedNight struct {
	name   string
	change func()
	// anew are tables of which rows are made anew, along a column if that is behind it; whole is
	// one that is made as a whole.
	anew  []string
	whole string
}

// A document that changes, comes or goes has the rows made anew that follow from it, and
// all tables come out as in a build from nothing. The quick tier has all in two nights.
func TestRowsThatFollowFromADocument(t *testing.T) {
	p := told{"lijst/titels": laws{}}
	for year := 2020; year <= 2023; year++ {
		p[fmt.Sprint("iv3/", year)] = page(t, year, 100)
		for _, post := range []map[string]string{{"post": "6.5", "titel": "Jeugd", fmt.Sprint(year): "ja"}} {
			if err := p["lijst/titels"].titled(post); err != nil {
				t.Fatal(err)
			}
		}
	}
	for n := range 4 {
		p[fmt.Sprint("wet/", n)] = lawDocument(t, n, "wegen")
	}
	before, _, _ := p.build(t, nil)
	random := rand.New(rand.NewPCG(1, 2))
	nights := []changedNight{
		{"an amount and a sentence, a page and a law that go, a law that comes", func() {
			p["iv3/2022"], p["wet/2"] = page(t, 2022, 300), lawDocument(t, 2, "dijken")
			delete(p, "iv3/2021")
			delete(p, "wet/0")
			p["wet/9"] = lawDocument(t, 9, "bruggen")
		}, []string{"bron.iv3", "kern.baten_lasten", "kern.netto_lasten", "bron.bwb_bepaling", "kern.artikel", "kern.bepaling", "kern.bepaling_stuk", "kern.bepaling_rij", "kern.taak_bepaling", "kern.taak_norm", "kern.baten_lasten jaar", "kern.iv3_totaal"}, ""},
		{"an amount alone", func() { p["iv3/2022"] = page(t, 2022, 500) },
			[]string{"kern.baten_lasten document_id", "kern.balanspost document_id", "kern.netto_lasten jaar", "kwaliteit.iv3_bron verslagsoort"}, ""},
	}
	nights = append(nights, changedNight{"a report of no known kind, which a check finds", func() {
		p["iv3/2022"] = page(t, 2022, 500)
		if err := p["iv3/2022"].given("iv3", map[string]string{"overheid": "GM9001", "verslagsoort": "2022Z000", "post": "6.5", "categorie": "L3.8", "duizend": "1"}); err != nil {
			t.Fatal(err)
		}
	}, nil, ""})
	if tier.IsFull() {
		nights = append(nights, changedNight{"more than half of the pages", func() {
			p["iv3/2020"], p["iv3/2022"] = page(t, 2020, 7), page(t, 2022, 9)
		}, nil, "bron.iv3"})
		for n := range 12 {
			nights = append(nights, changedNight{fmt.Sprint("by chance ", n), func() {
				year, law := 2020+random.IntN(4), random.IntN(6)
				p[fmt.Sprint("iv3/", year)] = page(t, year, random.IntN(1000))
				if name := fmt.Sprint("wet/", law); random.IntN(3) > 0 || p[name] == nil {
					p[name] = lawDocument(t, law, fmt.Sprint("zaak ", random.IntN(5)))
				} else {
					delete(p, name)
				}
			}, nil, ""})
		}
	}
	for _, night := range nights {
		night.change()
		after, got, anew := p.build(t, before)
		_, want, _ := p.build(t, nil)
		for name, sum := range want {
			if got[name] != sum {
				t.Errorf("%s: %s is %s, built from nothing %s", night.name, name, got[name], sum)
			}
		}
		for _, want := range night.anew {
			table, column, _ := strings.Cut(want, " ")
			if !strings.Contains(anew[table], cmp.Or(column, " ")) {
				t.Errorf("%s: %s is not made anew in part: %v", night.name, want, anew)
			}
		}
		if anew[night.whole] != "" {
			t.Errorf("%s: %s is made in part", night.name, night.whole)
		}
		before = after
	}
}

// Of counts those of rows that went are taken off and those of rows that came are added; a
// group that has no rows any more is not counted.
func TestCountsOfChangedRows(t *testing.T) {
	year := func(n int32) *int32 { return &n }
	all := []tally{{Year: year(2020), N: 5}, {Year: year(2020), Column: "bedrag", N: 3}, {Year: year(2021), N: 2}, {Year: year(2021), Column: "bedrag", N: 2}}
	gone := []tally{{Year: year(2020), N: 1}, {Year: year(2020), Column: "bedrag", N: 1}, {Year: year(2021), N: 2}, {Year: year(2021), Column: "bedrag", N: 2}}
	come := []tally{{Year: year(2022), N: 4}, {Year: year(2022), Column: "bedrag", N: 0}}
	want := "2020  4, 2020 bedrag 2, 2022  4, 2022 bedrag 0"
	var got []string
	for _, c := range changed(all, gone, come) {
		got = append(got, fmt.Sprint(*c.Year, " ", c.Column, " ", c.N))
	}
	if strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

// Of a value whose rows changed, came or went it is told; of one that is as it was it is not.
func TestValuesThatDiffer(t *testing.T) {
	got := differing(sums{"1": "a", "2": "b", "3": "c"}, sums{"1": "a", "2": "x", "4": "d"})
	if strings.Join(got, " ") != "2 3 4" {
		t.Errorf("%s", got)
	}
	w := noting()
	w.touch("kern.a", "jaar", []string{"'2020'::INTEGER"})
	w.touch("kern.b", "jaar", []string{noValue})
	w.touch("kern.c", "jaar", make([]string, mostTouched+1))
	for table, want := range map[string]bool{"kern.a": true, "kern.b": false, "kern.c": false, "kern.d": false} {
		if _, known := w.touched(table, "jaar"); known != want {
			t.Errorf("what changed of %s is known: %v", table, known)
		}
	}
}

// Only rows that were made anew can refer to what is not there, where all rows did before and
// what they refer to lost no key; and nothing is asked where none was made anew.
func TestRowsThatMayReferToNothing(t *testing.T) {
	to := func(table string) models.Reference { return models.Reference{Table: table, Columns: []string{"x"}} }
	w := noting()
	w.earlier = &Earlier{Record: &Record{Tables: map[string]*Made{
		"kern.deels":      {Export: &exported{References: []models.Reference{to("kern.zelfde"), to("kern.ander"), to("kern.meer")}}},
		"kern.niet":       {Is: "e", Export: &exported{References: []models.Reference{to("kern.meer"), to("kern.ander")}}},
		"kern.meer":       {Is: "f"},
		"kern.geheel":     {Export: &exported{References: []models.Reference{to("kern.zelfde")}}},
		"kern.zelfde":     {Is: "a"},
		"kern.ook_zelfde": {Is: "b"},
		"kern.ander":      {Is: "c"},
	}}}
	w.note("kern.zelfde", &Made{Is: "a"})
	w.note("kern.ook_zelfde", &Made{Is: "b"})
	w.note("kern.ander", &Made{Is: "d"})
	w.note("kern.niet", &Made{Is: "e"})
	w.note("kern.meer", &Made{Is: "g"})
	w.keeps = map[string]bool{"kern.meer": true, "kern.ander": false}
	w.renewed("kern.deels", "jaar = 2024")
	for _, c := range []struct{ table, to, want string }{
		{"kern.deels", "kern.zelfde", "jaar = 2024"},
		{"kern.deels", "kern.ander", "true"},
		{"kern.deels", "kern.meer", "jaar = 2024"},
		{"kern.niet", "kern.meer", "false"},
		{"kern.niet", "kern.ander", "true"},
		{"kern.deels", "kern.ook_zelfde", "true"}, // it did not hold before
		{"kern.geheel", "kern.zelfde", "true"},
	} {
		if got := w.unsure(&models.Model{Name: c.table}, to(c.to)); got != c.want {
			t.Errorf("of %s those are looked at that refer to %s where %s, want %s", c.table, c.to, got, c.want)
		}
	}
}
