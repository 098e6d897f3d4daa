package bwb

import "testing"

func TestFold(t *testing.T) {
	for _, c := range []struct {
		parts []string
		want  string
	}{
		{[]string{"een zin"}, "een zin"},
		{[]string{"  een \n\t zin  "}, "een zin"},
		{[]string{"een", "zin"}, "eenzin"},
		{[]string{"een ", " zin", " "}, "een zin"},
		{[]string{"een\u00a0zin\u00a0"}, "een zin"},
		{[]string{"een \u00a0 zin"}, "een zin"},
		{[]string{"coördinatie «x» ©"}, "coördinatie «x» ©"},
		{[]string{" ", "\n"}, ""},
		{[]string{"burge\u00admeester en wet\u200bhouders\ufeff"}, "burgemeester en wethouders"},
		{[]string{"gedeputeerde\u202fstaten\u2007van\u2009een\u3000gebied\u2028hier"}, "gedeputeerde staten van een gebied hier"},
		{[]string{"een\u2060\u200d\u00ad zin\u00ad"}, "een zin"},
		{[]string{"10\u202f000 euro\u202f", "\u2007x"}, "10 000 euro x"},
		{[]string{"Noord\u2011Brabant, Zuid\u2010Holland – dan"}, "Noord-Brabant, Zuid-Holland – dan"},
		{[]string{"vr\u0133 \u0132sselmeer ’s Gravenhage €"}, "vrij IJsselmeer ’s Gravenhage €"},
		{[]string{"\u00a0\u202fzin"}, "zin"},
		{[]string{"\u00c2 \u00e2\u00e1 Ā 中 \u1681"}, "\u00c2 \u00e2\u00e1 Ā 中 \u1681"},
	} {
		got := []byte("eerder ")
		from := len(got)
		for _, part := range c.parts {
			got = fold(got, from, []byte(part))
		}
		if got := string(trimEnd(got, from)); got != "eerder "+c.want {
			t.Errorf("%q folds to %q, want %q", c.parts, got, "eerder "+c.want)
		}
	}
}

func TestOnderdeel(t *testing.T) {
	for token, want := range map[string]string{
		"a.": "a", "1°.": "1°", "1º": "1º", "–": "streep", "-": "streep", "•": "streep",
		"(b)": "b", "c)": "c", "d.1": "d.1", "aa": "aa", ".": ".",
	} {
		if got := string(onderdeel([]byte(token))); got != want {
			t.Errorf("%s is called %s, want %s", token, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for nr, want := range map[string]string{"1": "1", "1.": "1", "2 a": "2a", "3b.": "3b", "": ""} {
		if got := string(number([]byte(nr))); got != want {
			t.Errorf("%s gives %s, want %s", nr, got, want)
		}
	}
}

func TestWithoutArtikel(t *testing.T) {
	for label, want := range map[string]string{
		"Artikel 3a": "3a", "ARTIKEL I.": "I", "Artikel": "", "Enig artikel": "Enig artikel", "": "", "Artikel 420bis.1": "420bis.1",
	} {
		if got := string(withoutArtikel([]byte(label))); got != want {
			t.Errorf("%s gives %s, want %s", label, got, want)
		}
	}
}

// Whatever fold gives, folding it again changes nothing, and where it is cut
// does not matter.
func TestFoldIsStable(t *testing.T) {
	for _, text := range []string{"a \u00ad b", "x\u202f\u00a0 y", "\u0133\u2011\u200b", "één ’s \u20ac 5", "\ufeff\u2028z"} {
		once := string(fold(nil, 0, []byte(text)))
		if twice := string(fold(nil, 0, []byte(once))); twice != once {
			t.Errorf("%q folds to %q and then to %q", text, once, twice)
		}
		for i := range text {
			if cut := string(fold(fold(nil, 0, []byte(text[:i])), 0, []byte(text[i:]))); cut != once {
				t.Errorf("%q cut at %d folds to %q, want %q", text, i, cut, once)
			}
		}
	}
}

func TestPlainSource(t *testing.T) {
	for source, want := range map[string]string{
		"<al>gemeente\u00ad</al>":              "<al>gemeente</al>",
		"<al>de&#160;ge&#xAD;meente&#38;</al>": "<al>de gemeente&#38;</al>",
		"<al>&#x;&#99999999999; &#1;&#</al>":   "<al>&#x;&#99999999999; &#1;&#</al>",
		"<al>één  ’s\n</al>":                   "<al>één  ’s\n</al>",
	} {
		if got := string(plainSource([]byte(source))); got != want {
			t.Errorf("%q gives %q, want %q", source, got, want)
		}
	}
}

// A list that a publisher wrote partly as lines is one list, led by one line.
func TestListsPartlyOfLines(t *testing.T) {
	items := func(tokens ...string) (list string) {
		for _, token := range tokens {
			list += "<li><li.nr>" + token + ".</li.nr><al>de molens;</al></li>"
		}
		return "<lijst>" + list + "</lijst>"
	}
	for name, c := range map[string]struct {
		text  string
		norms int
	}{
		"lines first":       {"<al>De gemeenteraad stelt regels over:</al><al>a.de sluizen;</al>" + items("b", "c"), 3},
		"a line between":    {"<al>De gemeenteraad stelt regels over:</al>" + items("a", "b") + "<al>c.de sluizen, of</al>" + items("d"), 4},
		"an own lead":       {"<al>De gemeenteraad stelt regels over:</al><al>a.de sluizen.</al><al>De molenaar meldt:</al>" + items("a", "b"), 1},
		"of degrees":        {"<al>De gemeenteraad stelt regels over:</al>" + items("a") + "<al>2° .de sluizen;</al>" + items("b"), 2},
		"no lead":           {"<al>De gemeenteraad stelt regels.</al><al>a.de sluizen;</al>" + items("b"), 1},
		"a date is no item": {"<al>De gemeenteraad stelt regels over:</al><al>1.5 molens</al>" + items("a"), 0},
	} {
		if got := normsOf(t, article("1", c.text)); len(got) != c.norms {
			t.Errorf("%s: %d norms, want %d: %q", name, len(got), c.norms, got)
		}
	}
}
