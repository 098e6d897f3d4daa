package normen

import (
	"slices"
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
