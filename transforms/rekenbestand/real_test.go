package rekenbestand

import (
	"encoding/csv"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
)

const shared = "../../../shared"

// echt are the real files, with what the publisher says they add up to.
var echt = []struct {
	file, circulaire, column string
	// au is the algemene uitkering in million euro.
	au string
}{
	{"meicirculaire-2023", "2023-mei", "M2023_2024_eur", "37771.1"},
	{"septembercirculaire-2023", "2023-september", "S2023_2024_eur", "38292.7"},
	{"meicirculaire-2024", "2024-mei", "M2024_2024_eur", "38422.4"},
	{"septembercirculaire-2024", "2024-september", "S2024_2024_eur", "38911.1"},
}

func realFile(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(shared, "bronnen/data/ods/rekenbestand-gemeentefonds-2024-"+name+".ods"))
	if err != nil {
		tb.Skipf("the real files are not at hand: %v", err)
	}
	return data
}

// gelezen holds what a file says, as exact fractions.
type gelezen struct {
	fonds, circulaire string
	factor            *big.Rat
	weight            map[string]map[string]*big.Rat // code, cluster
	units             map[string]map[string]*big.Rat // nummer, code
	grants            map[string]*big.Rat            // omschrijving
}

func readAll(t *testing.T, data []byte) gelezen {
	t.Helper()
	g := gelezen{weight: map[string]map[string]*big.Rat{}, units: map[string]map[string]*big.Rat{}, grants: map[string]*big.Rat{}}
	err := Transform.Run(data, func(table *transforms.Table, record arrow.Record) error {
		for i := range int(record.NumRows()) {
			text := func(col int) string {
				if record.Column(col).IsNull(i) {
					return ""
				}
				return record.Column(col).ValueStr(i)
			}
			switch table {
			case transforms.FondsBestand:
				g.fonds, g.circulaire, g.factor = text(0), text(2), rat(t, record, 3, i)
			case transforms.FondsGewicht:
				if code := text(0); code != "" {
					put(g.weight, code, text(2), rat(t, record, 3, i))
				}
			case transforms.FondsEenheid:
				put(g.units, text(0), text(2), rat(t, record, 3, i))
			case transforms.FondsUitkering:
				if g.grants[text(2)] == nil {
					g.grants[text(2)] = new(big.Rat)
				}
				g.grants[text(2)].Add(g.grants[text(2)], rat(t, record, 3, i))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func put(m map[string]map[string]*big.Rat, a, b string, v *big.Rat) {
	if m[a] == nil {
		m[a] = map[string]*big.Rat{}
	}
	m[a][b] = v
}

func rat(t *testing.T, record arrow.Record, col, index int) *big.Rat {
	t.Helper()
	column := record.Column(col).(*array.Decimal128)
	if column.IsNull(index) {
		t.Fatalf("row %d of %v: the real files have no empty values", index, record.Schema().Field(col))
	}
	scale := column.DataType().(*arrow.Decimal128Type).Scale
	value, ok := new(big.Rat).SetString(column.Value(index).ToString(scale))
	if !ok {
		t.Fatal(column.Value(index))
	}
	return value
}

// amount is units x weight x uitkeringsfactor, the factor not for the property
// tax (WOZ*), of one cluster or of all.
func (g gelezen) amount(t *testing.T, number, cluster string) *big.Rat {
	sum := new(big.Rat)
	for code, units := range g.units[number] {
		weights := g.weight[code]
		if code == "vast nieuw" {
			weights = g.weight["vast"]
		}
		if weights == nil {
			t.Fatalf("maatstaf %q has no weight", code)
		}
		for name, weight := range weights {
			if name == "Totaal" || cluster != "" && name != cluster {
				continue
			}
			v := new(big.Rat).Mul(units, weight)
			if !strings.HasPrefix(code, "WOZ") {
				v.Mul(v, g.factor)
			}
			sum.Add(sum, v)
		}
	}
	return sum
}

func TestTheRealFiles(t *testing.T) {
	for _, c := range echt {
		t.Run(c.file, func(t *testing.T) {
			g := readAll(t, realFile(t, c.file))
			if g.fonds != "gemeentefonds" || g.circulaire != c.circulaire || len(g.units) != 342 {
				t.Errorf("got %s, %s, %d governments", g.fonds, g.circulaire, len(g.units))
			}
			total := new(big.Rat)
			for number := range g.units {
				total.Add(total, g.amount(t, number, ""))
			}
			if got := total.Quo(total, big.NewRat(1_000_000, 1)).FloatString(1); got != c.au {
				t.Errorf("algemene uitkering is %s million, want %s", got, c.au)
			}
			checkGrants(t, g, c.column)
		})
	}
}

func TestGroningenJeugd(t *testing.T) {
	g := readAll(t, realFile(t, "septembercirculaire-2024"))
	if got := g.amount(t, "14", "Individuele voorzieningen Jeugd").FloatString(2); got != "123140177.92" {
		t.Errorf("got %s", got)
	}
}

// checkGrants compares the sums of the grants with a list of national totals
// in whole euros.
func checkGrants(t *testing.T, g gelezen, column string) {
	t.Helper()
	file, err := os.Open(filepath.Join(shared, "kennis/gf_iu_du_national_totals.csv"))
	if err != nil {
		t.Skipf("the national totals are not at hand: %v", err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	col, matched := 0, 0
	for i, name := range lines[0] {
		if name == column {
			col = i
		}
	}
	for _, line := range lines[1:] {
		if line[col] == "" {
			continue
		}
		matched++
		want, _ := new(big.Rat).SetString(line[col])
		got := g.grants[line[0]]
		if got == nil {
			t.Errorf("grant %q was not read", line[0])
			continue
		}
		if off := new(big.Rat).Sub(got, want); off.Abs(off).Cmp(big.NewRat(1, 1)) >= 0 {
			t.Errorf("grant %q is %s, want %s", line[0], got.FloatString(2), want.FloatString(2))
		}
	}
	if matched != len(g.grants) {
		t.Errorf("%d grants read, %d in the list", len(g.grants), matched)
	}
}
