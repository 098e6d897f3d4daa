package normen

// naam is a body that a sentence names, and the place after its name.
type naam struct {
	*drager
	plural bool
	after  int
}

// finder looks for the names of bodies in a sentence.
type finder struct {
	*namen
	tokens []token
	text   []byte
}

// is tells that the words from i are these.
func (f *finder) is(i int, words ...string) bool {
	for k, word := range words {
		if i < 0 || i+k >= len(f.tokens) || f.tokens[i+k].kind != wordToken || f.tokens[i+k].text != word {
			return false
		}
	}
	return true
}

// oneOf tells that the word at i is one of these.
func (f *finder) oneOf(i int, words ...string) bool {
	for _, word := range words {
		if f.is(i, word) {
			return true
		}
	}
	return false
}

func (f *finder) raw(i int) string { return string(f.text[f.tokens[i].from:f.tokens[i].to]) }

// plain are names that need no second look.
var plain = map[string]naam{
	"gemeenteraad": {dragerOf[Gemeenteraad], false, 1}, "gemeenteraden": {dragerOf[Gemeenteraad], true, 1},
	"gemeente": {dragerOf[Gemeente], false, 1}, "gemeenten": {dragerOf[Gemeente], true, 1}, "gemeentes": {dragerOf[Gemeente], true, 1},
	"gemeentebestuur": {dragerOf[Gemeente], false, 1}, "gemeentebesturen": {dragerOf[Gemeente], true, 1},
	"contactgemeente": {dragerOf[Gemeente], false, 1}, "contactgemeenten": {dragerOf[Gemeente], true, 1},
	"centrumgemeente": {dragerOf[Gemeente], false, 1}, "centrumgemeenten": {dragerOf[Gemeente], true, 1},
	"provincie": {dragerOf[Provincie], false, 1}, "provincies": {dragerOf[Provincie], true, 1}, "provinciën": {dragerOf[Provincie], true, 1},
	"provinciebestuur": {dragerOf[Provincie], false, 1}, "provinciebesturen": {dragerOf[Provincie], true, 1},
}

// at recognises the name of a body at token i. Homonyms are told apart by what
// follows.
func (f *finder) at(i int) naam {
	switch {
	case f.tokens[i].word == unknown:
		if len(f.made) == 0 && len(f.hereMade) == 0 {
			return naam{}
		}
		return f.instrumentAt(i)
	case !f.tokens[i].names:
		return naam{}
	}
	if name := f.gezagAt(i); name.drager != nil {
		return name
	}
	if name := f.regionAt(i); name.drager != nil {
		return name
	}
	if name := f.instrumentAt(i); name.drager != nil {
		return name
	}
	switch f.tokens[i].text {
	case "burgemeester", "burgemeesters":
		return f.burgemeester(i)
	case "college", "colleges":
		return f.college(i)
	case "raad", "raden":
		return f.raad(i)
	case "commissaris", "commissarissen":
		return f.commissaris(i)
	case "bestuur", "besturen":
		return f.bestuur(i)
	}
	switch {
	case f.is(i, "provinciaal", "bestuur"):
		return naam{dragerOf[Provincie], false, i + 2}
	case f.is(i, "gemeentelijk", "bestuur"):
		return naam{dragerOf[Gemeente], false, i + 2}
	case f.is(i, "provinciale", "besturen"):
		return naam{dragerOf[Provincie], true, i + 2}
	case f.is(i, "gemeentelijke", "besturen"):
		return naam{dragerOf[Gemeente], true, i + 2}
	case f.is(i, "provinciale", "staten"):
		return naam{dragerOf[ProvincialeStaten], true, i + 2}
	case f.is(i, "provinciale", "en", "gedeputeerde", "staten"):
		return naam{dragerOf[ProvincialeStaten], true, i + 1}
	case f.is(i, "staten", "der") && f.oneOf(i+2, "provincie", "provinciën"):
		return naam{dragerOf[ProvincialeStaten], true, i + 1} // the name of laws of before 1900
	case f.is(i, "gedeputeerde", "staten"):
		return naam{dragerOf[GedeputeerdeStaten], true, i + 2}
	}
	name, ok := plain[f.tokens[i].text]
	if ok {
		name.after += i
	}
	return name
}

func (f *finder) burgemeester(i int) naam {
	switch {
	case f.oneOf(i+1, "en", "of") && f.oneOf(i+2, "wethouders", "wethouder"):
		return naam{dragerOf[College], true, i + 3}
	case f.is(i+1, "wethouders"):
		return naam{dragerOf[College], true, i + 2}
	}
	return naam{dragerOf[Burgemeester], f.is(i, "burgemeesters"), i + 1}
}

