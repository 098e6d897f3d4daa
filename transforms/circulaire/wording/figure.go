// Package wording reads what the text of a circulaire says, wherever it stands on
// a page: figures with their signs and marks, units of amounts, words broken at the
// end of a line.
package wording

import (
	"errors"
	"regexp"
	"strings"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
	"medebewind/transforms/notation"
)

// Dashes are the characters that stand for a minus, or alone for 'nothing'.
var Dashes = notation.Printed.Dashes

// IsDash reports whether text is nothing but dashes.
func IsDash(text string) bool { return notation.Printed.IsDash(text) }

// noneForm is what a cell holds that says in words that it has no figure.
var noneForm = regexp.MustCompile(`(?i)^(?:p\.?\s?m\.?|n\.?\s?v\.?\s?t\.?|n\.?\s?n?\.?\s?b\.?|n\.?\s?a\.?|nihil|memorie|\.{1,3}|…)$`)

// SaysNone reports whether text is a cell without a figure: a dash, 'p.m.'.
func SaysNone(text string) bool { return IsDash(text) || noneForm.MatchString(text) }

// Figure is a figure as printed: its value in units of the scale of
// transforms.Weight, and the number of decimals.
type Figure struct {
	Value    decimal128.Num
	Decimals int
	Percent  bool
}

// errFigure says that a text that looks like a figure cannot be read.
var errFigure = errors.New("geen Nederlands getal")

var (
	// figureChars tells what to take for a figure, right or wrong.
	figureChars = regexp.MustCompile(`^[0-9.,\s]*[0-9][0-9.,\s]*$`)
	separator   = regexp.MustCompile(`[.\s]`)
	// apostrophe parts thousands, as Swiss spreadsheets do.
	apostrophe = regexp.MustCompile(`([0-9])['’‘′´` + "`" + `]([0-9]{3})([^0-9]|$)`)
	wholeEuros = regexp.MustCompile(`,[` + Dashes + `]+$`)
)

// bare takes sign, brackets, currency and percent off a figure.
func bare(text string) (digits string, negative, percent bool) {
	s := strings.TrimSpace(text)
	for apostrophe.MatchString(s) { // twice for 1'234'567, whose groups share digits
		s = apostrophe.ReplaceAllString(s, "$1.$2$3")
	}
	s, percent = strings.CutSuffix(s, "%")
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && len(s) > 2 {
		negative = true
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	s = strings.TrimSpace(strings.TrimPrefix(s, "€"))
	if rest := strings.TrimLeft(s, Dashes); rest != s {
		negative, s = true, strings.TrimSpace(rest)
		s = strings.TrimSpace(strings.TrimPrefix(s, "€"))
	} else if rest := wholeEuros.ReplaceAllString(s, ""); rest != s {
		s = rest
	} else if rest := strings.TrimRight(s, Dashes); rest != s {
		negative, s = true, strings.TrimSpace(rest)
	}
	s = strings.TrimSpace(strings.TrimPrefix(s, "+"))
	return s, negative, percent
}

// IsFigure reports whether text is meant as a figure, be it misprinted.
func IsFigure(text string) bool {
	digits, _, _ := bare(text)
	return figureChars.MatchString(digits) && strings.TrimRight(digits, ".,") == digits
}

// ReadFigure reads a Dutch figure: 1.234,5; -12; 44,1-; (44,1); 2,3%.
func ReadFigure(text string) (Figure, error) {
	digits, negative, percent := bare(text)
	d, err := notation.Printed.Unsigned(digits)
	if err != nil {
		return Figure{}, errFigure
	}
	// Zeros in front count: a telephone number is no amount.
	if whole, _, _ := strings.Cut(digits, ","); len(separator.ReplaceAllString(whole, "")) > int(transforms.Weight.Precision-transforms.Weight.Scale) {
		return Figure{}, errFigure
	}
	d.Negative = negative && d.Digits != ""
	value, err := d.Exact(transforms.Weight)
	if err != nil || d.Scale > int(transforms.Weight.Scale) {
		return Figure{}, errFigure
	}
	return Figure{Value: value, Decimals: d.Scale, Percent: percent}, nil
}

// inlineMark is a mark in the size of the figure: 12,4*, 12,41), 12,4 1).
var inlineMark = regexp.MustCompile(`^(.*[0-9])\s*([*†‡]{1,3}|[0-9]\))$`)

// SplitMark takes such a mark off a figure. The last digit before a bracket
// that was not opened is the mark: a second one would make 12,410) ambiguous.
func SplitMark(text string) (figure, mark string) {
	m := inlineMark.FindStringSubmatch(text)
	if m == nil || strings.HasPrefix(strings.TrimLeft(text, Dashes+" €"), "(") || !IsFigure(m[1]) {
		return text, ""
	}
	return strings.TrimSpace(m[1]), strings.TrimSuffix(m[2], ")")
}

// TakesThousands reports whether a group of three digits may follow a figure.
func TakesThousands(figure string) bool {
	digits, _, _ := bare(figure)
	head, _, _ := strings.Cut(digits, " ")
	return firstGroup.MatchString(head) && !strings.Contains(digits, ",") && !strings.Contains(digits, ".")
}

// IsYear reports whether text is a year and nothing else.
func IsYear(text string) bool { return yearForm.MatchString(text) }

// IsWhole reports whether text is a whole number as a label may be: a year, the
// number of a row.
func IsWhole(text string) bool { return wholeForm.MatchString(text) }

// IsSigned reports whether a figure begins with its sign or a bracket.
func IsSigned(figure string) bool { return signedForm.MatchString(figure) }

var (
	yearForm   = regexp.MustCompile(`^(?:19[5-9]|20[0-9])[0-9]$`)
	wholeForm  = regexp.MustCompile(`^[0-9]{1,4}$`)
	signedForm = regexp.MustCompile(`^[` + Dashes + `(+]`)
	firstGroup = regexp.MustCompile(`^[1-9][0-9]{0,2}$`)
)
