package pdf

import "unicode"

// rune gives the i-th character of a page, or -1 for one to leave out.
func (l *library) rune(text uint64, units []uint16, i int) rune {
	if units != nil {
		return drawn(rune(units[i]))
	}
	return drawn(rune(asInt(l.call("FPDFText_GetUnicode", text, uint64(i)))))
}

// drawn is the character that a reader sees for r of pdfium, or -1 for none.
func drawn(r rune) rune {
	switch {
	case r == 0:
		return unicode.ReplacementChar
	// A hyphen at the end of a line, which pdfium marks so; the soft hyphen is
	// what many producers call the hyphen and the minus sign of their font. A
	// character in a page is drawn, so neither is soft.
	case r == 0x02 || r == 0xFFFE || r == 0xAD:
		return '-'
	case unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Zs, r):
		return -1
	case !unicode.IsPrint(r) && !unicode.Is(unicode.Co, r):
		return unicode.ReplacementChar
	}
	return r
}
