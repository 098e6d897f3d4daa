package publisher

import "testing"

func TestFilter(t *testing.T) {
	row := map[string]value{"A": str("een"), "N": whole(5), "Leeg": none, "Naam": str("Gebieden in Nederland 's")}
	fields := func(c string) (value, bool) { v, ok := row[c]; return v, ok }
	for text, want := range map[string]bool{
		"": true, "A eq 'een'": true, "A ne 'een'": false, "N eq 5": true, "N ge 5 and N lt 6": true, "N gt 5": false,
		"Leeg eq null": true, "N ne null": true, "Leeg ge 1": false, "not (A eq 'een')": false,
		"A eq 'twee' or A eq 'een' and N eq 4": false, "(A eq 'twee' or A eq 'een') and N eq 5": true,
		"substringof('gebieden in nederland',tolower(Naam))": true, "contains(Naam,'Nederland')": true,
		"startswith(A,'ee')": true, "startswith(A,'x')": false, "endswith(Naam,'''s')": true, "startswith(A,'e') eq true": true,
	} {
		pass, err := parseFilter(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got, err := pass(fields); got != want || err != nil {
			t.Errorf("%s: %v, %v", text, got, err)
		}
	}
	for _, bad := range []string{"A eq", "(A eq 'een'", "A eq 'een' B", "A eq 'een", "onbekend(A)", "startswith(A)", "A eq 1x", ")"} {
		if _, err := parseFilter(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
	if pass, err := parseFilter("Nergens eq 1"); err != nil {
		t.Error(err)
	} else if _, err := pass(fields); err == nil {
		t.Error("a column that is not there is taken")
	}
}

func FuzzFilter(f *testing.F) {
	f.Add("Catalog eq 'IV3'")
	f.Add("substringof('x',tolower(Title)) and not (k ne null or N ge -1.5)")
	f.Add("startswith(A,'''') eq true")
	f.Fuzz(func(t *testing.T, text string) {
		pass, err := parseFilter(text)
		if err != nil {
			return
		}
		// Whatever parses can be asked of any row.
		_, _ = pass(func(string) (value, bool) { return str("x"), true })
	})
}
