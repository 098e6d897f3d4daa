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
