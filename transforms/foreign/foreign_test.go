package foreign_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"medebewind/transforms/foreign"
)

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"'s-Gravenhage (é)\n\ttweede": "'s-Gravenhage (é)\n\ttweede",
		"nul\x00":                     "nul\ufffd",
		"rood\x1b[31m":                "rood\ufffd[31m",
		"del\x7f c1\u009b":            "del\ufffd c1\ufffd",
		"om\u202egekeerd\u2066x":      "om\ufffdgekeerd\ufffdx",
		"latin \xe9":                  "latin \ufffd",
		"vervangen \ufffd blijft":     "vervangen \ufffd blijft",
		"zacht\u00adkoppelteken":      "zacht\u00adkoppelteken",
		"":                            "",
	} {
		if got := foreign.Plain(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if foreign.IsPlain(text) != (text == want) || foreign.IsPlain([]byte(text)) != (text == want) {
			t.Errorf("IsPlain(%q) does not agree", text)
		}
	}
	if got := foreign.Line("een\r\ntwee\tdrie\x1b"); got != "een twee drie\ufffd" {
		t.Errorf("a line is %q", got)
	}
}

func TestCut(t *testing.T) {
	if got := foreign.Cut("kort"); got != "kort" {
		t.Errorf("a short text becomes %q", got)
	}
	got := foreign.CutAt(strings.Repeat("é", 9_000_000), 9)
	if got != "éééé… (18000000 bytes)" {
		t.Errorf("cut to %q", got)
	}
}

func TestCell(t *testing.T) {
	for text, want := range map[string]string{
		`=HYPERLINK("http://x")`: `'=HYPERLINK("http://x")`,
		"+cmd|' /C calc'!A0":     "'+cmd|' /C calc'!A0",
		"@SUM(1)":                "'@SUM(1)",
		"\t=1":                   "'\t=1",
		"-":                      "'-",
		"-12.50":                 "-12.50",
		"+3":                     "+3",
		"-1e-05":                 "-1e-05",
		"--1":                    "'--1",
		"-1+2":                   "'-1+2",
		"'t Harde":               "'t Harde",
		"Súdwest-Fryslân":        "Súdwest-Fryslân",
		"＝1":                     "'＝1",
		"":                       "",
	} {
		if got := foreign.Cell(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		kind foreign.Kind
		good []string
		bad  []string
	}{
		{foreign.Overheid, []string{"GM0363", "PV27"}, []string{"", "GM363", "gm0363", "GM0363 ", "../../x", "GM0363\x00", "GM" + strings.Repeat("0", 300)}},
		{foreign.Region, []string{"NL01", "LD02", "CR0123"}, []string{"NL", "../x", "N L01"}},
		{foreign.Regeling, []string{"BWBR0005416", "BWBV0001000"}, []string{"BWBR005416", "BWBR0005416/.."}},
		{foreign.Toestand, []string{"2024-01-01_0"}, []string{"2024-01-01", "x_0"}},
		{foreign.Report, []string{"2024X005"}, []string{"2024X5", "24X005"}},
		{foreign.Periode, []string{"2024JJ00", "2024KW01"}, []string{"2024"}},
		{foreign.Sleutel, []string{"6.71a", "Primo", "B4.3.1", "L1.1 x"}, []string{".x", "a/b", "a\\b", "a'b", " a", "a\n", "a  b"}},
		{foreign.Number, []string{"14"}, []string{"14a", ""}},
	} {
		for _, code := range c.good {
			if err := c.kind.Check(code); err != nil {
				t.Errorf("%q is refused: %v", code, err)
			}
		}
		for _, code := range c.bad {
			if err := c.kind.Check(code); err == nil || len(err.Error()) > 150 || !foreign.IsPlain(err.Error()) {
				t.Errorf("%q gives %v", code, err)
			}
		}
	}
	if foreign.FileName("GM0363.html") != nil || foreign.FileName("../x") == nil || foreign.FileName(".x") == nil {
		t.Error("names of files are not told apart")
	}
}

func FuzzPlain(f *testing.F) {
	for _, seed := range []string{"x", "\x00", "\u202e", "\xff\xfe", "=1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		plain := foreign.Plain(text)
		if !foreign.IsPlain(plain) || !utf8.ValidString(plain) || foreign.IsPlain(text) && plain != text {
			t.Errorf("%q becomes %q", text, plain)
		}
		if cut := foreign.CutAt(plain, 20); len(cut) > 60 || !utf8.ValidString(cut) {
			t.Errorf("%q is cut to %q", plain, cut)
		}
		if cell := foreign.Cell(text); cell != "" && strings.ContainsAny(cell[:1], "=@") {
			t.Errorf("%q is a formula in a cell", cell)
		}
	})
}
