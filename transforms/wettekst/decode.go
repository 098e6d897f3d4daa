package wettekst

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"medebewind/transforms"
)

// formats are files that a word processor or website gives in place of text.
var formats = []struct{ magic, what string }{
	{"%PDF-", "a PDF"}, {"PK\x03\x04", "a Word or OpenDocument file"}, {"{\\rtf", "an RTF file"},
	{"\xD0\xCF\x11\xE0", "an old Word file"}, {"\xFF\xFE", "UTF-16 text"}, {"\xFE\xFF", "UTF-16 text"},
}

// decode gives text without byte order mark, if it is UTF-8. Windows-1252 is
// refused and not guessed: a wrong guess changes names of bodies silently.
func decode(text []byte) (string, error) {
	for _, f := range formats {
		if bytes.HasPrefix(text, []byte(f.magic)) {
			return "", transforms.Errorf("byte 0", "this is %s: save it as plain text in UTF-8", f.what)
		}
	}
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			return "", transforms.Errorf(place(text, at), "byte 0x%02X is not UTF-8, perhaps Windows-1252: save the file as UTF-8", text[at])
		}
		if r == 0 {
			return "", transforms.Errorf(place(text, at), "there is a NUL: this is no plain text")
		}
		at += size
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	if len(bytes.TrimSpace(text)) == 0 {
		return "", transforms.Errorf("byte 0", "there is no text: give a toestand XML or the text of a law or bill")
	}
	return string(text), nil
}

func place(text []byte, at int) string {
	return fmt.Sprintf("line %d, byte %d", 1+bytes.Count(text[:at], []byte{'\n'}), at)
}
