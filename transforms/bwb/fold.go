package bwb

// fold appends text to dst with each run of white space, no-break spaces
// included, made one space, and none at dst[from]. Where text starts or ends
// with a space one remains, since it may go on: trimEnd ends it.
func fold(dst []byte, from int, text []byte) []byte {
	start := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c > ' ' && c != 0xC2 {
			continue
		}
		// A single space between words needs nothing: most text is copied whole.
		if c == ' ' && i > start && i+1 < len(text) && text[i+1] > ' ' {
			continue
		}
		width := 1
		if c == 0xC2 {
			if i+1 == len(text) || text[i+1] != 0xA0 {
				continue
			}
			width = 2
		}
		dst = space(append(dst, text[start:i]...), from)
		start = i + width
		i += width - 1
	}
	return append(dst, text[start:]...)
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
