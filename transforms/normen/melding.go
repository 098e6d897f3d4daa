package normen

import "bytes"

// signs are the kinds of words in a text that can lay a norm on a body of ours.
type signs uint8

const (
	signCollege signs = 1 << iota
	signGemeente
	signCommissaris
	signRegio
	signGezag // bevoegd gezag, bestuursorgaan
	signOther
)

// signsOf gives all signs of a text.
func signsOf(text []byte) (found signs) {
	for i := 0; i+1 < len(text); i++ {
		if first[text[i]]&second[text[i+1]] != 0 {
			found |= signAt(text, i)
		}
	}
	return found
}

// Most sentences have no sign, so each byte is looked at once, with the one
// behind it. Each sign has two bytes that few other words have: a bit of first
// for the one and of second for the other.
const (
	pairGe = 1 << iota // gemeente, gezag, orgaan
	pairLl             // college
	pairAd             // raad
	pairRo             // verordening
	pairUt             // de autoriteit
	pairVi             // provincie, visie, commissaris
	pairPl             // plan, programma
	pairWe             // brandweer
)

var first = [256]uint8{'g': pairGe, 'G': pairGe, 'l': pairLl, 'a': pairAd, 'r': pairRo, 'u': pairUt, 'v': pairVi, 'm': pairVi, 'p': pairPl, 'w': pairWe}

var second = [256]uint8{'e': pairGe | pairWe, 'a': pairGe, 'h': pairGe, 'g': pairGe, 'G': pairGe, 's': pairGe,
	'l': pairLl | pairPl, 'd': pairAd, 'o': pairRo, 't': pairUt, 'i': pairVi, 'r': pairPl}

// signAt gives the sign whose two bytes stand at i.
func signAt(text []byte, i int) signs {
	before, from := text[:i], text[i+1:]
	found := false
	switch text[i] {
	case 'g', 'G':
		return signAtG(before, from)
	case 'l':
		if i > 0 && text[i-1] == 'o' && len(from) > 2 && from[1] == 'e' && from[2]|0x20 == 'g' && isOurs(bytes.TrimPrefix(from[3:], []byte("e"))) {
			return signCollege
		}
		return 0
	case 'a':
		found = bytes.HasSuffix(before, []byte("a")) && isRaad(before[:i-1]) && isOurs(from[1:]) ||
			bytes.HasPrefix(from[1:], []byte("en")) && isRaad(before)
	case 'r':
		found = i > 0 && text[i-1] == 'e' && len(from) > 7 && string(from[:7]) == "ordenin" && from[7]|0x20 == 'g'
	case 'u':
		found = bytes.HasPrefix(from, []byte("toriteit")) && bytes.HasSuffix(before, []byte("de a"))
	case 'v':
		found = bytes.HasPrefix(from, []byte("inci")) || bytes.HasPrefix(from, []byte("isie"))
	case 'm':
		if i > 0 && text[i-1] == 'm' && bytes.HasPrefix(from, []byte("issaris")) {
			return signCommissaris
		}
		return 0
	case 'p':
		found = bytes.HasPrefix(from, []byte("lan")) && (len(from) == 3 || !isLetter(from[3]) || bytes.HasPrefix(from[3:], []byte("nen"))) ||
			bytes.HasPrefix(from, []byte("rogramma"))
	case 'w':
		found = bytes.HasPrefix(from, []byte("eer")) && bytes.HasSuffix(before, []byte("rand"))
	}
	if found {
		return signOther
	}
	return 0
}

