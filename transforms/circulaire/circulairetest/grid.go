// Package circulairetest draws pages for tests of the packages that read
// circulaires: a Grid is a page as the eye sees it, which becomes characters with
// their places, or a PDF. Examples are tables with what is to be read of them.
package circulairetest

import (
	"slices"
	"strings"

	"medebewind/transforms/pdf"
)

// A grid is a page as the eye sees it. Column 0 holds a sign for the line:
//
//	=  a heading, larger and bold
//	!  bold
//	.  small type
//	^  half a line lower than the line above, and takes no room: figures that
//	   stand in the middle of a label of two lines
//
// A line of --- begins a new page. ¹²³ are raised marks in smaller type.
type Grid struct {
	Text string
	// Scale and move place the page elsewhere.
	Scale, Dx, dy float64
}

var raised = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")

const (
	gridEm    = 10.0
	gridStep  = 5.0 // width of a character
	gridLine  = 12.0
	gridTop   = 60.0
	gridLeft  = 50.0
	gridWidth = 900.0
)

// Pages makes the pages of a grid.
func (g Grid) Pages() []*pdf.Page {
	if g.Scale == 0 {
		g.Scale = 1
	}
	var out []*pdf.Page
	for i, text := range strings.Split(strings.Trim(g.Text, "\n"), "\n---\n") {
		p := &pdf.Page{Number: i + 1, Width: gridWidth * g.Scale, Height: 842 * g.Scale}
		y := gridTop
		for _, line := range strings.Split(text, "\n") {
			y = g.line(p, line, y)
		}
		out = append(out, p)
	}
	return out
}

// line puts a line at baseline y, and gives the baseline of the next.
func (g Grid) line(p *pdf.Page, line string, y float64) float64 {
	if line == "" {
		return y + gridLine
	}
	size, bold, next := gridEm, false, y+gridLine
	switch line[0] {
	case '=':
		size, bold, next = 14, true, y+2*gridLine
	case '!':
		bold = true
	case '.':
		size = 7
	case '^':
		y, next = y-gridLine/2, y
	}
	for i, r := range []rune(line) {
		if i == 0 || r == ' ' {
			continue
		}
		step := gridStep * size / gridEm
		c := pdf.Char{Rune: r, Left: gridLeft + step*float64(i), Size: size, Bold: bold}
		c.Right, c.Bottom = c.Left+gridStep*size/gridEm, y+0.2*size
		if digit := slices.Index(raised, r); digit >= 0 {
			c.Rune = '0' + rune(digit)
			c.Size, c.Bottom, c.Right = 0.6*size, y-0.35*size+0.12*size, c.Left+3
		}
		c.Top = c.Bottom - 1.15*c.Size
		c.Left, c.Right = g.Scale*(c.Left+g.Dx), g.Scale*(c.Right+g.Dx)
		c.Top, c.Bottom, c.Size = g.Scale*(c.Top+g.dy), g.Scale*(c.Bottom+g.dy), g.Scale*c.Size
		p.Chars = append(p.Chars, c)
	}
	return next
}
