// Package grafiek draws the charts of the report as inline SVG. A chart says
// what it shows in a title and a description, and brings the rows that it was
// drawn from: a template puts these in a table behind it.
//
// Colours are one orange for less money than cost, one blue for more, and grey
// where both can be; each is also said in words, so that none depends on colour.
package grafiek

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"
)

// Figuur is a chart with what a reader needs who cannot see it.
type Figuur struct {
	// ID is unique in its page.
	ID, Titel, Beschrijving string
	SVG                     template.HTML
	// Smal is the same for a page as wide as a phone; none where SVG will do.
	Smal template.HTML
	// Kop and Rijen are the data table.
	Kop   []string
	Rijen [][]string
}

// tekening collects the parts of one SVG. A drawing that is shown at another
// size than its own says how large its letters are, in its own units.
type tekening struct {
	strings.Builder
	letter float64
}

// f writes a part; strings among args are escaped.
func (t *tekening) f(format string, args ...any) {
	for i, arg := range args {
		switch a := arg.(type) {
		case string:
			args[i] = template.HTMLEscapeString(a)
		case float64:
			args[i] = co(a)
		}
	}
	fmt.Fprintf(t, format, args...)
}

// co writes a coordinate, to a tenth: more is not seen and makes pages heavy.
func co(x float64) string {
	text := strconv.FormatFloat(x, 'f', 1, 64)
	return strings.TrimSuffix(text, ".0")
}

// figuur closes the drawing. An example says so in the picture itself, since a
// picture may be cut out of its page.
func (t *tekening) figuur(f Figuur, width, height float64, voorbeeld bool) Figuur {
	var whole tekening
	whole.f(`<svg viewBox="0 0 %v %v" width="%v" height="%v" role="img" aria-labelledby="%v-t %v-b"`, width, height, width, height, f.ID, f.ID)
	if t.letter > 0 {
		whole.f(` style="font-size:%vpx"`, t.letter)
	}
	whole.f(`><title id="%v-t">%v</title><desc id="%v-b">%v</desc>`, f.ID, f.Titel, f.ID, f.Beschrijving)
	whole.WriteString(t.String())
	if voorbeeld {
		whole.f(`<text class="vb" x="%v" y="%v" text-anchor="end">VOORBEELD</text>`, width-4, height-max(4, t.letter*0.3))
	}
	whole.WriteString("</svg>")
	f.SVG = template.HTML(whole.String())
	return f
}

// schaal turns values between low and high into places between from and to;
// what lies outside stays at the edge.
type schaal struct{ low, high, from, to float64 }

func (s schaal) at(x float64) float64 {
	x = min(max(x, s.low), s.high)
	return s.from + (x-s.low)/(s.high-s.low)*(s.to-s.from)
}

// ronde gives a step of 1, 2 or 5 times a power of ten that cuts a span in
// about n parts.
func ronde(span float64, n int) float64 {
	step := 1.0
	for step*float64(n) > span {
		step /= 10
	}
	for step*float64(n)*10 < span {
		step *= 10
	}
	for _, k := range []float64{1, 2, 5, 10} {
		if step*k*float64(n) >= span {
			return step * k
		}
	}
	return step * 10
}

// kort cuts a label that is too long for its place; the table has it whole.
func kort(label string, n int) string {
	letters := []rune(label)
	if len(letters) <= n {
		return label
	}
	return strings.TrimRight(string(letters[:n-1]), " ,:;(") + "…"
}
