package normen

import "bytes"

// abbreviations end with a dot that ends no sentence.
var abbreviations = map[string]bool{
	"art": true, "artt": true, "nr": true, "nrs": true, "no": true, "mr": true, "dr": true, "drs": true, "ir": true, "prof": true,
	"blz": true, "p": true, "stb": true, "stcrt": true, "trb": true, "pb": true, "jo": true, "bijv": true, "bv": true, "ca": true,
	"resp": true, "incl": true, "excl": true, "enz": true, "etc": true, "o.a": true, "a.i": true, "m.b.t": true, "i.v.m": true, "d.d": true,
	"c.q": true, "h": true, "max": true, "min": true, "tel": true, "sub": true, "st": true, "vgl": true, "zgn": true, "t.a.v": true,
}

// nextSentence splits a line after its first sentence: at a dot or question
// mark before a space and a capital.
func nextSentence(line []byte) (sentence, rest []byte) {
	for i := 0; i+2 < len(line); i++ {
		// One loop for both marks: of a text with many of one and none of the other a
		// search for each would go on to its end.
		if c := line[i]; c != '.' && c != '?' {
			continue
		}
		if line[i+1] == ' ' && startsSentence(line[i+2:]) && (line[i] == '?' || !isAbbreviation(line[:i])) {
			return line[:i+1], line[i+2:]
		}
	}
	return line, nil
}

// startsSentence tells a capital, or a capital after ’ or «, or ’s at the
// beginning of a word.
func startsSentence(text []byte) bool {
	if len(text) > 0 && text[0] >= 'a' && text[0] <= 'z' {
		return false
	}
	for _, quote := range [...]string{"«", "„", "“", "’s ", "'s ", "\"", "‘"} {
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
