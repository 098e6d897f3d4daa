package ods

import (
	"strings"
	"unicode"
)

// Label is the text of a cell, such as a header or a name, with its white space, line
// breaks too, made single blanks; of a number its value.
func (c Cell) Label() string {
	if c.Kind == Number {
		return string(c.Value)
	}
	return strings.Join(strings.Fields(string(c.Text)), " ")
}

// Squeeze leaves the letters and digits of a header, in lower case: publishers write the
// same one with other blanks, signs and capitals each year.
func Squeeze(header string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, header)
}
