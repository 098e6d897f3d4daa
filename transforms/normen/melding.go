package normen

import "bytes"

// mentions tells whether text has a word that can lay a norm on a body of
// ours. Most sentences have none, so each byte is looked at once: it is the
// letter g, d, v or m of college, gemeente, raad, provincie or commissaris.
func mentions(text []byte) bool {
	for i, c := range text {
		if hint[c] && mentionsAt(text, i) {
			return true
		}
	}
	return false
}

var hint = [256]bool{'g': true, 'G': true, 'd': true, 'v': true, 'm': true}

func mentionsAt(text []byte, i int) bool {
	before, from := text[:i], text[i+1:]
	switch text[i] {
	case 'g', 'G':
		return bytes.HasPrefix(from, []byte("eme")) || bytes.HasPrefix(from, []byte("edeputeerde")) ||
			bytes.HasSuffix(before, []byte("olle")) && isOurs(bytes.TrimPrefix(from, []byte("e"))) || bytes.HasSuffix(before, []byte("erordenin"))
	case 'd':
		if bytes.HasSuffix(before, []byte("aa")) {
			return isRaad(before[:i-2]) && isOurs(from)
		}
		return bytes.HasSuffix(before, []byte("ra")) && bytes.HasPrefix(from, []byte("en")) && isRaad(before[:i-1])
	case 'v':
		return bytes.HasPrefix(from, []byte("inci"))
	case 'm':
		return bytes.HasPrefix(from, []byte("missaris"))
	}
	return false
}

// isRaad tells raad from graad and studieraad by what ends before "aad".
func isRaad(before []byte) bool {
	word, found := bytes.CutSuffix(before, []byte("r"))
	if !found {
		return bytes.HasSuffix(before, []byte("R"))
	}
	return len(word) == 0 || !isLetter(word[len(word)-1]) || bytes.HasSuffix(word, []byte("gemeente"))
}

// isOurs tells what follows college or raad from "van bestuur", "van State".
func isOurs(from []byte) bool {
	of, found := bytes.CutPrefix(from, []byte(" van "))
	return !found || ofOurs(of)
}

// evidence is what a whole regulation tells of the bodies that it means.
type evidence struct {
	// gemeente: it has gemeenten; raad: it names their raad, or what that
	// makes; raadDer: as "raad der gemeente", the way of laws before 1950.
	gemeente, raad, raadDer bool
	// otherCollege: it has a college that is not of burgemeester en wethouders
	// or gedeputeerde staten.
	otherCollege bool
	// commissaris: it names the commissaris van de Koning.
	commissaris bool
}

// gather looks at each g of source: every sign has one.
func gather(source []byte) (e evidence) {
	for at := 0; ; at++ {
		next := bytes.IndexByte(source[at:], 'g')
		if next < 0 {
			return e
		}
		at += next
		before, from := source[:at], source[at:]
		switch {
		case bytes.HasPrefix(from, []byte("gemeente")):
			e.gemeente = true
			e.raadDer = e.raadDer || bytes.HasSuffix(before, []byte("aad der "))
			e.raad = e.raad || bytes.HasPrefix(from, []byte("gemeenteraad")) ||
				bytes.HasPrefix(from, []byte("gemeentelijke verordening")) || bytes.HasSuffix(before, []byte("raad van de "))
		case bytes.HasSuffix(before, []byte("ommissaris van de Konin")):
			e.commissaris = true
		case bytes.HasPrefix(from, []byte("ge van ")) && bytes.HasSuffix(before, []byte(" colle")):
			e.otherCollege = e.otherCollege || !ofOurs(from[len("ge van "):])
		}
	}
}

// ofOurs tells what can follow "college van" where it is a body of ours.
func ofOurs(from []byte) bool {
	for _, of := range [...]string{"burgemeester", "Burgemeester", "gedeputeerde", "de ", "een ", "die ", "deze ", "dat ", "elke ", "iedere ",
		"andere ", "zijn ", "hun ", "twee ", "meer ", "gemeente", "B "} {
		if bytes.HasPrefix(from, []byte(of)) {
			return true
		}
	}
	return false
}
