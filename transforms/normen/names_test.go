package normen

import "testing"

// What "het college" and "de raad" are is said by the law at hand, in one of
// several forms.
func TestDefinitionsOfALaw(t *testing.T) {
	const norm = "Het college stelt een molenplan vast."
	for name, c := range map[string]struct {
		source, definition, text, want string
	}{
		"inline": {"", "In deze wet wordt verstaan onder college: college van burgemeester en wethouders;", norm, "college plicht"},
		"an item of a list": {"", "b. het college: het college van burgemeester en wethouders van de gemeente waar de molen staat;",
			norm, "college plicht"},
		"a row with semicolons": {"", "In dit besluit wordt verstaan onder: molen: maalwerktuig; college: college van burgemeester en wethouders; wiek: arm van een molen;",
			norm, "college plicht"},
		"between quotation marks":                   {"", "«college»: burgemeester en wethouders;", norm, "college plicht"},
		"gedeputeerde staten":                       {"", "college: gedeputeerde staten;", norm, "gedeputeerde staten plicht"},
		"the raad":                                  {"", "raad: de gemeenteraad;", "De raad stelt een molenplan vast.", "gemeenteraad plicht"},
		"the raad in full":                          {"", "de raad: de raad van de gemeente waarin de molen staat;", "De raad stelt een molenplan vast.", "gemeenteraad plicht"},
		"the commissaris":                           {"", "commissaris: commissaris van de Koning in de provincie;", "De commissaris houdt toezicht op de veerpont.", "commissaris plicht"},
		"another raad":                              {"", "raad: Raad voor de hoefsmederij;", "De raad stelt een tarief vast.", ""},
		"another college":                           {"De gemeenten.", "college: college van toezicht op de vuurtorens;", norm, ""},
		"a body of a waterschap":                    {"De gemeenten.", "college: dagelijks bestuur van een waterschap;", norm, ""},
		"also beside ours":                          {"De gemeenten.", "college: burgemeester en wethouders of het dagelijks bestuur van een waterschap;", norm, ""},
		"none, in a law that knows gemeenten":       {"De gemeenten.", "molen: maalwerktuig;", norm, "college plicht"},
		"none, beside a College of another kind":    {"De gemeenten en het College voor smeden.", "molen: maalwerktuig;", norm, ""},
		"none, in a law that knows another college": {"De gemeenten en het college van smeden.", "molen: maalwerktuig;", norm, ""},
		"none, in a law without gemeenten":          {"De vuurtorens.", "molen: maalwerktuig;", norm, ""},
		"a raad without a definition":               {"De gemeenten.", "molen: maalwerktuig;", "De raad stelt een tarief vast.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := read(t, c.definition+"\n"+c.source, units(c.text)...)
			if set(got) != c.want {
				t.Errorf("after %q\n%q gives %q, want %q", c.definition, c.text, described(got), c.want)
			}
		})
	}
}

func TestACapitalMakesAnotherBody(t *testing.T) {
	definitions := []Unit{
		{Artikel: []byte("1"), Lid: []byte("1"), Onderdeel: []byte("a"), Aanhef: []byte("In deze wet wordt verstaan onder:"), Token: []byte("a."),
			Tekst: []byte("het college: het college van burgemeester en wethouders;")},
		{Artikel: []byte("1"), Lid: []byte("1"), Onderdeel: []byte("b"), Aanhef: []byte("In deze wet wordt verstaan onder:"), Token: []byte("b."),
			Tekst: []byte("het College: het College bescherming persoonsgegevens;")},
	}
	for text, want := range map[string]string{
		"Het college meldt dit aan het College.":  "college plicht",
		"Het College meldt dit aan het college.":  "",
		"Jaarlijks zendt het college een opgave.": "college plicht",
		"Jaarlijks zendt het College een opgave.": "",
	} {
		if got := read(t, "Deze wet.\nDe gemeenten.", append(definitions, units(text)...)...); set(got) != want {
			t.Errorf("%q gives %s, want %s", text, described(got), want)
		}
	}
}

// A name in full stands for the short one in the rest of its artikel.
func TestNamesOfAnArtikel(t *testing.T) {
	const source = "Deze wet.\nHet college van smeden; de gemeenten."
	in := func(artikel, lid, text string) Unit {
		return Unit{Artikel: []byte(artikel), Lid: []byte(lid), Tekst: []byte(text)}
	}
	first := in("5", "1", "De vijver wordt beheerd onder toezicht van het college van burgemeester en wethouders.")
	then := "Het college sluit de vijver bij vorst."
	for name, c := range map[string]struct {
		law  []Unit
		want string
	}{
		"in a later lid":                {[]Unit{first, in("5", "2", then)}, "college plicht"},
		"not in the next artikel":       {[]Unit{first, in("6", "1", then)}, ""},
		"not before it":                 {[]Unit{in("5", "1", then), in("5", "2", string(first.Tekst))}, ""},
		"in a later sentence of a lid":  {[]Unit{in("5", "1", string(first.Tekst)+" "+then)}, "college plicht"},
		"also the raad of the gemeente": {[]Unit{in("5", "1", "Een opgave ligt ter inzage bij de raad van de gemeente."), in("5", "2", "De raad kiest een bakermat.")}, "gemeenteraad plicht"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := read(t, source, c.law...); set(got) != c.want {
				t.Errorf("gives %s, want %s", described(got), c.want)
			}
		})
	}
}

// The laws on the bodies themselves use the short names without a definition.
func TestOrganicLaws(t *testing.T) {
	for bwbID, want := range map[string]string{"BWBR0005416": "gemeenteraad plicht", "BWBR0003740": "gemeenteraad plicht", "BWBR0005645": "", "BWBR9999999": ""} {
		if got := readAs(t, bwbID, "Titel I.\n", units("De raad stelt zijn orde vast.")...); set(got) != want {
			t.Errorf("in %s de raad gives %s, want %q", bwbID, described(got), want)
		}
	}
	// A verordening in the Provinciewet is one of provinciale staten, whatever
	// other bodies that law names.
	for bwbID, want := range map[string]string{"BWBR0005645": "provinciale staten bevoegdheid", "BWBR0003740": "gemeenteraad bevoegdheid", "BWBR9999999": "gemeenteraad bevoegdheid"} {
		got := readAs(t, bwbID, "Titel I.\nDe gemeente en de gemeenteraad.", units("Bij verordening kunnen taken worden overgedragen.")...)
		if set(got) != want {
			t.Errorf("in %s a verordening gives %s, want %q", bwbID, described(got), want)
		}
	}
}
