package ods

import "testing"

func TestLabel(t *testing.T) {
	for want, c := range map[string]Cell{
		"Naam gemeente": {Text: []byte(" Naam\n gemeente\t")},
		"12.5":          {Kind: Number, Value: []byte("12.5"), Text: []byte("12,5")},
		"":              {},
	} {
		if got := c.Label(); got != want {
			t.Errorf("%+v: %q, want %q", c, got, want)
		}
	}
}

func TestSqueeze(t *testing.T) {
	for text, want := range map[string]string{"CBS-nr.": "cbsnr", " Eén  (x €1.000)": "eénx1000", "": "", "— %": ""} {
		if got := Squeeze(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
