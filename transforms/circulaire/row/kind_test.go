package row

import "testing"

func TestKind(t *testing.T) {
	for _, c := range []struct{ label, kind, plain string }{
		{"Kieswet", post, "Kieswet"},
		{"12. Wet open overheid", post, "Wet open overheid"},
		{"3a) Accres", post, "Accres"},
		{"• Accres", post, "Accres"},
		{"waarvan loonbijstelling", waarvan, "waarvan loonbijstelling"},
		{"- w.v. prijsbijstelling", waarvan, "w.v. prijsbijstelling"},
		{"Subtotaal", subtotaal, "Subtotaal"},
		{"Totaal mutaties", totaal, "Totaal mutaties"},
		{"Algemene uitkering totaal", totaal, "Algemene uitkering totaal"},
		{"Saldo", totaal, "Saldo"},
		{"Stand meicirculaire 2024", stand, "Stand meicirculaire 2024"},
		{"Nieuwe stand", stand, "Nieuwe stand"},
		{"Standaardbudget", post, "Standaardbudget"},
		{"2024", post, "2024"},
		{"1. 2024", post, "1. 2024"}, // a year is no number of a row
	} {
		if kind, plain := kindOf(c.label), plainLabel(c.label); kind != c.kind || plain != c.plain {
			t.Errorf("%q: %s %q, want %s %q", c.label, kind, plain, c.kind, c.plain)
		}
	}
}

func TestIsMoney(t *testing.T) {
	for label, want := range map[string]bool{
		"Kieswet": true, "Aantal inwoners": false, "Groei (in %)": false, "Uitkeringsfactor": false, "Stijging in procenten": false,
	} {
		if got := (Row{Label: label}).IsMoney(); got != want {
			t.Errorf("%q: %v", label, got)
		}
	}
}

// TestParts: rows below 'waarvan:' are its parts as long as they are indented as
// the first of them is.
func TestParts(t *testing.T) {
	for _, c := range []struct {
		lefts string // of the rows: i for indented
		want  string
	}{
		{"iioi", "yynn"},
		{"ooo", "yyy"},
	} {
		p := parts{on: true, left: 10}
		got := ""
		for _, at := range c.lefts {
			left := 10.0
			if at == 'i' {
				left = 20
			}
			got += map[bool]string{true: "y", false: "n"}[p.holds(left, 4)]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.lefts, got, c.want)
		}
	}
}
