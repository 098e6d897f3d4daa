package rekenbestand

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms/notation"
	"medebewind/transforms/ods"
)

// maxDigits bounds a number as written; a binary double never takes more than
// 17 to be exact, but some programs write its full expansion.
const maxDigits = 60

// readNumber reads the number in a cell; ok is false where the cell says that
// there is none: it is empty or holds a dash.
//
// A numeric cell holds its value in the notation of XML Schema, where the
// point is the decimal point: 315.018 is three hundred and fifteen and a bit.
// A text cell holds what somebody typed in Dutch, where the point sets the
// thousands apart: '315.018' is 315 thousand. The publisher mixes both in one
// column, so the kind of the cell decides, never its looks. Text in which the
// point can not be a Dutch one ('12.5', '0.125', '1.940E+11') is refused: it
// could be read two ways, a factor thousand apart.
func readNumber(cell ods.Cell) (d notation.Decimal, ok bool, err error) {
	switch cell.Kind {
	case ods.Number:
		d, err = bounded("value", plain, string(bytes.TrimSpace(cell.Value)))
	case ods.Text:
		text := trim(string(cell.Text))
		if text == "" || isDash(text) {
			return d, false, nil
		}
		if d, err = bounded("text", notation.Typed.Signed, text); errors.Is(err, notation.ErrPoint) {
			err = fmt.Errorf("%w; set the cell to a number", err)
		}
	case ods.Failed:
		err = errors.New("formula failed where a number is wanted")
	default:
		err = fmt.Errorf("%.40q is a date, a time or a truth value where a number is wanted", cell.Value)
	}
	return d, err == nil, err
}

func plain(text string) (notation.Decimal, error) { return notation.Plain(text, notation.MaxExponent) }

// bounded reads a number in a notation, if it is not too long.
func bounded(kind string, read func(string) (notation.Decimal, error), text string) (notation.Decimal, error) {
	d, err := read(text)
	if err == nil && len(d.Digits) > maxDigits {
		err = fmt.Errorf("number of more than %d digits", maxDigits)
	}
	if err != nil {
		return notation.Decimal{}, fmt.Errorf("%s %.40q: %w", kind, text, err)
	}
	return d, nil
}

func isDash(text string) bool { return notation.Typed.IsDash(text) }

// trim leaves out white space around text, no-break spaces too.
func trim(text string) string { return strings.TrimSpace(text) }

// slack is twice the most that a number can be off by rounding in print: one
// unit of its last digit, in units of scale and at least one of those. Zero is
// taken as exact: a government that gets nothing does not get 40 cents.
func slack(d notation.Decimal, scale int32) decimal128.Num {
	if d.Digits == "" {
		return decimal128.Num{}
	}
	return decimal128.GetScaleMultiplier(max(0, min(int(scale)-d.Scale, 38)))
}
