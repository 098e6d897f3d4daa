package verschil

import (
	"strings"
	"testing"
)

// norm is "artikel lid orgaan modaliteit: tekst"; a point is no lid.
func norm(line string) Norm {
	head, text, _ := strings.Cut(line, ": ")
	f := strings.Fields(head)
	return Norm{Artikel: f[0], Lid: strings.Trim(f[1], "."), Zin: 1, Orgaan: f[2], Modaliteit: f[3], Tekst: text}
}

func norms(lines ...string) (all []Norm) {
	for _, line := range lines {
		all = append(all, norm(line))
	}
	return all
}

// told writes changes as "soort old>new", places only.
func told(changes []Change) string {
	at := func(n *Norm) string {
		if n == nil {
			return "-"
		}
		return strings.Trim(n.Artikel+"."+n.Lid, ".")
	}
	var lines []string
	for _, c := range changes {
		lines = append(lines, c.Soort+" "+at(c.Old)+">"+at(c.New))
	}
	return strings.Join(lines, ", ")
}

func TestCompare(t *testing.T) {
	const plan = "het college stelt voor elk jaar een plan vast over de wegen en de bruggen in de gemeente"
	for name, c := range map[string]struct {
		old, new []Norm
		want     string
	}{
		"nothing":                         {norms("1 . college plicht: " + plan), norms("1 . college plicht: " + plan), ""},
		"only white space":                {norms("1 . college plicht: een  plan"), norms("1 . college plicht: een plan"), ""},
		"renumbered is no change":         {norms("1 2 college plicht: " + plan), norms("1 3 college plicht: " + plan), ""},
		"a lid before it":                 {norms("1 2 college plicht: " + plan), norms("1 2 college plicht: iets anders", "1 3 college plicht: "+plan), "nieuw ->1.2"},
		"a few words":                     {norms("1 . college plicht: " + plan), norms("2 . college plicht: " + plan + " zelf"), "gewijzigd 1>2"},
		"rewritten in its place":          {norms("1 1 college plicht: " + plan), norms("1 1 college plicht: geheel anders"), "gewijzigd 1.1>1.1"},
		"a power becomes a duty":          {norms("1 . college bevoegdheid: " + plan), norms("1 . college plicht: " + plan), "gewijzigd 1>1"},
		"another body is another":         {norms("1 . college plicht: " + plan), norms("1 . gemeenteraad plicht: " + plan), "nieuw ->1, vervallen 1>-"},
		"gone":                            {norms("1 . college plicht: "+plan, "2 . college plicht: iets"), norms("1 . college plicht: " + plan), "vervallen 2>-"},
		"all new":                         {nil, norms("1 . college plicht: " + plan), "nieuw ->1"},
		"all gone":                        {norms("1 . college plicht: " + plan), nil, "vervallen 1>-"},
		"one of two that are alike stays": {norms("1 1 college plicht: "+plan, "1 2 college plicht: "+plan), norms("1 2 college plicht: " + plan), "vervallen 1.1>-"},
	} {
		if got := told(Compare(c.old, c.new)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// The letters of a list and the sign at the end of an item are no change.
func TestItems(t *testing.T) {
	old := []Norm{{Artikel: "1", Onderdeel: "b", Orgaan: "college", Modaliteit: "plicht", Tekst: "Het college: b. zorgt voor wegen."}}
	now := []Norm{{Artikel: "1", Onderdeel: "c", Orgaan: "college", Modaliteit: "plicht", Tekst: "Het college: c. zorgt voor wegen;"}}
	if got := told(Compare(old, now)); got != "" {
		t.Errorf("%q, want no change", got)
	}
}

// What is new in one direction has lapsed in the other, and each norm is told once.
func TestBothWays(t *testing.T) {
	a := norms("1 . college plicht: een twee drie", "2 . college plicht: vier vijf zes", "3 . burgemeester verbod: zeven")
	b := norms("1 . college plicht: een twee drie", "4 . college plicht: acht negen", "3 . burgemeester plicht: zeven")
	count := func(changes []Change, soort string) (n int) {
		for _, c := range changes {
			if c.Soort == soort {
				n++
			}
		}
		return n
	}
	there, back := Compare(a, b), Compare(b, a)
	if count(there, Nieuw) != count(back, Vervallen) || count(there, Vervallen) != count(back, Nieuw) || count(there, Gewijzigd) != count(back, Gewijzigd) {
		t.Errorf("there %s, back %s", told(there), told(back))
	}
	if len(there) != 3 {
		t.Errorf("%s: want one new, one lapsed, one changed", told(there))
	}
}

// A bill leaves what it does not speak of as it is.
func TestBill(t *testing.T) {
	at := func(artikel, lid, tekst string) Norm {
		return Norm{Artikel: artikel, Lid: lid, Zin: 1, Orgaan: "college", Modaliteit: "plicht", Tekst: tekst}
	}
	old := []Norm{at("1", "1", "het college telt de molens"), at("1", "2", "het college meet de sluis"), at("2", "", "het college hoort de raad")}
	for name, c := range map[string]struct {
		bill []Norm
		want int // changes
	}{
		"a lid":            {[]Norm{at("1", "1", "het college weegt alle bruggen")}, 1},
		"a whole artikel":  {[]Norm{at("1", "", "het college telt de molens")}, 1}, // the second lid lapses
		"a new artikel":    {[]Norm{at("3", "", "het college sluit de haven")}, 1},
		"nothing of a law": {nil, 0},
	} {
		if got := CompareBill(old, c.bill); len(got) != c.want {
			t.Errorf("%s: %s", name, told(got))
		}
	}
	if got := Compare(old, nil); len(got) != 3 {
		t.Errorf("of a whole text what is not there lapses: %s", told(got))
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("een twee", "een drie", "college")
	f.Add("", "", "")
	f.Fuzz(func(t *testing.T, a, b, body string) {
		old, now := []Norm{{Artikel: "1", Orgaan: body, Tekst: a}}, []Norm{{Artikel: "1", Orgaan: body, Tekst: b}}
		changes := Compare(old, now)
		if len(changes) > 1 || len(changes) == 1 && changes[0].Soort != Gewijzigd {
			t.Errorf("one norm of one body at one place: %s", told(changes))
		}
		if got := Compare(old, old); len(got) != 0 {
			t.Errorf("a text and itself: %s", told(got))
		}
	})
}
