package normen

import (
	"bytes"
	"encoding/binary"
)

// clean gives text without soft hyphens and with plain spaces for the special
// ones that printers use: each can stand inside the name of a body. Text that
// has none is given back as it is.
func clean(text []byte) []byte {
	if !needsCleaning(text) {
		return text
	}
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		switch width, space := special(text[i:]); {
		case space:
			out = append(out, ' ')
			i += width
		case width > 0:
			i += width
		default:
			out = append(out, text[i])
			i++
		}
	}
	return out
}

func needsCleaning(text []byte) bool {
	const high = 0x8080808080808080
	for i := 0; i < len(text); {
		if len(text)-i >= 8 && binary.LittleEndian.Uint64(text[i:])&high == 0 {
			i += 8
			continue
		}
		for stop := min(i+8, len(text)); i < stop; i++ {
			if text[i] == 0xC2 || text[i] == 0xE2 {
				if width, _ := special(text[i:]); width > 0 {
					return true
				}
			}
		}
	}
	return false
}

// special tells how many bytes of text are a soft hyphen or a mark without
// width, or a space of another kind.
func special(text []byte) (width int, space bool) {
	switch {
	case len(text) > 1 && text[0] == 0xC2 && text[1] == 0xAD: // soft hyphen
		return 2, false
	case len(text) > 1 && text[0] == 0xC2 && text[1] == 0xA0:
		return 2, true
	case len(text) > 2 && text[0] == 0xE2 && text[1] == 0x80:
		switch c := text[2]; {
		case c >= 0x8B && c <= 0x8D: // zero width
			return 3, false
		case c >= 0x80 && c <= 0x8A, c == 0xAF: // U+2000 to U+200A, U+202F
			return 3, true
		}
	}
	return 0, false
}

// withoutNumber drops the number of a lid that stands in its text without a
// space: "4.Het college".
func withoutNumber(line []byte) []byte {
	i := 0
	for i < len(line) && i < 3 && line[i] >= '0' && line[i] <= '9' {
		i++
	}
	if i == 0 || i == len(line) {
		return line
	}
	rest := line[i:]
	if bytes.HasPrefix(rest, []byte("°")) {
		rest = bytes.TrimLeft(bytes.TrimPrefix(rest[len("°"):], []byte(".")), " ")
	} else if rest[0] == '.' {
		rest = rest[1:]
	} else {
		return line
	}
	if len(rest) > 1 && rest[0] >= 'A' && rest[0] <= 'Z' {
		return rest
	}
	return line
}
