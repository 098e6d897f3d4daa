package circulaire

// span is a stretch of a line.
type span struct{ left, right float64 }

// overlap is how far two stretches lie over each other; negative is the gap
// between them.
func (s span) overlap(o span) float64 { return min(s.right, o.right) - max(s.left, o.left) }

func (s span) join(o span) span { return span{min(s.left, o.left), max(s.right, o.right)} }

func (s span) middle() float64 { return (s.left + s.right) / 2 }

func (s span) move(dx float64) span { return span{s.left + dx, s.right + dx} }
