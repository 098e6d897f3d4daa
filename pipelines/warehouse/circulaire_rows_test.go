package warehouse

import (
	"fmt"
	"math"
	"math/big"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	duckdb "github.com/marcboeker/go-duckdb/v2"

	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms"
)

// letter is a circulaire of the gemeentefonds, or of the fund that it names.
// tables has its tables by title, each as lines: the years, then a label and a
// figure a year, in million euro; an empty figure is an empty cell.
type letter struct {
	stand, day, before, fund string
	unread                   bool
	tables                   map[string]string
}

// rows are the staged rows of a circulaire.
func (c letter) rows(t *testing.T) laws {
	t.Helper()
	fund := "gemeentefonds"
	if c.fund != "" {
		fund = c.fund
	}
	l := laws{}
	l.add(transforms.Circulaire, row{"fonds": fund, "stand": c.stand, "naam": fund + " " + c.stand, "datum": day(t, c.day),
		"relaties": filled(c.before), "paginas": int64(1)})
	status := "gelezen"
	if c.unread {
		status = "beeld"
	}
	l.add(transforms.CirculairePagina, row{"pagina": int64(1), "status": status, "tekens": int64(100)})
	number := int64(0)
	for title, text := range c.tables {
		number++
		l.add(transforms.CirculaireTabel, row{"tabel": number, "titel": title, "eenheid": "mln", "eenheid_eur": int64(1_000_000), "pagina_van": int64(1), "pagina_tot": int64(1)})
		l.cells(t, number, strings.Split(strings.TrimSpace(text), "\n"))
	}
	return l
}

func (l laws) cells(t *testing.T, table int64, lines []string) {
	t.Helper()
	years := strings.Split(lines[0], "|")
	for i, line := range lines[1:] {
		label, figures, _ := strings.Cut(strings.TrimSpace(line), "|")
		cells := strings.Split(figures, "|")
		if len(cells) != len(years) {
			t.Fatalf("%q has %d figures for %d years", line, len(cells), len(years))
		}
		kind := "post"
		if strings.HasPrefix(label, "Totaal") {
			kind = "totaal"
		}
		for k, cell := range cells {
			cell = strings.TrimSpace(cell)
			year, _ := strconv.ParseInt(strings.TrimSpace(years[k]), 10, 64)
			r := row{"tabel": table, "regel": int64(i + 1), "omschrijving": label, "regelsoort": kind, "kolom": int64(k + 1), "kop": years[k], "jaar": year,
				"pagina": int64(1), "links": int64(300), "boven": int64(100 + 12*i), "decimalen": int64(3), "cel": filled(cell)}
			if value, err := strconv.ParseFloat(cell, 64); err == nil {
				r["waarde"] = fixed(value, 6)
				r["bedrag_eur"] = fixed(value*1e6, 2)
			}
			l.add(transforms.CirculaireBedrag, r)
		}
	}
}

func fixed(value float64, scale uint8) duckdb.Decimal {
	return duckdb.Decimal{Width: 18, Scale: scale, Value: big.NewInt(int64(math.Round(value * math.Pow10(int(scale)))))}
}

// withLetters builds a warehouse of laws and circulaires, each from a document
// of its own.
func (l laws) withLetters(t *testing.T, letters ...letter) *Warehouse {
	t.Helper()
	m := tiny()
	dir, files := t.TempDir(), map[string][]string{}
	stage := func(d snapshot.Document, rows laws) {
		for table, list := range rows {
			path := filepath.Join(dir, d.SHA256+"."+table.Name+".parquet")
			writeStaged(t, path, d, table, list)
			files[table.Name] = append(files[table.Name], path)
		}
	}
	stage(m.Datasets[0].Documents[0], l)
	for i, c := range letters {
		id := fmt.Sprintf("gemeentefonds/c%d", i)
		d := snapshot.Document{ID: id, Dataset: id, Source: "gemeentefonds", Transform: "t", URL: "https://voorbeeld.test/" + id + ".pdf", SHA256: shaOf(id), Bytes: 7, Fetched: m.Started}
		m.Datasets = append(m.Datasets, snapshot.Dataset{ID: id, Source: "gemeentefonds", Renewed: true, Documents: []snapshot.Document{d}})
		stage(d, c.rows(t))
	}
	return lazily(t, m, files)
}
