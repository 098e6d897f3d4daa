package format

import "testing"

func TestCellsOfSpreadsheets(t *testing.T) {
	for _, c := range []struct{ text, plain, dutch string }{
		{"", "", ""},
		{"Bergen (NH.)", "Bergen (NH.)", "Bergen (NH.)"},
		{"'s-Gravenhage", "'s-Gravenhage", "'s-Gravenhage"},
		{"=1+1", "'=1+1", "'=1+1"},
		{`=HYPERLINK("http://x")`, `'=HYPERLINK("http://x")`, `'=HYPERLINK("http://x")`},
		{"+31", "+31", "'+31"},
		{"-2", "-2", "'-2"},
		{"@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1", "'\t=1"},
		{"\r=1", "'\r=1", "'\r=1"},
		{"a=1", "a=1", "a=1"},
		{"0.10", "0.10", "0.10"}, // no number where the comma is the sign
		{"6.71", "6.71", "6.71"},
		{"3.100", "3.100", "'3.100"},
		{"1.234.567", "1.234.567", "'1.234.567"},
		{"1,5", "1,5", "'1,5"},
		{"2-1", "2-1", "'2-1"},
		{"1/2", "1/2", "'1/2"},
		{"0363", "0363", "'0363"},
		{"1e5", "1e5", "'1e5"},
		{"GM0363", "GM0363", "GM0363"},
		{"2024-september", "2024-september", "2024-september"},
		{"12", "12", "12"},
	} {
		if got := SafeText(c.text); got != c.plain {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.plain)
		}
		if got := SafeDutchText(c.text); got != c.dutch {
			t.Errorf("%q becomes %q in Dutch, want %q", c.text, got, c.dutch)
		}
	}
}

// What was made safe stays as it is, and only an apostrophe came before it.
func FuzzSafeText(f *testing.F) {
	for _, seed := range []string{"=1", "", "'=1", "3.100", "\r\n", "é"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, safe := range []func(string) string{SafeText, SafeDutchText} {
			once := safe(text)
			if twice := safe(once); twice != once || once != text && once != "'"+text {
				t.Errorf("%q becomes %q, then %q", text, once, twice)
			}
		}
	})
}
