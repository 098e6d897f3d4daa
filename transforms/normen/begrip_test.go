package normen

import (
	"slices"
	"strings"
	"testing"
)

func TestBegrippen(t *testing.T) {
	source := `<wetgeving soort="AMvB"><al>Gelet op de artikelen 3, eerste lid, en 4 van de Molenwet en artikel 2.1 van de Wet malen en vliegeren 2015;</al>`
	r := NewReader("", []byte(source))
	for _, u := range []Unit{
		{Artikel: []byte("1"), Tekst: []byte("In dit besluit wordt verstaan onder college: college van burgemeester en wethouders;")},
		{Artikel: []byte("1"), Tekst: []byte("In dit besluit wordt verstaan onder raad: Raad voor de smederij;")},
		{Artikel: []byte("2"), Lid: []byte("3"), Tekst: []byte("Gedeputeerde staten stellen een vogelplan vast.")},
	} {
		if err := r.Unit(&u, func(*Bepaling) error { return nil }); err != nil {
			t.Fatal(err)
		}
	}
	want := []Begrip{
		{Soort: Grondslag, Term: "Molenwet"},
		{Soort: Grondslag, Term: "Wet malen en vliegeren 2015"},
		{Soort: Definitie, Term: "college", Organen: "college", Artikel: "1"},
		{Soort: Definitie, Term: "raad", Artikel: "1"},
		{Soort: Maker, Term: "vogelplan", Organen: "gedeputeerde staten", Artikel: "2", Lid: "3"},
	}
	if got := r.Begrippen(); !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// What a text leaves to its act is told, and is no norm by itself.
func TestUnresolved(t *testing.T) {
	for text, want := range map[string]Norm{
		"Het college beslist binnen acht weken.":                                        {Orgaan: College, Term: "college"},
		"De raad stelt een tarief vast.":                                                {Orgaan: Gemeenteraad, Term: "raad"},
		"Een programma als bedoeld in artikel 3.2, derde lid, van de wet bevat molens.": {Orgaan: Onbekend, Term: "programma", Via: "wet/art3.2/lid3"},
	} {
		r := NewReader("", []byte(`<wetgeving soort="ministeriele-regeling"> gemeente `))
		var got []Norm
		u := Unit{Artikel: []byte("1"), Tekst: []byte(text)}
		if err := r.Unit(&u, func(b *Bepaling) error { got = append(got, b.Norm); return nil }); err != nil {
			t.Fatal(err)
		}
		if len(got) != 1 || got[0].Orgaan != want.Orgaan || got[0].Term != want.Term || got[0].Via != want.Via || !got[0].Unresolved() {
			t.Errorf("%q gives %+v, want %+v", text, got, want)
		}
	}
	// An act has nothing above it: there the words are another's.
	r := NewReader("", []byte(`<wetgeving soort="wet"> gemeente `))
	u := Unit{Artikel: []byte("1"), Tekst: []byte("De raad stelt een tarief vast.")}
	if err := r.Unit(&u, func(b *Bepaling) error { t.Errorf("%+v", b.Norm); return nil }); err != nil {
		t.Fatal(err)
	}
}

// What a regulation says of the act on which it rests counts as its aanhef does; of another
// regulation it says nothing, and an act rests on none.
func TestActsThatItRestsOn(t *testing.T) {
	for text, want := range map[string]string{
		"Dit besluit berust op artikel 78f van de Molenwet.":                                                        "Molenwet",
		"Deze regeling berust mede op de artikelen 3 en 4, tweede lid, van de Wet malen 2015.":                      "Wet malen 2015",
		"Na de inwerkingtreding van artikel 1 van de Vliegerwet berust dit besluit op artikel 4.3 van de Molenwet.": "Molenwet",
		"Dit besluit berust op artikel 2 van de Molenwet en artikel 5 van de Vliegerwet.":                           "Molenwet, Vliegerwet",
		"Na dat tijdstip berust het Molenbesluit op artikel 4 van de Vliegerwet.":                                   "",
		"De taak waarop dit besluit berust, gaat over op de Molenraad.":                                             "",
		"Dit besluit berust op de artikelen 1.5 en 2.10 van de wet.":                                                "",
		"Op verzoek toont hij de gronden waarop dat besluit berust op grond van de Molenwet.":                       "",
	} {
		for kind, rests := range map[string]bool{"AMvB": true, "wet": false} {
			r := NewReader("", []byte(`<wetgeving soort="`+kind+`"> gemeente `))
			u := Unit{Artikel: []byte("9"), Tekst: []byte(text)}
			if err := r.Unit(&u, func(*Bepaling) error { return nil }); err != nil {
				t.Fatal(err)
			}
			expect := want
			if !rests {
				expect = ""
			}
			if got := groundsOf(r); got != expect {
				t.Errorf("%s: %q rests on %q, want %q", kind, text, got, expect)
			}
		}
	}
	r := NewReader("", []byte(`<wetgeving soort="AMvB"> gemeente `))
	lead := "Dit besluit berust ook op:"
	for _, u := range []Unit{
		{Artikel: []byte("1"), Tekst: []byte(lead), Lijst: true},
		{Artikel: []byte("1"), Onderdeel: []byte("a"), Token: []byte("a."), Aanhef: []byte(lead), Tekst: []byte("artikel 3 van de Molenwet;")},
		{Artikel: []byte("1"), Onderdeel: []byte("b"), Token: []byte("b."), Aanhef: []byte(lead), Tekst: []byte("artikel 8.4 van de Wet malen en vliegeren.")},
	} {
		if err := r.Unit(&u, func(*Bepaling) error { return nil }); err != nil {
			t.Fatal(err)
		}
	}
	if got := groundsOf(r); got != "Molenwet, Wet malen en vliegeren" {
		t.Errorf("a list rests on %q", got)
	}
}

func groundsOf(r *Reader) string {
	var names []string
	for _, b := range r.Begrippen() {
		if b.Soort == Grondslag {
			names = append(names, b.Term)
		}
	}
	return strings.Join(names, ", ")
}
