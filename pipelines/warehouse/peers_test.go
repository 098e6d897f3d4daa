package warehouse

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/marcboeker/go-duckdb/v2"

	"medebewind/transforms"
)

// place is a gemeente with its inhabitants of 1 January 2024 and its units in a
// rekenbestand of 2024.
type place struct {
	code, people string
	units        map[string]string
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

// places adds gemeenten, and a rekenbestand that has them.
func (l laws) places(all []place) {
	l.add(transforms.CBSTabel, row{"tabel": "BEV", "titel": "Bevolking"})
	l.add(transforms.CBSOnderwerp, row{"tabel": "BEV", "sleutel": "T", "titel": "Totale bevolking", "soort": "Topic"})
	l.add(transforms.FondsBestand, row{"fonds": "gemeentefonds", "circulaire": "2024-september", "uitkeringsjaar": int64(2024), "uitkeringsfactor": exact("1", 18, 6)})
	for _, p := range all {
		l.add(transforms.CBSWaarneming, row{"tabel": "BEV", "onderwerp": "T", "regio": p.code, "periode": "2024JJ00", "waarde": p.people})
		l.add(transforms.CBSCode, row{"tabel": "BEV", "dimensie": "RegioS", "code": p.code, "titel": p.code})
		for measure, units := range p.units {
			l.add(transforms.FondsEenheid, row{"nummer": strings.TrimLeft(p.code[2:], "0"), "naam": p.code, "maatstaf": measure, "eenheden": exact(units, 28, 10)})
		}
	}
}

// Eighteen gemeenten on a line: the nearest are those beside it. The last has
// no young people in the file, so that measure is left out for all.
func TestNearestGemeenten(t *testing.T) {
	l := laws{}
	var all []place
	for i := range 18 {
		p := place{fmt.Sprintf("GM%04d", i+1), fmt.Sprint(1000 * (i + 1)), map[string]string{
			"inwo": "1000", "kernen": fmt.Sprint(i * i), "jong": "100", "woonr": "500", "oadw": fmt.Sprint(200 * (i + 1))}}
		if i == 17 {
			delete(p.units, "jong")
		}
		all = append(all, p)
	}
	l.places(all)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select count(*), count(distinct overheid_code), min(kenmerken), max(kenmerken) from kern.nabije_overheid where jaar = 2024", "270|18|2|2"},
		{"select nabije_code from kern.nabije_overheid where overheid_code = 'GM0018' and jaar = 2024 and rang <= 2 order by rang", "GM0017\nGM0016"},
		{"select count(*) from kern.nabije_overheid where overheid_code = nabije_code", "0"},
		// by hand: kernen per inhabitant is i squared in thousandths; the sample sd of
		// 0, 1, 4 .. 289 is 94.045202
		{"select waarde, round((z - (select z from kern.structuurkenmerk where overheid_code = 'GM0001' and variabele = 'kernen')) * 94.045202, 2) from kern.structuurkenmerk where overheid_code = 'GM0018' and variabele = 'kernen'", "0.289000000|289.00"},
		{"select count(z), count(waarde) from kern.structuurkenmerk where variabele = 'inwoners'", "0|18"},
		{"select distinct peiljaar, circulaire from kern.structuurkenmerk", "2024|2024-september"},
	})
}

func TestPeerGroups(t *testing.T) {
	l := laws{}
	units := func(oadw string) map[string]string {
		return map[string]string{"inwo": "1", "woonr": "1000", "oadw": oadw}
	}
	l.places([]place{{"GM0001", "4999", units("499")}, {"GM0002", "5000", units("500")}, {"GM0003", "249999", units("2499.9")},
		{"GM0004", "250000", units("2500")}, {"GM0005", "30000", nil}, {"PV20", "9", nil}})
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select groep, aantal from kern.vergelijkingsgroep where indeling = 'grootte' order by overheid_code",
			"tot 5.000 inwoners|1\n5.000 tot 10.000 inwoners|1\n150.000 tot 250.000 inwoners|1\nvanaf 250.000 inwoners|1\n20.000 tot 50.000 inwoners|1"},
		{"select groep from kern.vergelijkingsgroep where indeling = 'stedelijkheid' order by overheid_code",
			"niet stedelijk\nweinig stedelijk\nsterk stedelijk\nzeer sterk stedelijk\nonbekend"},
		{"select groep, aantal from kern.vergelijkingsgroep where indeling = 'grootte en stedelijkheid' order by overheid_code",
			"tot 20.000 inwoners, weinig of niet stedelijk|2\ntot 20.000 inwoners, weinig of niet stedelijk|2\n" +
				"vanaf 100.000 inwoners, sterk of zeer sterk stedelijk|2\nvanaf 100.000 inwoners, sterk of zeer sterk stedelijk|2\nonbekend|1"},
		{"select overheid_code, groep, aantal from kern.vergelijkingsgroep where indeling = 'provincies'", "PV20|alle provincies|1"},
	})
}
