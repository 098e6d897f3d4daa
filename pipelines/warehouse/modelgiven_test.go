package warehouse

import (
	"database/sql/driver"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	duckdb "github.com/marcboeker/go-duckdb/v2"

	"medebewind/transforms"
)

// table adds what a section gives.
func (l laws) table(name string, rows [][]string) error {
	if head, ok := strings.CutPrefix(name, "regeling "); ok {
		return l.regulation(head, rows)
	}
	head := rows[0]
	for _, cells := range rows[1:] {
		r := map[string]string{}
		for i, cell := range cells {
			if cell != "." {
				r[head[i]] = strings.Trim(cell, `"`)
			}
		}
		if err := l.given(name, r); err != nil {
			return err
		}
	}
	return nil
}

// given adds a row of a staged table, or the rows that a word stands for.
func (l laws) given(name string, r map[string]string) error {
	switch staged, isStaged := strings.CutPrefix(name, "staged."); {
	case isStaged:
		return l.staged(staged, r)
	case name == "inwoners": // overheid, and a column a year
		return l.inhabitants(r)
	case name == "titels": // post, titel, and a column a year in which CBS has it
		return l.titled(r)
	case name == "herindeling": // van, naar, datum, inwoners
		return l.staged("cbs_grens", map[string]string{"tabel": "BEV", "code": r["van"], "gebeurtenis": "opgeheven", "datum": r["datum"],
			"richting": "naar", "ander_code": r["naar"], "inwoners": r["inwoners"]})
	case name == "iv3": // overheid, verslagsoort, post, categorie, duizend: a 2e plaatsing in thousands of euros
		return l.staged("iv3", map[string]string{"tabel": "T", "overheid": r["overheid"], "verslagsoort": r["verslagsoort"], "post": r["post"],
			"categorie": r["categorie"], "plaatsing_2_eur": r["duizend"] + "000"})
	case name == "gewichten": // cluster, and a column a maatstaf with its euros a unit
		return l.each(r, "cluster", func(measure, weight string) error {
			return l.staged("fonds_gewicht", map[string]string{"maatstaf": measure, "naam": measure, "cluster": r["cluster"], "gewicht_eur": weight, "cel": r["cluster"]})
		})
	case name == "clusters": // omschrijving, cluster: of grants
		return l.staged("fonds_gewicht", map[string]string{"naam": r["omschrijving"], "cluster": r["cluster"], "gewicht_eur": "1", "cel": r["omschrijving"]})
	case name == "eenheden": // overheid, and a column a maatstaf with its units
		return l.each(r, "overheid", func(measure, units string) error {
			return l.staged("fonds_eenheid", map[string]string{"nummer": number(r), "naam": r["overheid"], "maatstaf": measure, "eenheden": units, "cel": r["overheid"]})
		})
	case name == "uitkeringen": // overheid, and a column a grant
		return l.each(r, "overheid", func(grant, amount string) error {
			return l.staged("fonds_uitkering", map[string]string{"nummer": number(r), "naam": r["overheid"], "omschrijving": grant, "bedrag_eur": amount, "cel": r["overheid"] + grant})
		})
	}
	return fmt.Errorf("what is that? It is inwoners, titels, herindeling, wet, regeling, iv3, gewichten, clusters, eenheden, uitkeringen or a staged table")
}

// law adds a version of a law, "wet BWBR0000001 FROM" or "wet BWBR0000001 FROM TO",
// with its norms: artikel, lid, onderdeel, zin, orgaan, modaliteit, tekst. The signs
// before an artikel are those of provisions.
func (l laws) law(t *testing.T, name string, rows [][]string) {
	t.Helper()
	word := strings.Fields(name)
	if len(word) < 3 || len(word) > 4 {
		t.Fatalf("-- %s --: want wet, its number, its first day and perhaps its last", name)
	}
	var last driver.Value
	if len(word) == 4 {
		last = day(t, word[3])
	}
	l.version(word[1], day(t, word[2]), last)
	var norms []string
	for _, cells := range rows[1:] {
		r := map[string]string{"zin": "1"}
		for i, cell := range cells {
			if cell != "." {
				r[rows[0][i]] = cell
			}
		}
		norms = append(norms, strings.Join([]string{r["artikel"], r["lid"], r["onderdeel"], r["zin"], r["orgaan"], r["modaliteit"], r["tekst"]}, "|"))
	}
	l.provisions(t, word[1], day(t, word[2]), norms)
}

