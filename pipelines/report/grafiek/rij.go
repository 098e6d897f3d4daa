package grafiek

import "html/template"

// Ligging is where a government's coverage of a task lies: its own point and
// band, the middle half of its peers, and the national median. Nil is unknown.
type Ligging struct {
	Dekking, Laag, Hoog             *float64
	KwartLaag, KwartHoog, Landelijk *float64
	Soort                           string
}

const (
	rijWidth  = 180.0
	rijHeight = 18.0
	// Coverages above it stand at the edge, with an arrow.
	rijTop = 2.0
)

// Rij draws one row of a table: the table around it says the same in words and
// numbers, so that the drawing is hidden from who reads by ear.
func Rij(l Ligging) template.HTML {
	if l.Dekking == nil {
		return ""
	}
	x := schaal{0, rijTop, 3, rijWidth - 9}
	var t tekening
	t.f(`<svg class="rij %v" viewBox="0 0 180 18" width="180" height="18" aria-hidden="true" focusable="false">`, l.Soort)
	if l.KwartLaag != nil && l.KwartHoog != nil {
		t.f(`<rect class="groep" x="%v" y="3" width="%v" height="12"/>`, x.at(*l.KwartLaag), max(x.at(*l.KwartHoog)-x.at(*l.KwartLaag), 1))
	}
	t.f(`<path class="nul" d="M%v 0V18"/>`, x.at(1))
	if l.Landelijk != nil {
		t.f(`<path class="land" d="M%v 1V17"/>`, x.at(*l.Landelijk))
	}
	if l.Laag != nil && l.Hoog != nil {
		t.f(`<path class="band" d="M%v 9H%v"/>`, x.at(*l.Laag), x.at(*l.Hoog))
		if *l.Hoog > rijTop {
			t.f(`<path class="pijl" d="M%v 5l6 4l-6 4z"/>`, rijWidth-8)
		}
	}
	t.f(`<circle cx="%v" cy="9" r="4"/></svg>`, x.at(*l.Dekking))
	return template.HTML(t.String())
}
