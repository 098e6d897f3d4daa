package door

import (
	"fmt"
	"strconv"

	"medebewind/transforms/foreign"
)

// rule looks at the values of a column; the first error refuses the row.
type rule struct {
	// code, if set, is what a text must be.
	code func(text string) error
	// most, if not 0, bounds a number or amount, with either sign, in the unit of
	// the column.
	most int64
}

func of(k foreign.Kind) rule { return rule{code: k.Check} }

// The bounds of amounts. Sums of a whole country of them fit in DECIMAL(18,2) with
// room to spare, and no real figure comes near: all lasten of all gemeenten in a year
// are under 1e11 euro.
const (
	mostEuro     = 1_000_000_000_000
	mostUnits    = 10_000_000_000_000
	mostWeight   = 1_000_000_000
	mostFigure   = 1_000_000_000_000
	mostHectare  = 10_000_000
	mostResident = 100_000_000
)

// rules are the columns that become names, addresses, ids and keys, and those that
// are added up; by table and column.
var rules = map[string]map[string]rule{
	"iv3": {
		"tabel": of(foreign.Tabel), "post": of(foreign.Sleutel), "categorie": of(foreign.Sleutel), "overheid": of(foreign.Overheid),
		"verslagsoort": of(foreign.Report), "plaatsing_1_eur": {most: mostEuro}, "plaatsing_2_eur": {most: mostEuro},
	},
	"iv3_regeling": {
		"tabel": of(foreign.Tabel), "post": of(foreign.Sleutel), "categorie": of(foreign.Sleutel), "overheid": of(foreign.Region),
		"verslagsoort": of(foreign.Report), "plaatsing_1_eur": {most: mostEuro}, "plaatsing_2_eur": {most: mostEuro},
	},
	"cbs_tabel":     {"tabel": of(foreign.Tabel)},
	"cbs_onderwerp": {"tabel": of(foreign.Tabel), "sleutel": of(foreign.Sleutel)},
	"cbs_code":      {"tabel": of(foreign.Tabel), "dimensie": of(foreign.Sleutel), "code": of(foreign.Sleutel), "groep": of(foreign.Sleutel)},
	"cbs_waarneming": {
		"tabel": of(foreign.Tabel), "regio": of(foreign.Region), "periode": of(foreign.Periode), "onderwerp": of(foreign.Sleutel), "waarde": {code: figure},
	},
	"cbs_grens": {
		"tabel": of(foreign.Tabel), "code": of(foreign.Region), "ander_code": of(foreign.Region),
		"hectare": {most: mostHectare}, "woningen": {most: mostResident}, "inwoners": {most: mostResident},
	},
	"bwb_zoek":      {"bwb_id": of(foreign.Regeling)},
	"bwb_werk":      {"bwb_id": of(foreign.Regeling)},
	"bwb_expressie": {"bwb_id": of(foreign.Regeling), "label": of(foreign.Toestand)},
	"bwb_regeling":  {"bwb_id": of(foreign.Regeling)},
	"bwb_artikel":   {"bwb_id": of(foreign.Regeling)},
	"bwb_bepaling":  {"bwb_id": of(foreign.Regeling)},
	"bwb_begrip":    {"bwb_id": of(foreign.Regeling)},
	"fonds_eenheid": {"nummer": of(foreign.Number), "eenheden": {most: mostUnits}},
	"fonds_gewicht": {"gewicht_eur": {most: mostWeight}},
	"fonds_uitkering": {
		"nummer": of(foreign.Number), "bedrag_eur": {most: mostEuro},
	},
	"fonds_totaal":      {"nummer": of(foreign.Number), "bedrag_eur": {most: mostEuro}},
	"sisa":              {"nummer": of(foreign.Number), "bedrag_eur": {most: mostEuro}},
	"spuk":              {"bedrag_eur": {most: mostEuro}},
	"circulaire_bedrag": {"bedrag_eur": {most: mostEuro}},
	"upl":               {"bwb_id": of(foreign.Regeling)},
	"gebied":            {"statcode": of(foreign.Gemeente)},
}

// figure bounds what CBS gives as a figure. What is no number is a name or a code of
// a list of regions: a code looks like one, and a name is no code.
func figure(text string) error {
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		if n > mostFigure || n < -mostFigure || n != n {
			return fmt.Errorf("%s is groter dan %d", foreign.CutAt(text, 40), int64(mostFigure))
		}
		return nil
	}
	if len(text) > 200 {
		return fmt.Errorf("een naam van %d tekens", len(text))
	}
	return nil
}
