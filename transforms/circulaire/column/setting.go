package column

import (
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/reden"
)

// Setting is how a table is set, and what is told of it: in the style of its
// document, between its own edges.
type Setting struct {
	line.Style
	Edges
	Reasons reden.Reasons
	// Beside is where labels begin in a table with a column of groups before them;
	// 0 for none.
	Beside float64
}
