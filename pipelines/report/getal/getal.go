// Package getal writes numbers and days as readers of the report expect, after
// the habits of CBS: Dutch notation (transforms/notation), a real minus, and a point
// alone for what is unknown.
package getal

import (
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"medebewind/transforms/notation"
)

// Onbekend is how CBS prints a figure that is not there.
const Onbekend = "."

// minus is the sign itself, not a hyphen.
const minus = notation.Minus

// Getal writes x with so many decimals: 1.234,5.
func Getal(x float64, decimals int) string { return notation.Number(x, decimals) }

// Of writes a number that may be unknown.
func Of(x *float64, decimals int) string {
	if x == nil {
		return Onbekend
	}
	return Getal(*x, decimals)
}

// Mln writes euros in millions, with one decimal: 1.234,5.
func Mln(euros *float64) string {
	if euros == nil {
		return Onbekend
	}
	return Getal(*euros/1e6, 1)
}

// Duizend writes euros in thousands: 1.235.
func Duizend(euros *float64) string {
	if euros == nil {
		return Onbekend
	}
	return Getal(*euros/1e3, 0)
}

// PerInwoner writes whole euros with their sign, as an amount an inhabitant: −€ 231.
func PerInwoner(euros *float64) string {
	if euros == nil {
		return Onbekend
	}
	text := Getal(math.Abs(*euros), 0)
	if *euros < 0 && text != "0" {
		return minus + "€ " + text
	}
	return "€ " + text
}

// Euro writes an amount with its sign and size, as in running text: € 1,2 mln,
// € 3,4 mld, € 950.
func Euro(euros *float64) string {
	if euros == nil {
		return Onbekend
	}
	sign, x := "", math.Abs(*euros)
	if *euros < 0 {
		sign = minus
	}
	switch {
	case x >= 999.95e6:
		return sign + "€ " + Getal(x/1e9, 1) + " mld"
	case x >= 50e3:
		return sign + "€ " + Getal(x/1e6, 1) + " mln"
	case math.Round(x) == 0:
		return "€ 0"
	}
	return sign + "€ " + Getal(x, 0)
}

// Gedrukt writes euros in millions with the decimals that circulaires print, at
// most three: 74,5 or 1.730,992.
func Gedrukt(euros *float64) string {
	if euros == nil {
		return Onbekend
	}
	text := strings.TrimRight(Getal(*euros/1e6, 3), "0")
	if strings.HasSuffix(text, ",") {
		text += "0"
	}
	if strings.Trim(text, minus+"0,") == "" {
		return "0,0"
	}
	return text
}

// Procent writes a fraction as a percentage: 97%.
func Procent(fraction *float64) string {
	if fraction == nil {
		return Onbekend
	}
	return Getal(*fraction*100, 0) + "%"
}

// Dekking writes a coverage as a percentage, near 100% with a decimal: what is
// short and what is not must not look the same.
func Dekking(coverage *float64) string {
	if coverage != nil && math.Abs(*coverage-1) < 0.05 {
		return Getal(*coverage*100, 1) + "%"
	}
	return Procent(coverage)
}

// Dag writes 1 maart 2024.
func Dag(t time.Time) string { return notation.Day(t) }

// Stand writes '2024-september' as september 2024.
func Stand(s string) string {
	year, month, ok := strings.Cut(s, "-")
	if !ok {
		return s
	}
	return month + " " + year
}

// Aantal writes a number with its noun: 1 bepaling, 2 bepalingen.
func Aantal(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return Getal(float64(n), 0) + " " + more
}

// Zin begins with a capital.
func Zin(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
