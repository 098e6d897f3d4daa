package circulaire

import (
	"encoding/csv"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"medebewind/transforms/transformtest"
)

const shared = "../../../shared/"

// bedrag is what a test looks at of transforms.CirculaireBedrag.
type bedrag struct {
	Tabel                    int
	Omschrijving, Regelsoort string
	Jaar                     *int
	Groep                    *string
	Waarde                   *string
	BedragEur                *string `json:"bedrag_eur"`
}

// readShared runs the transform on a circulaire, and gives the vintage of it as
// the lists name it: M2023 for 2023-mei.
func readShared(t *testing.T, file string) (vintage string, titles map[int]string, amounts []bedrag) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := transformtest.Rows(t, Transform, data)
	if err != nil {
		t.Fatal(err)
	}
	var head struct{ Stand string }
	unmarshal(t, rows["circulaire"], &head)
	year, month, _ := strings.Cut(head.Stand, "-")
	titles = map[int]string{}
	for line := range strings.Lines(rows["circulaire_tabel"]) {
		var table struct {
			Tabel        int
			Titel, Reden string
		}
		unmarshal(t, line, &table)
		titles[table.Tabel] = table.Titel
		if table.Reden != "" {
			t.Errorf("table %q: %s", table.Titel, table.Reden)
		}
	}
	for line := range strings.Lines(rows["circulaire_bedrag"]) {
		var b bedrag
		unmarshal(t, line, &b)
		amounts = append(amounts, b)
	}
	return strings.ToUpper(month[:1]) + year, titles, amounts
}

func unmarshal(t *testing.T, line string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(line), into); err != nil {
		t.Fatalf("%v in %q", err, line)
	}
}

// list reads a CSV file as rows of column names and values.
func list(t *testing.T, file string) []map[string]string {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range all[1:] {
		m := map[string]string{}
		for i, v := range row {
			m[all[0][i]] = v
		}
		out = append(out, m)
	}
	return out
}

func rat(t *testing.T, text string) *big.Rat {
	t.Helper()
	v, ok := new(big.Rat).SetString(text)
	if !ok {
		t.Fatalf("%q is no number", text)
	}
	return v
}

// TestShared compares the circulaires that stand beside the repository with the
// figures that the ministry published apart.
func TestShared(t *testing.T) {
	files, _ := filepath.Glob(shared + "bronnen/data/pdf/*.pdf")
	if len(files) == 0 {
		t.Skip("no PDFs beside the repository")
	}
	factors := list(t, shared+"bronnen/data/gf/uitkeringsfactor.csv")
	totals := list(t, shared+"kennis/gf_iu_du_national_totals.csv")
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			vintage, titles, amounts := readShared(t, file)
			seenFactor, seenTotal := 0, 0
			for _, b := range amounts {
				title := titles[b.Tabel]
				switch {
				case b.Waarde == nil || b.Jaar == nil:
				case title == "Uitkeringsfactor":
					seenFactor++
					b.checkFactor(t, vintage, factors)
				case strings.HasSuffix(title, "-uitkeringen") && b.Regelsoort == "post" && b.checkTotal(t, vintage, totals):
					seenTotal++
				}
			}
			if seenFactor == 0 || seenTotal < 15 {
				t.Errorf("compared %d factors and %d totals", seenFactor, seenTotal)
			}
			t.Logf("compared %d factors and %d totals", seenFactor, seenTotal)
		})
	}
}

func (b bedrag) checkFactor(t *testing.T, vintage string, factors []map[string]string) {
	for _, f := range factors {
		if f["Circulaire"] != vintage || f["Jaar"] != strconv.Itoa(*b.Jaar) {
			continue
		}
		if rat(t, f["Uitkeringsfactor"]).Cmp(rat(t, *b.Waarde)) != 0 {
			t.Errorf("factor of %s for %d: %s, want %s", vintage, *b.Jaar, *b.Waarde, f["Uitkeringsfactor"])
		}
		if b.BedragEur != nil {
			t.Errorf("factor of %s for %d is %s euro", vintage, *b.Jaar, *b.BedragEur)
		}
		return
	}
	t.Errorf("no factor of %s for %d to compare %s with", vintage, *b.Jaar, *b.Waarde)
}

// checkTotal compares a total with the list, to half of what is printed. It
// reports whether the list has the name; other names are matched in the models.
func (b bedrag) checkTotal(t *testing.T, vintage string, totals []map[string]string) bool {
	column := vintage + "_" + strconv.Itoa(*b.Jaar) + "_eur"
	for _, row := range totals {
		if !strings.EqualFold(row["uitkering"], b.Omschrijving) {
			continue
		}
		if row[column] == "" || b.BedragEur == nil {
			t.Errorf("%s for %d: %v euro, %q in the list", b.Omschrijving, *b.Jaar, b.BedragEur, row[column])
			return true
		}
		off := new(big.Rat).Sub(rat(t, *b.BedragEur), rat(t, row[column]))
		if off.Abs(off).Cmp(big.NewRat(500, 1)) > 0 {
			t.Errorf("%s for %d: %s euro, want %s", b.Omschrijving, *b.Jaar, *b.BedragEur, row[column])
		}
		return true
	}
	t.Logf("%q is not in the list", b.Omschrijving)
	return false
}
