package normen

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// list makes a lid of a lead and items a., b., ...: the lead is a unit of its
// own, as in the published texts.
func list(lead string, items ...string) []Unit {
	all := []Unit{{Artikel: []byte("90"), Lid: []byte("1"), Tekst: []byte(lead), Lijst: true}}
	for i, item := range items {
		name := string(rune('a' + i))
		all = append(all, Unit{Artikel: []byte("90"), Lid: []byte("1"), Onderdeel: []byte(name), Aanhef: []byte(lead), Token: []byte(name + "."), Tekst: []byte(item)})
	}
	return all
}

// rows gives each provision as "onderdeel? zin groep orgaan modaliteit".
func rows(all []Bepaling) string {
	var lines []string
	for _, b := range all {
		lines = append(lines, fmt.Sprintf("%s zin %d groep %d %s %s", b.Onderdeel, b.Zin, b.Groep, b.Orgaan, b.Modaliteit))
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func TestLists(t *testing.T) {
	for name, c := range map[string]struct {
		law  []Unit
		want string
	}{
		"items inherit the norm of their lead, as one": {
			list("Het college draagt zorg voor:", "de molen;", "de steiger;", "het speelbos."),
			"zin 1 groep 1 college plicht\n zin 1 groep 1 college plicht\n zin 1 groep 1 college plicht"},
		"also where they are conditions": {
			list("De burgemeester kan de vijver sluiten, indien:", "het vriest;", "het water stinkt."),
			"zin 1 groep 1 burgemeester bevoegdheid\n zin 1 groep 1 burgemeester bevoegdheid"},
		"the subject in the lead, the verb in the items": {
			list("Het college:", "stelt het molenplan vast;", "kan de molenaar horen."),
			"zin 1 groep 1 college plicht\n zin 1 groep 2 college bevoegdheid"},
		"the subject in the items": {
			list("Bevoegd tot het sluiten van de molen zijn:", "de burgemeester;", "gedeputeerde staten."),
			"zin 1 groep 1 burgemeester bevoegdheid\n zin 1 groep 2 gedeputeerde staten bevoegdheid"},
		"two norms in the lead": {
			list("Het college en de burgemeester zorgen voor:", "de pont;", "de steiger."),
			"zin 1 groep 1 college plicht\n zin 1 groep 2 burgemeester plicht\n zin 1 groep 1 college plicht\n zin 1 groep 2 burgemeester plicht"},
		"the lead is the last of its sentences": {
			list("De burgemeester sluit de vijver. Het college zorgt voor:", "de pont;", "de steiger."),
			"zin 1 groep 1 burgemeester plicht\n zin 2 groep 2 college plicht\n zin 2 groep 2 college plicht"},
		"a lead without a norm":              {list("In de aanvraag staan:", "de naam van de gemeente;", "de hoogte van de molen."), ""},
		"a lead with the norm of another":    {list("De molenaar meldt het college:", "het aantal omwentelingen;", "het gemalen graan."), ""},
		"a list without items gives nothing": {list("Het college draagt zorg voor:"), ""},
		"a second sentence in an item is by itself": {
			list("Het college draagt zorg voor:", "de molen. De burgemeester sluit de steiger;", "de pont."),
			"zin 1 groep 1 college plicht\n zin 2 groep 2 burgemeester plicht\n zin 1 groep 1 college plicht"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rows(read(t, law, c.law...)); got != c.want {
				t.Errorf("gives\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTwoLists(t *testing.T) {
	first, second := list("Het college draagt zorg voor:", "de molen;", "de pont."), list("Het college draagt zorg voor:", "de vijver;", "de dijk.")
	for i := range second {
		second[i].Artikel = []byte("91")
	}
	got := read(t, law, append(first, second...)...)
	if want := "zin 1 groep 1 college plicht\n zin 1 groep 1 college plicht\n zin 1 groep 2 college plicht\n zin 1 groep 2 college plicht"; rows(got) != want {
		t.Errorf("lists with the same lead in two artikelen give\n%s\nwant\n%s", rows(got), want)
	}
}

func TestTextOfAnItem(t *testing.T) {
	got := read(t, law, list("De dijk is hoog. Het college draagt zorg voor:", "de molen;", "de pont.")...)
	want := []string{"Het college draagt zorg voor: a. de molen;", "Het college draagt zorg voor: b. de pont."}
	if !slices.Equal(texts(got), want) {
		t.Errorf("texts %q, want %q", texts(got), want)
	}
}

func TestNestedLists(t *testing.T) {
	const lead = "Het college draagt zorg voor:"
	all := list(lead, "de molen;", "de volgende oevers:")
	all[2].Lijst = true
	for _, name := range []string{"1°.", "2°."} {
		all = append(all, Unit{Artikel: []byte("90"), Lid: []byte("1"), Onderdeel: []byte("b." + strings.TrimSuffix(name, ".")),
			Aanhef: []byte(lead + "\nb. de volgende oevers:"), Token: []byte(name), Tekst: []byte("de oever;")})
	}
	got := read(t, law, all...)
	if want := "zin 1 groep 1 college plicht\n zin 1 groep 1 college plicht\n zin 1 groep 1 college plicht"; rows(got) != want {
		t.Errorf("gives\n%s\nwant\n%s", rows(got), want)
	}
	nested := lead + " b. de volgende oevers: "
	if want := []string{lead + " a. de molen;", nested + "1°. de oever;", nested + "2°. de oever;"}; !slices.Equal(texts(got), want) {
		t.Errorf("texts %q, want %q", texts(got), want)
	}
}

// Older texts have their lists as lines of one paragraph.
func TestListsAsLines(t *testing.T) {
	const lead = "Gedeputeerde staten beslissen over:"
	for name, c := range map[string]struct{ text, want string }{
		"letters":                {lead + "\na.de molen;\nb.de pont.", "a zin 1 groep 1 gedeputeerde staten plicht\nb zin 1 groep 1 gedeputeerde staten plicht"},
		"numbers, with a space":  {lead + "\n1. de molen;\n2. de pont.", "1 zin 1 groep 1 gedeputeerde staten plicht\n2 zin 1 groep 1 gedeputeerde staten plicht"},
		"a line after them":      {lead + "\na.de molen.\nHet college meet de dijk.", "a zin 1 groep 1 gedeputeerde staten plicht\n zin 2 groep 2 college plicht"},
		"a lead without a colon": {"Gedeputeerde staten beslissen.\na.de molen;", "zin 1 groep 1 gedeputeerde staten plicht"},
		"a decimal is no token":  {lead + "\n1.5 meter dijk.", "zin 1 groep 1 gedeputeerde staten plicht"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rows(read(t, law, units(c.text)...)); got != c.want {
				t.Errorf("%q gives\n%s\nwant\n%s", c.text, got, c.want)
			}
		})
	}
	got := texts(read(t, law, units(lead+"\na.de molen;\nb.de pont.")...))
	if want := []string{lead + " a. de molen;", lead + " b. de pont."}; !slices.Equal(got, want) {
		t.Errorf("texts %q, want %q", got, want)
	}
}

// The items of a lid come after all its own text: each list finds its lead.
func TestTwoListsInALid(t *testing.T) {
	lid := Unit{Artikel: []byte("90"), Lid: []byte("1"), Lijst: true,
		Tekst: []byte("De molen draait. Het college stelt vast:\nDe burgemeester kan:\nHij regelt de rest.")}
	item := func(name, aanhef, tekst string) Unit {
		return Unit{Artikel: []byte("90"), Lid: []byte("1"), Onderdeel: []byte(name), Aanhef: []byte(aanhef), Token: []byte(name + "."), Tekst: []byte(tekst)}
	}
	got := rows(read(t, law, lid,
		item("a", "De molen draait. Het college stelt vast:", "de wind;"), item("b", "De molen draait. Het college stelt vast:", "het graan."),
		item("a", "De burgemeester kan:", "de vijver sluiten."), item("b", "De burgemeester kan:", "de pont sluiten.")))
	want := "zin 4 groep 1 burgemeester plicht\n zin 2 groep 2 college plicht\n zin 2 groep 2 college plicht\n zin 3 groep 3 burgemeester bevoegdheid\n zin 3 groep 3 burgemeester bevoegdheid"
	if got != want {
		t.Errorf("gives\n%s\nwant\n%s", got, want)
	}
}

// What one artikel calls college is not what another does.
func TestADefinitionForOneArtikel(t *testing.T) {
	unit := func(artikel, tekst string) Unit {
		return Unit{Artikel: []byte(artikel), Lid: []byte("1"), Tekst: []byte(tekst)}
	}
	got := rows(read(t, "",
		unit("1", "In dit artikel wordt verstaan onder college: college van bestuur van een school."),
		unit("2", "Het college van burgemeester en wethouders stelt een molenplan vast. Het college kan de vijver sluiten.")))
	if want := "zin 1 groep 1 college plicht\n zin 2 groep 2 college bevoegdheid"; got != want {
		t.Errorf("gives\n%s\nwant\n%s", got, want)
	}
}

func TestALawIsKnownByItsCitation(t *testing.T) {
	for text, want := range map[string]string{
		"Deze wet wordt aangehaald als: Gemeentewet.":                                     "BWBR0005416",
		"Deze wet wordt aangehaald als Provinciewet":                                      "BWBR0005645",
		"wordt aangehaald als Gemeentewet. Die wordt aangehaald als Provinciewet.":        "",
		"Deze wet wordt aangehaald als: Gemeentewetboek.":                                 "",
		"Deze wet wordt aangehaald als: Wet gemeenschappelijke regelingen BES.":           "",
		"Deze wet wordt aangehaald als: Molenwet, in overeenstemming met de Gemeentewet.": "",
	} {
		if got := cited([]byte(text)); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
