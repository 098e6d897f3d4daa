package line_test

import (
	"strings"
	"testing"

	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/circulaire/line"
)

// read reads the lines of a page, and takes them apart in the style that they
// have together.
func read(page string) []*line.Line {
	lines := line.Read(circulairetest.Grid{Text: page}.Pages()[0])
	style := line.StyleOf(lines)
	style.Minus = line.MinusOf(lines)
	for _, l := range lines {
		l.Cut(style)
	}
	return lines
}

// text writes segments in brackets; of those of figures each piece, with ^ before
// a mark and _ for a sign that there is no figure.
func text(lines []*line.Line) string {
	var b strings.Builder
	for _, l := range lines {
		if l.Mark != "" {
			b.WriteString("^" + l.Mark + " ")
		}
		for i, s := range l.Segments {
			if i > 0 {
				b.WriteByte(' ')
			}
			if !s.Figures {
				b.WriteString("[" + s.Text() + "]")
				continue
			}
			b.WriteByte('[')
			for j, p := range s.Pieces {
				if j > 0 {
					b.WriteByte('|')
				}
				if p.Kind == line.KindNone {
					b.WriteByte('_')
				}
				b.WriteString(p.Text)
				if p.Mark != "" {
					b.WriteString("^" + p.Mark)
				}
			}
			b.WriteByte(']')
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"cells apart, words together", `
 Algemene uitkering      12,4      13,5
`, `
[Algemene uitkering] [12,4] [13,5]
`},
		{"minus at its figure, dash for an empty cell", `
 Kosten                 -12,4         -      13,5
 Baten                   -1,0         -       1,5
`, `
[Kosten] [-12,4] [_-] [13,5]
[Baten] [-1,0] [_-] [1,5]
`},
		{"minus apart", `
 Kosten                - 12,4      13,5
`, `
[Kosten] [- 12,4] [13,5]
`},
		{"minus of the next figure touches this one", `
 Kosten                 -12,4      13,5
 Baten                   44,1-29,2
`, `
[Kosten] [-12,4] [13,5]
[Baten] [44,1|-29,2]
`},
		{"minus behind", `
 Kosten                 12,4-      13,5
`, `
[Kosten] [12,4-] [13,5]
`},
		{"raised marks, and one that opens a note", `
 Kosten                 12,4¹      13,5*

 ¹Voorlopig cijfer.
`, `
[Kosten] [12,4^1] [13,5*^*]
^1 [Voorlopig cijfer.]
`},
		{"brackets and a currency apart", `
 Kosten                 ( 12,4 )     € 13,5
`, `
[Kosten] [( 12,4 )] [€ 13,5]
`},
		{"figures in text", `
 Het accres van 2024 is 12,4 miljoen.
`, `
[Het accres van 2024 is 12,4 miljoen.]
`},
		{"words that say that there is no figure", `
 Kosten                 p.m.      n.v.t.
`, `
[Kosten] [_p.m.] [_n.v.t.]
`},
	} {
		if got, want := text(read(c.page)), strings.TrimLeft(c.want, "\n"); got != want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, want)
		}
	}
}

// TestLoosen: a figure that touches the label is parted from it where figures of
// other lines stand, and nowhere else.
func TestLoosen(t *testing.T) {
	page := `
 Kosten                                12,0
 Overheveling naar de uitkeringen van 112,0
`
	for _, places := range []bool{true, false} {
		lines := read(page)
		want := "[Overheveling naar de uitkeringen van 112,0]\n"
		var list []line.Span
		if places {
			list = []line.Span{lines[0].Segments[1].Span()}
			want = "[Overheveling naar de uitkeringen van] [112,0]\n"
		}
		lines[1].Loosen(list)
		if got := text(lines[1:]); got != want {
			t.Errorf("places %v: %s", places, got)
		}
	}
}

func TestYear(t *testing.T) {
	lines := read(`
 Jaar        2024      2025²      20263      1949      12,4
`)
	var got []string
	for _, s := range lines[0].Segments[1:] {
		year, mark, ok := s.Pieces[0].Year()
		if !ok {
			year, mark = "none", ""
		}
		got = append(got, year+"^"+mark)
	}
	if text := strings.Join(got, " "); text != "2024^ 2025^2 2026^3 none^ none^" {
		t.Error(text)
	}
}
