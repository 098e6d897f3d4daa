package werking

import "testing"

func TestRead(t *testing.T) {
	for _, c := range []struct {
		text, artikel string
		editors       bool
		want          Note
	}{
		{"Treedt in werking op een nader te bepalen tijdstip", "", false, Note{Status: NotYet}},
		{"Treedt in werking op een nader te bepalen tijdstip.", "5", false, Note{Status: NotYet}},
		{"Dit artikel is nog niet in werking getreden.", "", false, Note{Noun: "artikel", Status: NotYet}},
		{"Dit lid treedt niet meer in werking.", "", false, Note{Noun: "lid", Status: Lapsed}},
		{"Deze paragraaf zal niet in werking treden.", "", false, Note{Noun: "paragraaf", Status: Lapsed}},
		{"Artikel 5 is nog niet inwerking getreden", "5", false, Note{Noun: "artikel", Status: NotYet}},
		{"Artikel 5 is nog niet in werking getreden", "", false, Note{}},
		{"Artikel 51 is nog niet in werking getreden", "5", false, Note{}},
		{"Nog niet in werking getreden.", "", true, Note{Status: NotYet}},
		{"Nog niet in werking getreden.", "", false, Note{}},
		{"Dit artikel treedt in werking op een bij koninklijk besluit te bepalen tijdstip.", "", true, Note{Noun: "artikel", Status: NotYet}},
		{"Dit artikel treedt in werking op een bij koninklijk besluit te bepalen tijdstip.", "", false, Note{}},
		{"Dit artikel is nog niet in werking getreden; ingeval buitengewone omstandigheden dit vergen kan het.", "", false, Note{Noun: "artikel", Status: NotYet, Nood: true}},
		{"Dit besluit treedt niet in werking dan nadat vier weken zijn verstreken.", "", false, Note{}},
		{"Dit artikel treedt niet in werking dan nadat vier weken zijn verstreken.", "", false, Note{}},
		{"Het college houdt een register bij.", "", true, Note{}},
		{"", "", true, Note{}},
	} {
		note, ok := Read([]byte(c.text), []byte(c.artikel), c.editors)
		if note != c.want || ok != (c.want != Note{}) {
			t.Errorf("%q in artikel %q, editors %t: %+v, %t; want %+v", c.text, c.artikel, c.editors, note, ok, c.want)
		}
		if ok && !Possible([]byte(c.text)) {
			t.Errorf("%q is a note, and not possibly one", c.text)
		}
	}
}
