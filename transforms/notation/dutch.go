package notation

import (
	"errors"
	"strconv"
	"strings"
)

// Why a text is no number.
var (
	ErrNumber   = errors.New("not a number")
	ErrExponent = errors.New("not a number: its exponent cannot be read")
	// ErrPoint is of a text that could be read two ways, a factor thousand apart.
	ErrPoint = errors.New("its point is no Dutch thousands point, and may be a decimal point")
)

// MaxExponent bounds what a cell of a spreadsheet holds: programs write what a
// binary double can be, up to 1e308.
const MaxExponent = 400

// Plain reads a number in the notation of JSON and XML Schema, where the point
// is the decimal sign: 1390.40000000001, -1.9E+11. An exponent beyond largest is
// an error: who writes the number out would write that many zeros.
func Plain(text string, largest int) (Decimal, error) {
	rest, negative := strings.CutPrefix(text, "-")
	mantissa, exponent, err := splitExponent(rest, largest)
	if err != nil {
		return Decimal{}, err
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	d, ok := newDecimal(negative, whole, fraction, exponent)
	if !ok {
		return Decimal{}, ErrNumber
	}
	return d, nil
}

func splitExponent(text string, largest int) (mantissa string, exponent int, err error) {
	at := strings.IndexAny(text, "eE")
	if at < 0 {
		return text, 0, nil
	}
	exponent, err = strconv.Atoi(text[at+1:])
	if err != nil || exponent < -largest || exponent > largest {
		return "", 0, ErrExponent
	}
	return text[:at], exponent, nil
}

// Dutch is a way to write numbers with a decimal comma and a point between
// thousands, 1.234.567,8, as Dutch documents do. Where those differ on purpose,
// it is here.
type Dutch struct {
	// Dashes are the characters that stand for a minus before a number, or alone
	// for 'nothing'. What is typed in a spreadsheet has those of keyboards and
	// autocorrection; typesetting adds hyphens and a bar of its own.
	Dashes string
	// Blank lets a blank set thousands apart, as typesetters do; one that
	// somebody typed in a cell is a slip, and may hide two numbers.
	Blank bool
	// Exponent lets 1,94044E+11, as spreadsheets write what they turned into
	// text; in print an E is a footnote or a name.
	Exponent bool
	// OpenComma lets 12, as typed; in print that comma is of the sentence.
	OpenComma bool
}

// Typed is text in a cell of a spreadsheet, Printed a figure on a page.
var (
	Typed   = Dutch{Dashes: "-\u2212\u2012\u2013\u2014", Exponent: true, OpenComma: true}
	Printed = Dutch{Dashes: "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212", Blank: true}
)

// IsDash reports whether text is nothing but dashes: the sign for 'nothing'.
func (n Dutch) IsDash(text string) bool { return text != "" && strings.Trim(text, n.Dashes) == "" }

// Signed reads a number with at most one dash before it: - 12, 315.018.
func (n Dutch) Signed(text string) (Decimal, error) {
	for _, dash := range n.Dashes {
		if rest, found := strings.CutPrefix(text, string(dash)); found {
			d, err := n.Unsigned(strings.TrimSpace(rest))
			d.Negative = d.Digits != ""
			return d, err
		}
	}
	return n.Unsigned(text)
}

// Unsigned reads a number without sign: 315.018, 1824865,57, 1,94044E+11.
func (n Dutch) Unsigned(text string) (Decimal, error) {
	mantissa, exponent := text, 0
	if n.Exponent {
		var err error
		if mantissa, exponent, err = splitExponent(text, MaxExponent); err != nil {
			return Decimal{}, err
		}
	}
	whole, fraction, comma := strings.Cut(mantissa, ",")
	if comma && fraction == "" && !n.OpenComma {
		return Decimal{}, ErrNumber
	}
	if n.Blank && !strings.Contains(whole, ".") {
		whole = strings.Map(blankPoint, whole)
	}
	if strings.Contains(whole, ".") {
		if len(mantissa) != len(text) || !grouped(whole) {
			return Decimal{}, ErrPoint
		}
		whole = strings.ReplaceAll(whole, ".", "")
	}
	d, ok := newDecimal(false, whole, fraction, exponent)
	if !ok {
		return Decimal{}, ErrNumber
	}
	return d, nil
}

// blankPoint makes a point of white space.
func blankPoint(r rune) rune {
	if strings.ContainsRune(" \t\n\f\r", r) {
		return '.'
	}
	return r
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
