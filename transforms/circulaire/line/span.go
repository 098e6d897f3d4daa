package line

// FarAway is a distance beyond any page.
const FarAway = 1e6

// Span is a stretch of a line.
type Span struct{ Left, Right float64 }

// Overlap is how far two stretches lie over each other; negative is the gap
// between them.
func (s Span) Overlap(o Span) float64 { return min(s.Right, o.Right) - max(s.Left, o.Left) }

func (s Span) Join(o Span) Span { return Span{min(s.Left, o.Left), max(s.Right, o.Right)} }

func (s Span) Middle() float64 { return (s.Left + s.Right) / 2 }

func (s Span) Move(dx float64) Span { return Span{s.Left + dx, s.Right + dx} }
