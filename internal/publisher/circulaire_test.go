package publisher

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms"
	lezer "medebewind/transforms/circulaire"
	"medebewind/transforms/transformtest"
)

// printed gives the PDF of every circulaire and what it is to say.
func printed(t *testing.T) (files [][]byte, facts []Circulaire) {
	t.Helper()
	p := New(Options{})
	for _, c := range Truth().Circulaires {
		name := strings.ReplaceAll(strings.ToLower(c.Name), " ", "-")
		_, body := get(t, p, "/www.rijksoverheid.nl/binaries/rijksoverheid/documenten/circulaires/"+strings.ReplaceAll(c.Day, "-", "/")+"/"+name+"/"+name+".pdf", "")
		files = append(files, body)
		facts = append(facts, c)
	}
	return files, facts
}

// rowsOf decodes the rows of a staged table.
func rowsOf[T any](t *testing.T, rows map[string]string, table *transforms.Table) []T {
	t.Helper()
	var out []T
	for decoder := json.NewDecoder(strings.NewReader(rows[table.Name])); decoder.More(); {
		var row T
		if err := decoder.Decode(&row); err != nil {
			t.Fatalf("%s: %v", table.Name, err)
		}
		out = append(out, row)
	}
	return out
}

type stagedHead struct{ Fonds, Naam, Stand, Datum, Kenmerk, Onderwerp, Relaties, Ingangsdatum, Geldig_tot string }

type stagedPage struct{ Status string }

type stagedTable struct {
	Nummer, Titel, Reden   string
	Eenheid_eur            *int64
	Pagina_van, Pagina_tot int
}

type stagedCell struct {
	Tabel, Regel, Kolom, Jaar                      int
	Omschrijving, Regelsoort, Groep, Voetnoot, Cel string
	Waarde, Bedrag_eur                             *string
}

