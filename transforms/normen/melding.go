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

var hint = [256]bool{'g': true, 'G': true, 'd': true, 'v': true, 'm': true, 'p': true, 'w': true}

// mentionsInstrument tells, at a g, words for a bevoegd gezag, a body of
// extended local government, a permit or an instrument.
func mentionsInstrument(before, from []byte) bool {
	switch {
	case bytes.HasPrefix(from, []byte("ezag")), bytes.HasPrefix(from, []byte("ezondheidsdienst")):
		return true
	case bytes.HasPrefix(from, []byte("aan")), bytes.HasPrefix(from, []byte("anen")):
		return bytes.HasSuffix(before, []byte("tuursor"))
	case bytes.HasPrefix(from, []byte("evings")):
		return bytes.HasSuffix(before, []byte("om")) || bytes.HasSuffix(before, []byte("Om"))
	case bytes.HasPrefix(from, []byte("heidsregio")), bytes.HasPrefix(from, []byte("gd")), bytes.HasPrefix(from, []byte("Gd")),
		bytes.HasPrefix(from, []byte("GD")), bytes.HasPrefix(from, []byte("sdienst")):
		return true
	}
	return false
}

func mentionsAt(text []byte, i int) bool {
	before, from := text[:i], text[i+1:]
	switch text[i] {
	case 'g', 'G':
		if mentionsInstrument(before, from) {
			return true
		}
		return bytes.HasPrefix(from, []byte("eme")) || bytes.HasPrefix(from, []byte("elijks bestuur")) || bytes.HasPrefix(from, []byte("edeputeerde")) ||
			bytes.HasSuffix(before, []byte("olle")) && isOurs(bytes.TrimPrefix(from, []byte("e"))) || bytes.HasSuffix(before, []byte("erordenin"))
	case 'd':
		if bytes.HasPrefix(from, []byte("e autoriteit")) {
			return true
		}
		if bytes.HasSuffix(before, []byte("aa")) {
			return isRaad(before[:i-2]) && isOurs(from)
		}
		return bytes.HasSuffix(before, []byte("ra")) && bytes.HasPrefix(from, []byte("en")) && isRaad(before[:i-1])
	case 'v':
		return bytes.HasPrefix(from, []byte("inci")) || bytes.HasPrefix(from, []byte("isie"))
	case 'p':
		return bytes.HasPrefix(from, []byte("lan")) && (len(from) == 3 || !isLetter(from[3]) || bytes.HasPrefix(from[3:], []byte("nen"))) ||
			bytes.HasPrefix(from, []byte("rogramma"))
	case 'w':
		return bytes.HasPrefix(from, []byte("eer")) && bytes.HasSuffix(before, []byte("rand"))
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
	// boards counts the algemeen bestuur of another body, raden the gemeenteraad.
	boards, raden int
	// gemeenten and colleges count them.
	gemeenten, colleges int
	// otherCollege: it has a college that is not of burgemeester en wethouders
	// or gedeputeerde staten.
	otherCollege bool
	// capitalCollege: it has a College, with a capital, that is not of ours.
	capitalCollege bool
	// commissaris: it names the commissaris van de Koning.
	commissaris bool
	// wethouders: it names burgemeester en wethouders; region: veiligheidsregio's.
	wethouders, region bool
	// spatial counts words of permits and plans, school those of schools.
	spatial, school int
	// gezag: it has a bevoegd gezag; bestuursorgaan: a bestuursorgaan.
	gezag, bestuursorgaan bool
	// employs: it is on civil servants, whose employer is a bevoegd gezag.
	employs bool
}

// weigh counts what tells a law of schools or of civil servants: only a law
// with a bevoegd gezag or bestuursorgaan is asked.
func (e *evidence) weigh(source []byte) {
	source = source[:min(len(source), 100_000)] // its first chapters tell
	for _, word := range [...]string{"et milieubeheer", "aterwet"} {
		e.spatial += bytes.Count(source, []byte(word))
	}
	e.employs = bytes.Count(source, []byte("ambtenaar")) > 20
	for _, word := range [...]string{"school", "onderwijs", "leerling"} {
		e.school += bytes.Count(source, []byte(word))
	}
}

// localCollege tells that "het college" can only be that of burgemeester en
// wethouders: the text names these or speaks of gemeenten about as often, or it
// is an act, which has no other text to define it, and no other College.
func (e *evidence) localCollege(act bool) bool {
	return e.gemeente && !e.otherCollege && (e.wethouders || e.gemeenten > 2 && e.gemeenten*2 >= e.colleges || act && !e.capitalCollege)
}

// gather looks at each g of source: every sign has one. What follows the g
// tells which signs it can be of.
func gather(source []byte) (e evidence) {
	for at := 0; ; at++ {
		next := bytes.IndexByte(source[at:], 'g')
		if next < 0 || at+next+2 >= len(source) {
			return e
		}
		at += next
		before, from := source[:at], source[at:]
		switch from[1] {
		case 'e':
			e.gatherGe(before, from)
		case 's':
			if bytes.HasPrefix(from, []byte("gsplan")) && bytes.HasSuffix(before, []byte("bestemmin")) {
				e.spatial++
			}
		case 'a':
			e.bestuursorgaan = e.bestuursorgaan || bytes.HasPrefix(from, []byte("gaan")) && bytes.HasSuffix(before, []byte("stuursor"))
		case 'h':
			e.region = e.region || bytes.HasPrefix(from, []byte("gheidsregio")) && bytes.HasSuffix(before, []byte("veili"))
		default:
			e.gatherEnd(before)
		}
	}
}

// gatherGe reads the signs with ge.
func (e *evidence) gatherGe(before, from []byte) {
	switch from[2] {
	case 'm':
		switch {
		case bytes.HasPrefix(from, []byte("gemeen bestuur")):
			e.boards++
		case bytes.HasPrefix(from, []byte("gemeente")):
			e.gatherGemeente(before, from)
		case bytes.HasPrefix(from, []byte("gemeester en wethouders")):
			e.wethouders = true
		}
	case 'z':
		e.gezag = e.gezag || bytes.HasPrefix(from, []byte("gezag")) && bytes.HasSuffix(before, []byte("evoegd "))
	case 'v':
		if rest, ok := bytes.CutPrefix(from, []byte("gevings")); ok &&
			(bytes.HasPrefix(rest, []byte("vergunning")) || bytes.HasPrefix(rest, []byte("plan")) || bytes.HasPrefix(rest, []byte("wet"))) {
			e.spatial++
		}
	default:
		if bytes.HasSuffix(before, []byte("Colle")) {
			of, found := bytes.CutPrefix(from, []byte("ge van "))
			e.capitalCollege = e.capitalCollege || !found || !ofOurs(of)
		}
		if !bytes.HasSuffix(before, []byte(" colle")) {
			return
		}
		e.colleges++
		if of, found := bytes.CutPrefix(from, []byte("ge van ")); found {
			e.otherCollege = e.otherCollege || !ofOurs(of)
		}
	}
}

func (e *evidence) gatherGemeente(before, from []byte) {
	e.gemeente = true
	e.gemeenten++
	e.raadDer = e.raadDer || bytes.HasSuffix(before, []byte("aad der "))
	if bytes.HasPrefix(from, []byte("gemeenteraad")) || bytes.HasSuffix(before, []byte("raad van de ")) {
		e.raden++
		e.raad = true
	}
	e.raad = e.raad || bytes.HasPrefix(from, []byte("gemeentelijke verordening"))
}

// gatherEnd reads the signs that end with g.
func (e *evidence) gatherEnd(before []byte) {
	if !bytes.HasSuffix(before, []byte("nin")) {
		return
	}
	if bytes.HasSuffix(before, []byte("et ruimtelijke ordenin")) {
		e.spatial++
	}
	e.commissaris = e.commissaris || bytes.HasSuffix(before, []byte("ommissaris van de Konin"))
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
