package normen

import "bytes"

// abbreviations end with a dot that ends no sentence.
var abbreviations = map[string]bool{
	"art": true, "artt": true, "nr": true, "nrs": true, "no": true, "mr": true, "dr": true, "drs": true, "ir": true, "prof": true,
	"blz": true, "p": true, "stb": true, "stcrt": true, "trb": true, "pb": true, "jo": true, "bijv": true, "bv": true, "ca": true,
	"resp": true, "incl": true, "excl": true, "enz": true, "etc": true, "o.a": true, "a.i": true, "m.b.t": true, "i.v.m": true, "d.d": true,
	"c.q": true, "h": true, "max": true, "min": true, "tel": true, "sub": true, "st": true, "vgl": true, "zgn": true, "t.a.v": true,
}

// nextSentence splits text after its first sentence. A sentence ends at a dot
// before a space and a capital, or at the end of a line.
func nextSentence(text []byte) (sentence, rest []byte) {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n':
			return text[:i], text[i+1:]
		case '.', '?', '!':
			if i+2 >= len(text) || text[i+1] != ' ' || !startsSentence(text[i+2:]) {
				continue
			}
			if text[i] == '.' && isAbbreviation(text[:i]) {
				continue
			}
			return text[:i+1], text[i+2:]
		}
	}
	return text, nil
}

// startsSentence tells a capital, or a capital after ’ or «, or ’s at the
// beginning of a word.
func startsSentence(text []byte) bool {
	for _, quote := range []string{"«", "„", "“", "’s ", "'s ", "\"", "‘"} {
		text = bytes.TrimPrefix(text, []byte(quote))
	}
	return len(text) > 0 && (text[0] >= 'A' && text[0] <= 'Z' || len(text) > 1 && text[0] == 0xC3 && text[1] >= 0x80 && text[1] <= 0x9E)
}

func isAbbreviation(before []byte) bool {
	word := before[bytes.LastIndexAny(before, " (")+1:]
	if len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z' {
		return true // an initial
	}
	return len(word) <= 5 && abbreviations[string(bytes.ToLower(word))]
}
