package bwb

import "encoding/binary"

// fold appends text to dst with each run of white space made one space, and
// none at dst[from]. Where text starts or ends with a space one remains, since
// it may go on: trimEnd ends it.
//
// This is the one place that knows the characters by which a publisher shapes
// a line and nobody reads: every space of Unicode is a space, hyphens that
// keep words together are hyphens, soft hyphens and what has no width go, and
// the ligature of ij becomes two letters. A name is then written in one way.
func fold(dst []byte, from int, text []byte) []byte {
	start := 0
	for i := 0; i < len(text); {
		for i > start && i+8 < len(text) && isPlain(binary.LittleEndian.Uint64(text[i:]), text[i+8]) {
			i += 8
		}
		c := text[i]
		// A single space between words needs nothing: most text is copied whole.
		if !shapes[c] || c == ' ' && i > start && i+1 < len(text) && text[i+1] > ' ' {
			i++
			continue
		}
		with, width := plainForm(text[i:])
		if width == 0 {
			i++
			continue
		}
		dst = append(dst, text[start:i]...)
		if with == " " {
			dst = space(dst, from)
		} else {
			dst = append(dst, with...)
		}
		i += width
		start = i
	}
	return append(dst, text[start:]...)
}

// isPlain tells eight bytes of ASCII without a control character and without two
// spaces together, also with the byte behind them.
func isPlain(eight uint64, next byte) bool {
	const each = 0x0101010101010101
	const high = each << 7
	blank := eight ^ ' '*each // zero where a space is
	spaces := ^((blank&^high + ^uint64(high)) | blank | ^uint64(high))
	control := (eight - ' '*each) &^ eight & high
	return eight&high|control|spaces&(spaces>>8) == 0 && (spaces>>63 == 0 || next > ' ')
}

// shapes has the first bytes of the characters that fold changes.
var shapes = func() (all [256]bool) {
	for c := range ' ' + 1 {
		all[c] = true
	}
	for _, c := range []byte{0xC2, 0xC4, 0xE1, 0xE2, 0xE3, 0xEF} {
		all[c] = true
	}
	return all
}()

// plainForm gives what the character at the start of s is folded to, and its
// width in bytes; a width of 0 leaves it as it is.
func plainForm(s []byte) (with string, width int) {
	switch c := s[0]; {
	case c <= ' ':
		return " ", 1
	case c < 0xE0 && len(s) > 1:
		return plainForm2(c, s[1])
	case c >= 0xE0 && len(s) > 2:
		return plainForm3(c, s[1], s[2])
	}
	return "", 0
}

func plainForm2(a, b byte) (with string, width int) {
	switch {
	case a == 0xC2 && (b == 0xA0 || b == 0x85): // no-break space, next line
		return " ", 2
	case a == 0xC2 && b == 0xAD: // soft hyphen
		return "", 2
	case a == 0xC4 && b == 0xB2:
		return "IJ", 2
	case a == 0xC4 && b == 0xB3:
		return "ij", 2
	}
	return "", 0
}

func plainForm3(a, b, c byte) (with string, width int) {
	switch {
	case a == 0xE2 && b == 0x80 && (c <= 0x8A || c == 0xA8 || c == 0xA9 || c == 0xAF), // U+2000-200A, 2028, 2029, 202F
		a == 0xE2 && b == 0x81 && c == 0x9F, // U+205F
		a == 0xE3 && b == 0x80 && c == 0x80, // U+3000
		a == 0xE1 && b == 0x9A && c == 0x80: // U+1680
		return " ", 3
	case a == 0xE2 && b == 0x80 && (c == 0x90 || c == 0x91): // hyphen, no-break hyphen
		return "-", 3
	case a == 0xE2 && b == 0x80 && (c <= 0x8F || c >= 0xAA && c <= 0xAE), // U+200B-200F, 202A-202E
		a == 0xE2 && b == 0x81 && c >= 0xA0 && c <= 0xA4, // U+2060-2064
		a == 0xEF && b == 0xBB && c == 0xBF,              // U+FEFF
		a == 0xE1 && b == 0xA0 && c == 0x8E:              // U+180E
		return "", 3
	}
	return "", 0
}

// space appends a space, unless dst[from:] is empty or has one at its end.
func space(dst []byte, from int) []byte {
	if n := len(dst); n == from || dst[n-1] == ' ' {
		return dst
	}
	return append(dst, ' ')
}

func trimEnd(dst []byte, from int) []byte {
	if n := len(dst); n > from && dst[n-1] == ' ' {
		return dst[:n-1]
	}
	return dst
}
