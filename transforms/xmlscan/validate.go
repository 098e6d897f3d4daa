package xmlscan

import (
	"encoding/binary"
	"unicode/utf8"
)

const (
	high   = 0x8080808080808080
	spaces = 0x2020202020202020
)

// invalid gives the position of the first byte that is no UTF-8 or no
// character of XML, or -1. A character that the end of data cuts in two is
// left to the scanner, which then says that the document was cut off.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		// Eight printable ASCII bytes at a time, which is nearly all of a law.
		if len(data)-i >= 8 {
			word := binary.LittleEndian.Uint64(data[i:])
			if (word|(word-spaces))&high == 0 {
				i += 8
				continue
			}
		}
		for stop := min(i+8, len(data)); i < stop; {
			c := data[i]
			if c < utf8.RuneSelf {
				if c < ' ' && c != '\n' && c != '\t' && c != '\r' {
					return i
				}
				i++
				continue
			}
			r, size := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && size == 1 && utf8.FullRune(data[i:]) || !inXML(r) {
				return i
			}
			i += size
		}
	}
	return -1
}

// inXML reports whether r is a character of XML 1.0 (section 2.2).
func inXML(r rune) bool {
	return r >= ' ' && r <= 0xD7FF || r == '\n' || r == '\t' || r == '\r' ||
		r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= utf8.MaxRune
}
