package bwb

import (
	"bytes"
	"encoding/binary"
	"strconv"
	"unicode/utf8"
)

// plainSource gives a document as normen looks through it for the bodies that
// it names: with the characters that fold changes folded, also where they are
// written as references (&#173;). Most documents are returned as they are.
func plainSource(data []byte) []byte {
	if bytes.Contains(data, []byte("&#")) {
		return fold(nil, 0, resolve(data))
	}
	if hasShapes(data) {
		return fold(make([]byte, 0, len(data)), 0, data)
	}
	return data
}

// hasShapes tells a character beyond ASCII that fold changes.
func hasShapes(data []byte) bool {
	const high = 0x8080808080808080
	for i := 0; i < len(data); {
		if len(data)-i >= 8 && binary.LittleEndian.Uint64(data[i:])&high == 0 {
			i += 8
			continue
		}
		for stop := min(i+8, len(data)); i < stop; i++ {
			if data[i] >= utf8.RuneSelf && shapes[data[i]] {
				if _, width := plainForm(data[i:]); width > 0 {
					return true
				}
			}
		}
	}
	return false
}

// resolve resolves the references to characters beyond ASCII.
func resolve(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for {
		before, rest, found := bytes.Cut(data, []byte("&#"))
		out = append(out, before...)
		if !found {
			return out
		}
		if r, width := reference(rest); width > 0 {
			out = utf8.AppendRune(out, r)
			data = rest[width:]
		} else {
			out = append(out, "&#"...)
			data = rest
		}
	}
}

// reference reads the number of a character beyond ASCII and its semicolon.
func reference(text []byte) (r rune, width int) {
	end := bytes.IndexByte(text[:min(len(text), 12)], ';')
	if end < 1 {
		return 0, 0
	}
	digits, base := string(text[:end]), 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n < utf8.RuneSelf || n > utf8.MaxRune {
		return 0, 0
	}
	return rune(n), end + 1
}