// each adds a row for each column but the first that has a value.
func (l laws) each(r map[string]string, first string, add func(column, value string) error) error {
	for _, column := range slices.Sorted(maps.Keys(r)) {
		if column == first {
			continue
		}
		if err := add(column, r[column]); err != nil {
			return err
		}
	}
	return nil
}

// number is what a rekenbestand calls a government.
func number(r map[string]string) string { return strings.TrimLeft(r["overheid"][2:], "0") }

// inhabitants adds those of a government by year.
func (l laws) inhabitants(r map[string]string) error {
	if l[transforms.CBSOnderwerp] == nil {
		l.add(transforms.CBSOnderwerp, row{"tabel": "BEV", "sleutel": "T", "titel": "Totale bevolking", "soort": "Topic"})
	}
	code := r["overheid"]
	l.add(transforms.CBSCode, row{"tabel": "BEV", "dimensie": "RegioS", "code": code, "titel": code})
	for year, n := range r {
		if year != "overheid" {
			l.add(transforms.CBSWaarneming, row{"tabel": "BEV", "onderwerp": "T", "regio": code, "periode": year + "JJ00", "waarde": n})
		}
	}
	return nil
}

// titled adds what CBS calls a post or taakveld in the years that have it.
func (l laws) titled(r map[string]string) error {
	for year := range r {
		if year == "post" || year == "titel" {
			continue
		}
		table := "Gemeenten " + year + " onbewerkte Iv3-data"
		if !slices.ContainsFunc(l[transforms.CBSTabel], func(r row) bool { return r["tabel"] == table }) {
			l.add(transforms.CBSTabel, row{"tabel": table, "titel": table})
		}
		l.add(transforms.CBSCode, row{"tabel": table, "dimensie": "TaakveldBalanspost", "code": r["post"], "titel": r["post"] + " " + r["titel"]})
	}
	return nil
}

// staged adds a row as the schema of its table has it.
func (l laws) staged(name string, r map[string]string) error {
	tables := append(slices.Clone(transforms.Tables), transforms.Refused)
	at := slices.IndexFunc(tables, func(t *transforms.Table) bool { return t.Name == name })
	if at < 0 {
		return fmt.Errorf("there is no staged table %s", name)
	}
	typed := row{}
	for column, cell := range r {
		if column == ofDocument {
			typed[column] = cell
			continue
		}
		field, ok := tables[at].Schema.FieldsByName(column)
		if !ok {
			return fmt.Errorf("staged.%s has no column %s", name, column)
		}
		value, err := staged(field[0].Type, cell)
		if err != nil {
			return fmt.Errorf("staged.%s, column %s: %w", name, column, err)
		}
		typed[column] = value
	}
	l.add(tables[at], typed)
	return nil
}

// staged reads a cell as a type of staged tables.
func staged(kind arrow.DataType, cell string) (driver.Value, error) {
	switch kind := kind.(type) {
	case *arrow.Int64Type:
		return strconv.ParseInt(cell, 10, 64)
	case *arrow.Date32Type:
		return time.Parse(time.DateOnly, cell)
	case *arrow.BooleanType:
		return strconv.ParseBool(cell)
	case *arrow.Decimal128Type:
		return exact(cell, uint8(kind.Precision), uint8(kind.Scale)), nil
	}
	return cell, nil
}

// exact is a decimal number as a staged file has it.
func exact(text string, width, scale uint8) duckdb.Decimal {
	whole, rest, _ := strings.Cut(text, ".")
	digits, ok := new(big.Int).SetString(whole+rest+strings.Repeat("0", int(scale)-len(rest)), 10)
	if !ok {
		panic(text)
	}
	return duckdb.Decimal{Width: width, Scale: scale, Value: digits}
}
