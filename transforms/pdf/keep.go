package pdf

import "math"

// inside tells whether the middle of c lies on the page. A place that is no
// number is not.
func (c *Char) inside(p *Page) bool {
	x, y := (c.Left+c.Right)/2, (c.Top+c.Bottom)/2
	return x >= 0 && x <= p.Width && y >= 0 && y <= p.Height && c.Top < c.Bottom
}

// overprint is how far apart, in points, two prints of one character lie at
// most that together imitate bold; of a narrow one in small type it is less
// than half its width, which the next may be away.
const overprint = 0.5

// prints holds where characters were printed, by a square so large that what
// lies near a place lies in at most four of them.
type prints map[square]place

type square struct {
	r    rune
	x, y int32
}

// place is the lower left corner of a character.
type place struct{ x, y float64 }

func (at place) square(r rune) square {
	const size = 2 * overprint
	return square{r, int32(math.Floor(at.x / size)), int32(math.Floor(at.y / size))}
}

// again tells whether c was printed before, and notes it if not.
func (p prints) again(c *Char) bool {
	at, reach := place{c.Left, c.Bottom}, min(overprint, 0.4*(c.Right-c.Left))
	for _, dx := range [2]float64{-overprint, overprint} {
		for _, dy := range [2]float64{-overprint, overprint} {
			near := place{at.x + dx, at.y + dy}
			o, ok := p[near.square(c.Rune)]
			if ok && math.Abs(o.x-at.x) <= reach && math.Abs(o.y-at.y) < overprint {
				return true
			}
		}
	}
	p[at.square(c.Rune)] = at
	return false
}