// What the transform reads in the PDFs is what the truth says: every head,
// page, table and cell.
func TestCirculairesAreRead(t *testing.T) {
	files, facts := printed(t)
	for i, c := range facts {
		rows, err := transformtest.Rows(t, lezer.Transform, files[i])
		if err != nil {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		want := stagedHead{c.Fund, c.Name, c.Stand, c.Day, c.Kenmerk, c.Fund, c.Relaties, c.Day, c.GeldigTot}
		if got := rowsOf[stagedHead](t, rows, transforms.Circulaire); len(got) != 1 || got[0] != want {
			t.Errorf("%s: head %+v, want %+v", c.Name, got, want)
		}
		pages := rowsOf[stagedPage](t, rows, transforms.CirculairePagina)
		for n, p := range pages {
			if status := map[bool]string{true: "beeld", false: "gelezen"}[slices.Contains(c.Pictures, n+1)]; p.Status != status {
				t.Errorf("%s: page %d is %s, want %s", c.Name, n+1, p.Status, status)
			}
		}
		if len(pages) != c.Pages {
			t.Errorf("%s: %d pages, want %d", c.Name, len(pages), c.Pages)
		}
		sameTables(t, c, rows)
	}
}

func sameTables(t *testing.T, c Circulaire, rows map[string]string) {
	t.Helper()
	tables := rowsOf[stagedTable](t, rows, transforms.CirculaireTabel)
	if len(tables) != len(c.Tables) {
		t.Fatalf("%s: tables %+v, want %+v", c.Name, tables, c.Tables)
	}
	cells := rowsOf[stagedCell](t, rows, transforms.CirculaireBedrag)
	var got, want []string
	for _, r := range cells {
		got = append(got, fmt.Sprintf("%s %d,%d %s <%s> %s %d: %s %s %s", tables[r.Tabel-1].Nummer, r.Regel, r.Kolom, r.Regelsoort, r.Groep, r.Omschrijving, r.Jaar, orDash(r.Waarde), orDash(r.Bedrag_eur), r.Voetnoot))
	}
	for i, table := range c.Tables {
		r := tables[i]
		if r.Nummer != table.Number || r.Titel != table.Title || r.Reden != "" || (r.Eenheid_eur != nil) != table.Euro || r.Pagina_van != table.From || r.Pagina_tot != table.To {
			t.Errorf("%s: table %+v, want %+v", c.Name, r, table)
		}
		for _, cell := range table.Cells {
			want = append(want, fmt.Sprintf("%s %d,%d %s <%s> %s %d: %s", table.Number, cell.Row, cell.Column, cell.Kind, cell.Group, cell.Label, cell.Year, figures(table, cell)))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: cells\n%s\nwant\n%s", c.Name, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// figures are value and amount of a cell as the transform gives them, and its
// footnote.
func figures(table CirculaireTable, c CirculaireCell) string {
	value, amount := "-", "-"
	if !c.Empty {
		value = strings.Replace(decimal(c.Value, 1000, 0), ",", ".", 1)
	}
	if !c.Empty && table.Euro {
		amount = strings.Replace(decimal(c.Cents(), 100, 0), ",", ".", 1)
	}
	return value + " " + amount + " " + c.Note
}

func orDash(s *string) string {
	if s == nil {
		return "-"
	}
	return *s
}

// The national totals of grants are those of the rekenbestand, each rounded to
// a thousand euro; no suppletie is among them, and every other grant is.
func TestNationalTotals(t *testing.T) {
	f := Truth()
	for _, c := range f.Circulaires {
		book, left := beside(t, f, c), map[string]bool{}
		for header := range book.Uitkeringen {
			left[header] = !strings.HasPrefix(header, "Suppletie")
		}
		for _, table := range c.Tables {
			for _, cell := range table.Cells {
				if cell.Grant == "" || cell.Year != book.Uitkeringsjaar {
					continue
				}
				off := cell.Cents() - book.Uitkeringen[cell.Grant].Int64()
				if !left[cell.Grant] || off > 50_000 || off < -50_000 {
					t.Errorf("%s: %s: %d cents off the rekenbestand", c.Name, cell.Label, off)
				}
				left[cell.Grant] = false
			}
		}
		for header, yes := range left {
			if yes {
				t.Errorf("%s does not tell of %s", c.Name, header)
			}
		}
	}
}

// beside is the one rekenbestand that a circulaire goes with.
func beside(t *testing.T, f Facts, c Circulaire) Fund {
	t.Helper()
	var found []Fund
	for _, b := range f.Funds {
		if b.Name == c.Fund && b.Circulaire == c.Stand && b.Uitkeringsjaar == c.Uitkeringsjaar {
			found = append(found, b)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%s goes with %d rekenbestanden", c.Name, len(found))
	}
	return found[0]
}

// Subtotals are the sums of their group, totals those of all posten, and a
// 'waarvan' is no more than its post.
func TestTotalsAddUp(t *testing.T) {
	for _, c := range Truth().Circulaires {
		for _, table := range c.Tables {
			all, groups := map[int]int64{}, map[string]int64{}
			for _, cell := range table.Cells {
				key := fmt.Sprint(cell.Group, cell.Year)
				switch cell.Kind {
				case post:
					all[cell.Year] += cell.Value
					groups[key] += cell.Value
				case subtotaal:
					if cell.Group == "" || cell.Value != groups[key] {
						t.Errorf("%s: %s: subtotaal %s %d is %d, want %d", c.Name, table.Title, cell.Group, cell.Year, cell.Value, groups[key])
					}
				case totaal:
					if cell.Value != all[cell.Year] {
						t.Errorf("%s: %s: totaal %d is %d, want %d", c.Name, table.Title, cell.Year, cell.Value, all[cell.Year])
					}
				case waarvan:
					if part, whole := cell.Value, all[cell.Year]; part*whole < 0 || part*part > whole*whole {
						t.Errorf("%s: %s: %d of %d in %d", c.Name, table.Title, part, whole, cell.Year)
					}
				}
			}
		}
	}
}

// The circulaires tell the form of a grant as the seeds of the models do.
func TestFormOfGrants(t *testing.T) {
	file, err := os.Open("../../sql/seeds/uitkering_vorm.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seed := map[string]string{}
	for _, row := range rows {
		seed[row[0]] = row[1]
	}
	for _, g := range append(slices.Concat(gemeenteUitkeringen, provincieUitkeringen), bfu) {
		// A BFU is told by its name.
		if got := seed[strings.ToLower(g.header)]; got != g.vorm && (g.vorm != "BFU" || got != "") {
			t.Errorf("%s is %q in the seeds, %s here", g.header, got, g.vorm)
		}
	}
}
