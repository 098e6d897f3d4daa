package layout

import "testing"

func TestUsable(t *testing.T) {
	for _, out := range []string{"medebewind-data", "/srv/met spatie/x", "/srv/d'Or", `/srv/"x"`, "/srv/é日本", "a(b)+c=d&e"} {
		if err := Usable(out); err != nil {
			t.Error(err)
		}
	}
	for _, out := range []string{"a[b]", "a]", "a?b", "a*", "a{b}", "a#b", "a%20b", "a\nb", "a\tb", "a\x00b", "a\xffb"} {
		if Usable(out) == nil {
			t.Errorf("%q can be used", out)
		}
	}
}
