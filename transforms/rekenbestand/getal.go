package rekenbestand

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"medebewind/transforms/ods"
)

// maxDigits bounds a number as written; a binary double never takes more than
// 17 to be exact, but some programs write its full expansion.
const maxDigits = 60

// getal is a decimal number exactly as written: digits times 10 to the power
// exp. digits has no leading zeros; zero has none at all.
type getal struct {
	neg    bool
	digits [maxDigits]byte
	n      int
	exp    int
}

// readGetal reads the number in a cell; ok is false where the cell says that
// there is none: it is empty or holds a dash.
//
// A numeric cell holds its value in the notation of XML Schema, where the
// point is the decimal point: 315.018 is three hundred and fifteen and a bit.
// A text cell holds what somebody typed in Dutch, where the point sets the
// thousands apart: '315.018' is 315 thousand. The publisher mixes both in one
// column, so the kind of the cell decides, never its looks. Text in which the
// point can not be a Dutch one ('12.5', '0.125', '1.940E+11') is refused: it
// could be read two ways, a factor thousand apart.
func readGetal(cell ods.Cell) (g getal, ok bool, err error) {
	switch cell.Kind {
	case ods.Number:
		g, err = readExact(string(bytes.TrimSpace(cell.Value)))
	case ods.Text:
		text := trim(string(cell.Text))
		if text == "" || isDash(text) {
			return getal{}, false, nil
		}
		g, err = readDutch(text)
	case ods.Failed:
		err = errors.New("formula failed where a number is wanted")
	default:
		err = fmt.Errorf("%.40q is a date, a time or a truth value where a number is wanted", cell.Value)
	}
	return g, err == nil, err
}

// dashes are the characters that stand for a minus, or alone for 'nothing':
// hyphen, minus sign, figure dash, en dash, em dash.
const dashes = "-\u2212\u2012\u2013\u2014"

func isDash(text string) bool { return strings.Trim(text, dashes) == "" }

// trim leaves out white space around text, no-break spaces too.
func trim(text string) string { return strings.TrimSpace(text) }

// readExact reads the notation of XML Schema: 1390.40000000001, -1.9E+11.
func readExact(text string) (getal, error) {
	var g getal
	rest, neg := strings.CutPrefix(text, "-")
	mantissa, exponent, err := splitExponent(rest)
	if err != nil {
		return g, fmt.Errorf("value %.40q: %w", text, err)
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	if err := g.set(neg, whole, fraction, exponent); err != nil {
		return g, fmt.Errorf("value %.40q: %w", text, err)
	}
	return g, nil
}

// readDutch reads a number as typed: 315.018, 1824865,57, - 12, 1,94044E+11.
func readDutch(text string) (getal, error) {
	var g getal
	rest, neg := text, false
	for _, dash := range dashes {
		if after, found := strings.CutPrefix(text, string(dash)); found {
			rest, neg = trim(after), true
			break
		}
	}
	mantissa, exponent, err := splitExponent(rest)
	if err != nil {
		return g, fmt.Errorf("text %.40q: %w", text, err)
	}
	whole, fraction, _ := strings.Cut(mantissa, ",")
	if strings.Contains(whole, ".") {
		if len(mantissa) != len(rest) || !grouped(whole) {
			return g, fmt.Errorf("text %.40q: its point is no Dutch thousands point, and may be a decimal point; set the cell to a number", text)
		}
		whole = strings.ReplaceAll(whole, ".", "")
	}
	if err := g.set(neg, whole, fraction, exponent); err != nil {
		return g, fmt.Errorf("text %.40q: %w", text, err)
	}
	return g, nil
}

// grouped reports whether points stand after every third digit from the right,
// and the number does not begin with a zero.
func grouped(whole string) bool {
	groups := strings.Split(whole, ".")
	if first := groups[0]; first == "" || len(first) > 3 || first[0] == '0' {
		return false
	}
	for _, group := range groups[1:] {
		if len(group) != 3 {
			return false
		}
	}
	return true
}

func splitExponent(text string) (mantissa string, exponent int, err error) {
	at := strings.IndexAny(text, "eE")
	if at < 0 {
		return text, 0, nil
	}
	exponent, err = strconv.Atoi(text[at+1:])
	if err != nil || exponent < -400 || exponent > 400 {
		return "", 0, errors.New("not a number: its exponent cannot be read")
	}
	return text[:at], exponent, nil
}

// set fills g from the digits before and after the decimal sign.
func (g *getal) set(neg bool, whole, fraction string, exponent int) error {
	if whole == "" {
		return errors.New("not a number")
	}
	for _, part := range [2]string{whole, fraction} {
		for i := range len(part) {
			c := part[i]
			switch {
			case c < '0' || c > '9':
				return errors.New("not a number")
			case c == '0' && g.n == 0:
				continue // leading zero
			case g.n == maxDigits:
				return fmt.Errorf("number of more than %d digits", maxDigits)
			}
			g.digits[g.n] = c
			g.n++
		}
	}
	g.exp = exponent - len(fraction)
	g.neg = neg && g.n > 0
	return nil
}