func (f *finder) college(i int) naam {
	plural := f.is(i, "colleges")
	switch {
	case f.isOther(i):
		return naam{}
	case f.oneOf(i+2, "burgemeester", "burgemeesters") && f.is(i+1, "van"):
		after := i + 3
		for after < i+5 && f.oneOf(after, "en", "wethouders") {
			after++
		}
		return naam{dragerOf[College], plural, after}
	case f.is(i+1, "van", "gedeputeerde", "staten"):
		return naam{dragerOf[GedeputeerdeStaten], plural, i + 4}
	case f.is(i+1, "van"):
		if f.ofGemeente(i+1) || i+2 < len(f.tokens) && f.tokens[i+2].class&determiner != 0 && f.bare("college") == College {
			return naam{dragerOf[College], plural, i + 1}
		}
		return naam{}
	case f.is(i+1, "voor") && f.defined["college"] == "" && f.implied["college"] == "":
		return naam{}
	}
	name := f.raw(i)
	switch name {
	case "colleges":
		name = "college"
	case "Colleges":
		name = "College"
	}
	return naam{f.meant(name), plural, i + 1}
}

func (f *finder) raad(i int) naam {
	plural := f.is(i, "raden")
	switch {
	case f.ofGemeente(i + 1):
		return naam{dragerOf[Gemeenteraad], plural, i + 1}
	case f.isOther(i), f.is(i+1, "van"), f.is(i+1, "voor") && f.otherRaad(i), f.tokens[i].capital && f.bare("Raad") == "":
		return naam{}
	case f.oneOf(i+1, "onderscheidenlijk", "of", "en") && f.is(i+3, "college", "van", "burgemeester"):
		return naam{dragerOf[Gemeenteraad], plural, i + 1}
	}
	return naam{f.meant("raad"), plural, i + 1}
}

// isOther tells an adjective that makes it another body: the regionale
// college of the police, the algemene raad of a professional order.
func (f *finder) isOther(i int) bool {
	if i == 0 {
		return false
	}
	switch f.raw(i - 1) {
	case "regionale", "regionaal", "algemene", "algemeen", "centrale", "landelijke", "nationale":
		return true
	}
	return false
}

// otherRaad tells "raad voor de kinderbescherming" from "kan de raad voor de
// duur van het verlof".
func (f *finder) otherRaad(i int) bool {
	if f.defined["raad"] == "" && f.implied["raad"] == "" {
		return true
	}
	for j := i + 2; j < min(i+4, len(f.tokens)); j++ {
		switch f.raw(j) {
		case "kinderbescherming", "rechtsbijstand", "rechtspraak":
			return true
		}
	}
	return false
}

func (f *finder) commissaris(i int) naam {
	plural := f.is(i, "commissarissen")
	switch {
	case f.is(i+1, "van", "de", "koning"), f.is(i+1, "van", "de", "koningin"):
		return naam{dragerOf[Commissaris], plural, i + 4}
	case f.is(i+1, "des", "konings"):
		return naam{dragerOf[Commissaris], plural, i + 3}
	case f.is(i-1, "onze"):
		return naam{dragerOf[Commissaris], plural, i + 1}
	}
	return naam{f.meant("commissaris"), plural, i + 1}
}

// bestuur reads "het bestuur van de gemeente".
func (f *finder) bestuur(i int) naam {
	plural := f.is(i, "besturen")
	if f.is(i+1, "der", "gemeente") {
		return naam{dragerOf[Gemeente], plural, i + 3}
	}
	if !f.is(i+1, "van") {
		return naam{}
	}
	j := i + 2
	for j < min(i+4, len(f.tokens)) && (f.tokens[j].class&determiner != 0 || f.isUnlisted(j)) {
		j++
	}
	switch {
	case f.oneOf(j, "gemeente", "gemeenten"):
		return naam{dragerOf[Gemeente], plural, j + 1}
	case f.oneOf(j, "provincie", "provincies"):
		return naam{dragerOf[Provincie], plural, j + 1}
	}
	return naam{}
}

// isUnlisted tells an adjective that the lexicon does not have.
func (f *finder) isUnlisted(i int) bool {
	t := &f.tokens[i]
	return t.word == unknown && t.kind == wordToken && !t.capital && inflected(f.text[t.from:t.to])
}

// ofGemeente tells "van de gemeente", "van de deelnemende gemeenten".
func (f *finder) ofGemeente(i int) bool {
	if !f.oneOf(i, "van", "der") {
		return false
	}
	for j := i + 1; j < min(i+5, len(f.tokens)) && f.tokens[j].kind == wordToken; j++ {
		t := &f.tokens[j]
		switch {
		case f.oneOf(j, "gemeente", "gemeenten", "gemeentes", "contactgemeente", "contactgemeenten", "centrumgemeente", "centrumgemeenten"):
			return true
		case t.class&determiner != 0, f.oneOf(j, "of", "meer"):
		case t.word != unknown, t.capital, j == i+1 && f.is(i, "van"):
			return false
		}
	}
	return false
}
