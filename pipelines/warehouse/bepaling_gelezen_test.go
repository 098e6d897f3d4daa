package warehouse

import (
	"testing"

	"medebewind/transforms"
)

// A besluit leaves to its act what its words mean: the act of the day counts.
func TestProvisionsAcrossLaws(t *testing.T) {
	from := day(t, "2014")
	l := laws{}
	for _, id := range []string{"BWBR9000001", "BWBR9000002", "BWBR9000003"} {
		l.version(id, from, nil)
	}
	l[transforms.BWBRegeling][0]["citeertitel"] = "Molenwet"
	l[transforms.BWBRegeling][1]["citeertitel"] = "Schoolwet"
	fact := func(id, soort, term string, organen any, artikel, lid any, n int64) {
		l.add(transforms.BWBBegrip, row{"bwb_id": id, "versie_datum": from, "generatie": int64(0), "volgnummer": n, "soort": soort,
			"term": term, "organen": organen, "artikel": artikel, "lid": lid})
	}
	fact("BWBR9000001", "definitie", "college", "college", "1", nil, 1)
	fact("BWBR9000001", "definitie", "raad", nil, "1", nil, 2)
	fact("BWBR9000001", "definitie", "bevoegd gezag", "college", "1", nil, 3)
	fact("BWBR9000001", "maker", "programma", "gedeputeerde staten", "3", "2", 4)
	fact("BWBR9000003", "grondslag", "Molenwet", nil, nil, nil, 1)
	l.provisions(t, "BWBR9000003", from, []string{
		"1|||1|college|plicht|Het college stelt een tarief vast",
		"2|||1|gemeenteraad|plicht|De raad stelt een reglement vast",
		"3|||1|bevoegd gezag|plicht|Het bevoegd gezag meet de molen",
		"4|||1|bevoegd gezag|plicht|Het bevoegd gezag meet de sluis",
		"5|||1|onbekend|plicht|Een programma als bedoeld in artikel 3, tweede lid, van de wet bevat molens",
		"6|||1|commissaris|plicht|De commissaris telt de molens",
		"7|||1|burgemeester|plicht|De burgemeester sluit de molen",
	})
	for i, given := range []row{{"term": "college", "zekerheid": "L"}, {"term": "raad", "zekerheid": "L"}, {"term": "bevoegd gezag", "zekerheid": "M"},
		{"term": "bevoegd gezag", "zekerheid": "M", "overheidslaag": "provincie"}, {"term": "programma", "via": "wet/art3/lid2", "zekerheid": "L"},
		{"term": "commissaris", "zekerheid": "L"}, {"zekerheid": "H", "soort_norm": "beslissing"}} {
		for name, value := range given {
			l[transforms.BWBBepaling][i][name] = value
		}
	}
	w := l.warehouse(t)
	sound(t, w)
	got := ask(t, w, `select artikel, overheidslaag, orgaan, mogelijke_organen, via, zekerheid from kern.bepaling order by artikel`)
	want := `1|gemeente|college|.|BWBR9000001/art1|H
3|gemeente|bevoegd gezag|college|BWBR9000001/art1|H
5|provincie|gedeputeerde staten|.|BWBR9000001/art3|H
7|gemeente|burgemeester|.|.|H`
	if got != want {
		t.Errorf("provisions\n%s\nwant\n%s", got, want)
	}
}
