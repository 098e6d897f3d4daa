package odata

import (
	"encoding/binary"
	"math/bits"
)

// text reads a string.
func (s *scanner) text() (value, error) {
	if err := s.take('"', "a string"); err != nil {
		return value{}, err
	}
	start := s.pos
	escaped := false
	for {
		s.pos = special(s.data, s.pos)
		if s.pos >= len(s.data) {
			return value{}, s.unexpected("the end of a string")
		}
		switch s.data[s.pos] {
		case '"':
			s.pos++
			return value{kind: kindString, escaped: escaped, raw: s.data[start : s.pos-1]}, nil
		case '\\':
			escaped = true
			if err := s.escape(); err != nil {
				return value{}, err
			}
		default:
			return value{}, s.errorf("control character 0x%02x in a string", s.data[s.pos])
		}
	}
}

const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)

// special gives the place of the first quote, backslash or control character
// at or after p. It looks at eight bytes at a time: a zero byte borrows into
// its top bit, and of the flagged bytes the lowest is always a true one.
func special(d []byte, p int) int {
	for ; p+8 <= len(d); p += 8 {
		w := binary.LittleEndian.Uint64(d[p:])
		quote, slash := w^(ones*'"'), w^(ones*'\\')
		hit := ((quote-ones)&^quote | (slash-ones)&^slash | (w-ones*' ')&^w) & tops
		if hit != 0 {
			return p + bits.TrailingZeros64(hit)/8
		}
	}
	for p < len(d) && d[p] != '"' && d[p] != '\\' && d[p] >= ' ' {
		p++
	}
	return p
}

func (s *scanner) escape() error {
	s.pos++
	if s.pos == len(s.data) {
		return s.unexpected("an escape")
	}
	switch s.data[s.pos] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		s.pos++
		return nil
	case 'u':
		for range 4 {
			s.pos++
			if s.pos == len(s.data) || !isHex(s.data[s.pos]) {
				return s.unexpected("four hexadecimal digits")
			}
		}
		s.pos++
		return nil
	}
	return s.unexpected("an escape")
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