// signAtG tells a body of a gemeente or provincie, a bevoegd gezag, a body of
// extended local government, a permit or an instrument by its g.
func signAtG(before, from []byte) signs {
	found := false
	switch from[0] {
	case 'e':
		return signAtGe(before, from)
	case 'a':
		if (bytes.HasPrefix(from, []byte("aan")) || bytes.HasPrefix(from, []byte("anen"))) && bytes.HasSuffix(before, []byte("tuursor")) {
			return signGezag
		}
	case 'h':
		if bytes.HasPrefix(from, []byte("heidsregio")) {
			return signRegio
		}
	case 'g':
		found = bytes.HasPrefix(from, []byte("gd"))
	case 'G':
		found = bytes.HasPrefix(from, []byte("Gd")) || bytes.HasPrefix(from, []byte("GD"))
	case 's':
		found = bytes.HasPrefix(from, []byte("sdienst"))
	}
	if found {
		return signOther
	}
	return 0
}

func signAtGe(before, from []byte) signs {
	if len(from) < 3 {
		return 0
	}
	found := false
	switch from[1] {
	case 'm':
		switch {
		case bytes.HasPrefix(from, []byte("emeent")), bytes.HasPrefix(from, []byte("emeest")): // gemeente, burgemeester
			return signGemeente
		case bytes.HasPrefix(from, []byte("emeen bestuur")):
			return signOther
		}
	case 'z':
		if bytes.HasPrefix(from, []byte("ezag")) {
			return signGezag
		}
		found = bytes.HasPrefix(from, []byte("ezondheidsdienst"))
	case 'd':
		found = bytes.HasPrefix(from, []byte("edeputeerde"))
	case 'l':
		found = bytes.HasPrefix(from, []byte("elijks bestuur"))
	case 'v':
		found = bytes.HasPrefix(from, []byte("evings")) && (bytes.HasSuffix(before, []byte("om")) || bytes.HasSuffix(before, []byte("Om")))
	}
	if found {
		return signOther
	}
	return 0
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
	// gezag: it has a bevoegd gezag; bestuursorgaan: a bestuursorgaan. Where their
	// words stand in source: gezagAt, orgaanAt.
	gezag, bestuursorgaan bool
	gezagAt, orgaanAt     []int
	// employs: it is on civil servants, whose employer is a bevoegd gezag.
	employs bool
}

// weigh counts what tells a law of schools or of civil servants: only a law
// with a bevoegd gezag or bestuursorgaan is asked.
func (e *evidence) weigh(source []byte) {
	source = source[:min(len(source), 100_000)] // its first chapters tell
	ambtenaren := 0
	each(source, 'w', func(before, from []byte) {
		switch {
		case bytes.HasPrefix(from, []byte("wet")) && bytes.HasSuffix(before, []byte("ater")):
			e.spatial++
		case bytes.HasPrefix(from, []byte("wijs")) && bytes.HasSuffix(before, []byte("onder")):
			e.school++
		}
	})
	each(source, 'b', func(before, from []byte) {
		switch {
		case bytes.HasPrefix(from, []byte("btenaar")) && bytes.HasSuffix(before, []byte("am")):
			ambtenaren++
		case bytes.HasPrefix(from, []byte("beheer")) && bytes.HasSuffix(before, []byte("et milieu")):
			e.spatial++
		}
	})
	each(source, 'h', func(before, from []byte) {
		if bytes.HasPrefix(from, []byte("hool")) && bytes.HasSuffix(before, []byte("sc")) {
			e.school++
		}
	})
	e.school += bytes.Count(source, []byte("leerling"))
	e.employs = ambtenaren > 20
}

// each looks at each of a letter that a sought word has and few other words.
func each(source []byte, letter byte, look func(before, from []byte)) {
	for at := 0; ; at++ {
		next := bytes.IndexByte(source[at:], letter)
		if next < 0 {
			return
		}
		at += next
		look(source[:at], source[at:])
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
			if bytes.HasPrefix(from, []byte("gaan")) && bytes.HasSuffix(before, []byte("stuursor")) {
				e.bestuursorgaan = true
				e.orgaanAt = append(e.orgaanAt, at-len("estuursor"))
			}
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
		if bytes.HasPrefix(from, []byte("gezag")) && bytes.HasSuffix(before, []byte("evoegd ")) {
			e.gezag = true
			e.gezagAt = append(e.gezagAt, len(before)-len("evoegd "))
		}
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
