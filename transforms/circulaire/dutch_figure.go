package circulaire

import (
	"errors"
	"regexp"
	"strings"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
)

// dashes are the characters that stand for a minus, or alone for 'nothing':
// hyphens, figure dash, en dash, em dash, horizontal bar, minus sign.
const dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"

func isDash(text string) bool { return text != "" && strings.Trim(text, dashes) == "" }

// noneForm is what a cell holds that says in words that it has no figure.
var noneForm = regexp.MustCompile(`(?i)^(?:p\.?\s?m\.?|n\.?\s?v\.?\s?t\.?|n\.?\s?n?\.?\s?b\.?|n\.?\s?a\.?|nihil|memorie|\.{1,3}|…)$`)

// saysNone reports whether text is a cell without a figure: a dash, 'p.m.'.
func saysNone(text string) bool { return isDash(text) || noneForm.MatchString(text) }

// figure is a figure as printed: its value in units of the scale of
// transforms.Weight, and the number of decimals.
type figure struct {
	value    decimal128.Num
	decimals int
	percent  bool
}

// errFigure says that a text that looks like a figure cannot be read.
var errFigure = errors.New("geen Nederlands getal")

var (
	// figureChars tells what to take for a figure, right or wrong.
	figureChars = regexp.MustCompile(`^[0-9.,\s]*[0-9][0-9.,\s]*$`)
	// In 1.234.567,8 the point, a blank or an apostrophe sets thousands apart.
	figureForm = regexp.MustCompile(`^(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?:\s[0-9]{3})+)(?:,([0-9]+))?$`)
	wholeEuros = regexp.MustCompile(`,[` + dashes + `]+$`)
)

// bare takes sign, brackets, currency and percent off a figure.
func bare(text string) (digits string, negative, percent bool) {
	s := strings.TrimSpace(text)
	s, percent = strings.CutSuffix(s, "%")
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && len(s) > 2 {
		negative = true
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	s = strings.TrimSpace(strings.TrimPrefix(s, "€"))
	if rest := strings.TrimLeft(s, dashes); rest != s {
		negative, s = true, strings.TrimSpace(rest)
		s = strings.TrimSpace(strings.TrimPrefix(s, "€"))
	} else if rest := wholeEuros.ReplaceAllString(s, ""); rest != s {
		s = rest
	} else if rest := strings.TrimRight(s, dashes); rest != s {
		negative, s = true, strings.TrimSpace(rest)
	}
	s = strings.TrimSpace(strings.TrimPrefix(s, "+"))
	return s, negative, percent
}

// isFigure reports whether text is meant as a figure, be it misprinted.
func isFigure(text string) bool {
	digits, _, _ := bare(text)
	return figureChars.MatchString(digits) && strings.TrimRight(digits, ".,") == digits
}

// readFigure reads a Dutch figure: 1.234,5; -12; 44,1-; (44,1); 2,3%.
func readFigure(text string) (figure, error) {
	digits, negative, percent := bare(text)
	m := figureForm.FindStringSubmatch(digits)
	if m == nil {
		return figure{}, errFigure
	}
	scale := int(transforms.Weight.Scale)
	g := figure{decimals: len(m[1]), percent: percent}
	if g.decimals > scale {
		return figure{}, errFigure
	}
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			continue
		}
		if n++; n > int(transforms.Weight.Precision)-scale+g.decimals {
			return figure{}, errFigure
		}
		g.value = g.value.Mul(ten).Add(decimal128.FromU64(uint64(c - '0')))
	}
	for range scale - g.decimals {
		g.value = g.value.Mul(ten)
	}
	if negative {
		g.value = g.value.Negate()
	}
	return g, nil
}

var ten = decimal128.FromU64(10)

// inlineMark is a mark in the size of the figure: 12,4*, 12,41), 12,4 1).
var inlineMark = regexp.MustCompile(`^(.*[0-9])\s*([*†‡]{1,3}|[0-9]\))$`)

// splitMark takes such a mark off a figure. The last digit before a bracket
// that was not opened is the mark: a second one would make 12,410) ambiguous.
func splitMark(text string) (figure, mark string) {
	m := inlineMark.FindStringSubmatch(text)
	if m == nil || strings.HasPrefix(strings.TrimLeft(text, dashes+" €"), "(") || !isFigure(m[1]) {
		return text, ""
	}
	return strings.TrimSpace(m[1]), strings.TrimSuffix(m[2], ")")
}

// takesThousands reports whether a group of three digits may follow a figure.
func takesThousands(figure string) bool {
	digits, _, _ := bare(figure)
	head, _, _ := strings.Cut(digits, " ")
	return firstGroup.MatchString(head) && !strings.Contains(digits, ",") && !strings.Contains(digits, ".")
}

// isYear reports whether text is a year and nothing else.
func isYear(text string) bool { return yearForm.MatchString(text) }

// isWhole reports whether text is a whole number as a label may be: a year, the
// number of a row.
func isWhole(text string) bool { return wholeForm.MatchString(text) }

// isSigned reports whether a figure begins with its sign or a bracket.
func isSigned(figure string) bool { return signedForm.MatchString(figure) }

var (
	yearForm   = regexp.MustCompile(`^(?:19[5-9]|20[0-9])[0-9]$`)
	wholeForm  = regexp.MustCompile(`^[0-9]{1,4}$`)
	signedForm = regexp.MustCompile(`^[` + dashes + `(+]`)
	firstGroup = regexp.MustCompile(`^[1-9][0-9]{0,2}$`)
)
