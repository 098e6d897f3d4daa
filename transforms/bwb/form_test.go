package bwb

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// law wraps text in a toestand.
func law(text string) []byte { return []byte(head + "<wettekst>" + text + "</wettekst>" + tail) }

// article is an artikel in force with number nr.
func article(nr, text string) string {
	return "<artikel status=\"goed\"><kop><label>Artikel</label><nr>" + nr + "</nr></kop>" + text + "</artikel>"
}

// unitsOf gives the units with text of a law, a line each: artikel, lid and
// onderdeel, what is said of its force, and the text.
func unitsOf(t *testing.T, text string) []string {
	t.Helper()
	var all []string
	r := newReader(law(text))
	r.bepaling = func(*Bepaling) error { return nil }
	r.unit = func(u *unit, p *provision) error {
		if len(u.tekst) == 0 && len(u.noot) == 0 {
			return nil
		}
		status := u.status
		if status == "" {
			status = notInForce(p.status)
		}
		line := fmt.Sprintf("%s/%s/%s", p.nummer, u.lid, u.onderdeel)
		for _, said := range []struct {
			is   bool
			text string
		}{
			{u.niveau == citaat || u.niveau == toelichting, u.niveau}, {status != "", status},
			{u.noodwetgeving, "nood"}, {u.dubbel, "dubbel"},
		} {
			if said.is {
				line += " (" + said.text + ")"
			}
		}
		if line += ": " + strings.ReplaceAll(string(u.tekst), "\n", " / "); len(u.noot) > 0 {
			line += " [" + strings.ReplaceAll(string(u.noot), "\n", " / ") + "]"
		}
		all = append(all, line)
		return nil
	}
	if err := r.document(); err != nil {
		t.Fatal(err)
	}
	return all
}

// normsOf gives the norms of a law, a line each.
func normsOf(t *testing.T, text string) []string {
	t.Helper()
	var all []string
	_, err := Bepalingen(law(text), func(b *Bepaling) error {
		all = append(all, fmt.Sprintf("%s/%s/%s: %s %s", b.Plaats.Artikel, b.Plaats.Lid, b.Plaats.Onderdeel, b.Orgaan, b.Modaliteit))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// form is a law and what must be read in it; nil norms are not looked at.
type form struct {
	name, text   string
	units, norms []string
}

func testForms(t *testing.T, forms []form) {
	t.Helper()
	for _, f := range forms {
		t.Run(f.name, func(t *testing.T) {
			if got := unitsOf(t, f.text); !slices.Equal(got, f.units) {
				t.Errorf("units\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(f.units, "\n"))
			}
			if f.norms == nil {
				return
			}
			if got := normsOf(t, f.text); !slices.Equal(got, f.norms) {
				t.Errorf("norms\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(f.norms, "\n"))
			}
		})
	}
}
