package format

import (
	"regexp"
	"strings"

	"medebewind/transforms/foreign"
)

// A spreadsheet runs a cell that begins as a formula, wherever the text came from: a
// name in a form of a gemeente, a line of a circulaire. In every form that people open
// in one (CSV, workbooks) such a text gets an apostrophe before it.

// formula is how a text begins that a spreadsheet would run, and figure a number,
// which it may take for one: what foreign.Cell has, in SQL.
const (
	formula = `^[ \t\r\n\x{a0}]*[=+\-@＝＋－＠]`
	figure  = `^[+-]?[0-9]+([.][0-9]+)?(e[+-]*[0-9]+)?$`
)

// misread is a text that a spreadsheet with Dutch settings would make another value of:
// thousands (3.100 is an article), a decimal, a day or a time, leading noughts, a power
// of ten. A code such as 6.71 is none: there it is no number.
const misread = `^([0-9]{1,3}([.][0-9]{3})+|[0-9]+,[0-9]+|[0-9]{1,2}[-/:][0-9]{1,2}([-/:][0-9]{1,4})?|0[0-9]+|[0-9]+[eE][0-9]+)$`

var (
	isFormula = regexp.MustCompile(formula)
	isMisread = regexp.MustCompile(misread)
)

// SafeText is a text as a cell of a spreadsheet takes it for a text.
func SafeText(text string) string { return foreign.Cell(text) }

// SafeDutchText is that for a spreadsheet with Dutch settings that reads CSV.
func SafeDutchText(text string) string {
	if isMisread.MatchString(text) || isFormula.MatchString(text) {
		return "'" + text
	}
	return text
}

// SafeTextQuery and SafeDutchTextQuery are the same of an expression in SQL.
func SafeTextQuery(expression string) string {
	return "if(" + matches(expression, figure) + ", " + expression + ", " + safe(expression, formula) + ")"
}

// SafeDutchTextQuery is SafeDutchText in SQL.
func SafeDutchTextQuery(expression string) string { return safe(expression, formula+"|"+misread) }

func safe(expression, pattern string) string {
	return "if(" + matches(expression, pattern) + ", chr(39) || " + expression + ", " + expression + ")"
}

func matches(expression, pattern string) string {
	return "regexp_matches(" + expression + ", '" + strings.ReplaceAll(pattern, "'", "''") + "')"
}
