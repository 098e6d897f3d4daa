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

// tekenForm is what a cell holds that says in words that it has no figure.
var tekenForm = regexp.MustCompile(`(?i)^(?:p\.?\s?m\.?|n\.?\s?v\.?\s?t\.?|n\.?\s?n?\.?\s?b\.?|n\.?\s?a\.?|nihil|memorie|\.{1,3}|…)$`)

// isTeken reports whether text is a cell without a figure: a dash, 'p.m.'.
func isTeken(text string) bool { return isDash(text) || tekenForm.MatchString(text) }

// getal is a figure as printed: its value in units of the scale of
// transforms.Weight, and the number of decimals.
type getal struct {
	waarde    decimal128.Num
	decimalen int
	procent   bool
}

// errGetal says that a text that looks like a figure cannot be read.
var errGetal = errors.New("geen Nederlands getal")

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

// readGetal reads a Dutch figure: 1.234,5; -12; 44,1-; (44,1); 2,3%.
func readGetal(text string) (getal, error) {
	digits, negative, percent := bare(text)
	m := figureForm.FindStringSubmatch(digits)
	if m == nil {
		return getal{}, errGetal
	}
	scale := int(transforms.Weight.Scale)
	g := getal{decimalen: len(m[1]), procent: percent}
	if g.decimalen > scale {
		return getal{}, errGetal
	}
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			continue
		}
		if n++; n > int(transforms.Weight.Precision)-scale+g.decimalen {
			return getal{}, errGetal
		}
		g.waarde = g.waarde.Mul(ten).Add(decimal128.FromU64(uint64(c - '0')))
	}
	for range scale - g.decimalen {
		g.waarde = g.waarde.Mul(ten)
	}
	if negative {
		g.waarde = g.waarde.Negate()
	}
	return g, nil
}

var ten = decimal128.FromU64(10)

// inlineMark is a mark in the size of the figure: 12,4*, 12,41), 12,4 1).
var inlineMark = regexp.MustCompile(`^(.*[0-9])\s*([*†‡]{1,3}|[0-9]\))$`)

// splitInline takes such a mark off a figure. The last digit before a bracket
// that was not opened is the mark: a second one would make 12,410) ambiguous.
func splitInline(text string) (figure, mark string) {
	m := inlineMark.FindStringSubmatch(text)
	if m == nil || strings.HasPrefix(strings.TrimLeft(text, dashes+" €"), "(") || !isFigure(m[1]) {
		return text, ""
	}
	return strings.TrimSpace(m[1]), strings.TrimSuffix(m[2], ")")
}
