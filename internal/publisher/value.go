package publisher

import (
	"strconv"
	"unicode/utf8"
)

// value is one cell of an entity set. Numbers are thousandths, which hold
// every figure of these services exactly.
type value struct {
	kind kind
	s    string
	n    int64
}

type kind uint8

// An absent cell is not written at all; a null one is written as null.
const (
	absent kind = iota
	null
	word
	number
	boolean
)

var none = value{kind: null}

func str(s string) value        { return value{kind: word, s: s} }
func whole(n int) value         { return value{kind: number, n: int64(n) * 1000} }
func thousandths(n int64) value { return value{kind: number, n: n} }
func yes(b bool) value {
	v := value{kind: boolean}
	if b {
		v.n = 1
	}
	return v
}

// set is an entity set: named columns and rows of as many cells.
type set struct {
	columns []string
	rows    [][]value
}

// cell looks a column up in a row; ok is false for a column that is not there.
func (s *set) cell(row []value, column string) (value, bool) {
	for i, c := range s.columns {
		if c == column {
			return row[i], true
		}
	}
	return value{}, false
}

// appendValue writes a cell as JSON. ascii escapes what is not ASCII, as v3
// does and v4 does not.
func appendValue(b []byte, v value, ascii bool) []byte {
	switch v.kind {
	case word:
		return appendString(b, v.s, ascii)
	case number:
		return appendNumber(b, v.n)
	case boolean:
		return strconv.AppendBool(b, v.n == 1)
	default:
		return append(b, "null"...)
	}
}

// appendNumber writes thousandths as the shortest decimal.
func appendNumber(b []byte, n int64) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/1000, 10)
	rest := n % 1000
	if rest == 0 {
		return b
	}
	digits := []byte{'.', byte('0' + rest/100), byte('0' + rest/10%10), byte('0' + rest%10)}
	for digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}
	return append(b, digits...)
}

const hex16 = "0123456789abcdef"

func appendString(b []byte, s string, ascii bool) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\n':
			b = append(b, `\n`...)
		case r < 0x20 || ascii && r >= utf8.RuneSelf:
			b = append(b, '\\', 'u', hex16[r>>12&15], hex16[r>>8&15], hex16[r>>4&15], hex16[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

// appendRow writes the cells of a row that are there, without the braces.
func (s *set) appendRow(b []byte, row []value, columns []string, ascii bool) []byte {
	first := true
	for _, c := range columns {
		v, _ := s.cell(row, c)
		if v.kind == absent {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		b = appendString(b, c, false)
		b = append(b, ':')
		b = appendValue(b, v, ascii)
	}
	return b
}
