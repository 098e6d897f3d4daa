package circulaire

// setting is how a table is set, and what is told of it: in the style of its
// document, between its own edges.
type setting struct {
	style
	edges
	reasons reasons
}
