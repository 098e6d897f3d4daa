package normen

import "bytes"

// bodies finds the bodies among tokens and makes each one token, with its
// determiner, its adjectives and the gemeente or provincie that it is of.
func (n *namen) bodies(tokens []token, text []byte) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		o, plural, after := n.body(tokens, i, text)
		if o == "" {
			out = append(out, tokens[i])
			i++
			continue
		}
		if k := len(out) - 2; k >= 0 && out[k+1].text == "van" && out[k].text == "voorzitter" {
			o, plural, out = chairOf(o), false, out[:k]
		} else if k := len(out) - 3; k >= 0 && out[k].text == "voorzitter" && out[k+1].text == "van" && out[k+2].text == "de" {
			o, plural, out = chairOf(o), false, out[:k]
		}
		body := tokens[i]
		after = placeOf(tokens, after)
		out = withPhrase(withAdjectives(out, text), text)
		if k := len(out) - 3; k >= 0 && out[k].class&determiner != 0 && out[k+1].text == "of" && out[k+2].text == "meer" {
			out = out[:k]
		}
		for len(out) > 0 && isAdjective(&out[len(out)-1], len(out) > 1 && out[len(out)-2].kind == commaToken) {
			body.from = out[len(out)-1].from
			word := out[len(out)-1].text
			if word == "geen" {
				break
			}
			out = out[:len(out)-1]
			if word == "de" || word == "het" || word == "een" {
				break
			}
		}
		body.kind, body.word, body.orgaan, body.plural = bodyToken, unknown, o, plural
		body.to = tokens[after-1].to
		out = append(out, body)
		i = after
	}
	return out
}

// withPhrase drops a phrase from between a determiner and its body: het in het
// eerste lid bedoelde college, de aldus aangewezen burgemeester.
func withPhrase(out []token, text []byte) []token {
	last := len(out) - 1
	if last < 1 || out[last].kind != wordToken || out[last].form.kind != noVerb ||
		out[last].class&determiner != 0 && out[last].text != "bedoelde" && out[last].text != "genoemde" || !inflected(text[out[last].from:out[last].to]) && !bytes.HasSuffix(text[out[last].from:out[last].to], []byte("en")) {
		return out
	}
	for k := last - 1; k >= max(0, last-9) && (out[k].kind == wordToken || out[k].kind == numberToken); k-- {
		if f := out[k].form; f.kind != noVerb && f.kind < act {
			return out
		}
		if t := out[k].text; (t == "het" || t == "de" || t == "een") && out[k+1].class&(preposition|adverb) != 0 && k+1 < last {
			return out[:k]
		}
	}
	return out
}

// chairOf gives who presides over a body: Gemeentewet 9 and 34(2), Provinciewet
// 9 and 34(2).
func chairOf(o Orgaan) Orgaan {
	switch o {
	case Gemeenteraad, College:
		return Burgemeester
	case ProvincialeStaten, GedeputeerdeStaten:
		return Commissaris
	}
	return o
}

// body recognises the head of a body at tokens[i] and gives the place after
// its name. Homonyms are told apart by what follows.
func (n *namen) body(tokens []token, i int, text []byte) (o Orgaan, plural bool, after int) {
	t := &tokens[i]
	next := func(k int) string {
		if i+k < len(tokens) && tokens[i+k].kind == wordToken {
			return tokens[i+k].text
		}
		return ""
	}
	switch t.text {
	case "gemeenteraad":
		return Gemeenteraad, false, i + 1
	case "gemeenteraden":
		return Gemeenteraad, true, i + 1
	case "burgemeester", "burgemeesters":
		if (next(1) == "en" || next(1) == "of") && (next(2) == "wethouders" || next(2) == "wethouder") {
			return College, true, i + 3
		}
		if next(1) == "wethouders" {
			return College, true, i + 2
		}
		return Burgemeester, t.text == "burgemeesters", i + 1
	case "college", "colleges":
		if isOther(tokens, i, text) {
			return "", false, 0
		}
		return n.college(tokens, i, text)
	case "raad", "raden":
		if ofGemeente(tokens, i+1) {
			return Gemeenteraad, t.text == "raden", i + 1
		}
		if isOther(tokens, i, text) || next(1) == "van" || next(1) == "voor" && n.otherRaad(tokens, i, text) || t.capital && n.bare("Raad") == "" {
			return "", false, 0
		}
		if (next(1) == "onderscheidenlijk" || next(1) == "of" || next(1) == "en") && next(3) == "college" && next(5) == "burgemeester" {
			return Gemeenteraad, t.text == "raden", i + 1
		}
		return n.bare("raad"), t.text == "raden", i + 1
	case "gemeente", "gemeentebestuur":
		return Gemeente, false, i + 1
	case "gemeenten", "gemeentes", "gemeentebesturen":
		return Gemeente, true, i + 1
	case "provincie", "provinciebestuur":
		return Provincie, false, i + 1
	case "provincies", "provinciën", "provinciebesturen":
		return Provincie, true, i + 1
	case "provinciaal":
		if next(1) == "bestuur" {
			return Provincie, false, i + 2
		}
	case "gemeentelijk":
		if next(1) == "bestuur" {
			return Gemeente, false, i + 2
		}
	case "bestuur", "besturen":
		return administration(tokens, i, text)
	case "provinciale":
		if next(1) == "staten" {
			return ProvincialeStaten, true, i + 2
		}
		if next(1) == "en" && next(2) == "gedeputeerde" && next(3) == "staten" {
			return ProvincialeStaten, true, i + 1
		}
	case "gedeputeerde":
		if next(1) == "staten" {
			return GedeputeerdeStaten, true, i + 2
		}
	case "commissaris", "commissarissen":
		return n.commissaris(tokens, i)
	}
	return "", false, 0
}

// isOther tells an adjective that makes it another body: the regionale
// college of the police, the algemene raad of a professional order.
func isOther(tokens []token, i int, text []byte) bool {
	if i == 0 {
		return false
	}
	switch string(text[tokens[i-1].from:tokens[i-1].to]) {
	case "regionale", "regionaal", "algemene", "algemeen", "centrale", "landelijke", "nationale":
		return true
	}
	return false
}

// otherRaad tells "raad voor de kinderbescherming" from "kan de raad voor de
// duur van het verlof".
func (n *namen) otherRaad(tokens []token, i int, text []byte) bool {
	if n.defined["raad"] == "" && n.implied["raad"] == "" {
		return true
	}
	for j := i + 2; j < min(i+4, len(tokens)); j++ {
		switch string(text[tokens[j].from:tokens[j].to]) {
		case "kinderbescherming", "rechtsbijstand", "rechtspraak":
			return true
		}
	}
	return false
}

func (n *namen) college(tokens []token, i int, text []byte) (Orgaan, bool, int) {
	plural := tokens[i].text == "colleges"
	if i+2 < len(tokens) && tokens[i+1].text == "van" {
		switch tokens[i+2].text {
		case "burgemeester", "burgemeesters":
			after := i + 3
			for after < len(tokens) && (tokens[after].text == "en" || tokens[after].text == "wethouders") && after < i+5 {
				after++
			}
			return College, plural, after
		case "gedeputeerde":
			return GedeputeerdeStaten, plural, i + 4 - b2i(i+3 >= len(tokens))
		}
		if ofGemeente(tokens, i+1) || tokens[i+2].class&determiner != 0 && n.bare("college") == College {
			return College, plural, i + 1
		}
		return "", false, 0
	}
	if i+1 < len(tokens) && tokens[i+1].text == "voor" && n.defined["college"] == "" && n.implied["college"] == "" {
		return "", false, 0
	}
	name := string(text[tokens[i].from:tokens[i].to])
	switch name {
	case "colleges":
		name = "college"
	case "Colleges":
		name = "College"
	}
	return n.bare(name), plural, i + 1
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (n *namen) commissaris(tokens []token, i int) (Orgaan, bool, int) {
	plural := tokens[i].text == "commissarissen"
	if i+3 < len(tokens) && tokens[i+1].text == "van" && tokens[i+2].text == "de" && (tokens[i+3].text == "koning" || tokens[i+3].text == "koningin") {
		return Commissaris, plural, i + 4
	}
	if i+2 < len(tokens) && tokens[i+1].text == "des" && tokens[i+2].text == "konings" {
		return Commissaris, plural, i + 3
	}
	if i > 0 && tokens[i-1].text == "onze" {
		return Commissaris, plural, i + 1
	}
	return n.bare("commissaris"), plural, i + 1
}

// administration reads "het bestuur van de gemeente".
func administration(tokens []token, i int, text []byte) (Orgaan, bool, int) {
	if i+2 < len(tokens) && tokens[i+1].text == "der" && tokens[i+2].text == "gemeente" {
		return Gemeente, tokens[i].text == "besturen", i + 3
	}
	if i+1 >= len(tokens) || tokens[i+1].text != "van" {
		return "", false, 0
	}
	j := i + 2
	for j < len(tokens) && (tokens[j].class&determiner != 0 || tokens[j].word == unknown && !tokens[j].capital && inflected(text[tokens[j].from:tokens[j].to])) {
		j++
	}
	if j == len(tokens) || j > i+4 {
		return "", false, 0
	}
	plural := tokens[i].text == "besturen"
	switch tokens[j].text {
	case "gemeente", "gemeenten":
		return Gemeente, plural, j + 1
	case "provincie", "provincies":
		return Provincie, plural, j + 1
	}
	return "", false, 0
}

// ofGemeente tells "van de gemeente", "van de deelnemende gemeenten".
func ofGemeente(tokens []token, i int) bool {
	if i >= len(tokens) || tokens[i].text != "van" && tokens[i].text != "der" {
		return false
	}
	for j := i + 1; j < len(tokens) && j <= i+4 && tokens[j].kind == wordToken; j++ {
		switch tokens[j].text {
		case "gemeente", "gemeenten", "gemeentes":
			return true
		}
		if t := &tokens[j]; t.class&determiner == 0 && t.text != "of" && t.text != "meer" && (t.word != unknown || t.capital || j == i+1 && tokens[i].text == "van") {
			return false
		}
	}
	return false
}

// placeOf passes the gemeente or provincie that a body is of: "van de gemeente
// waar", "in de provincie".
func placeOf(tokens []token, i int) int {
	for {
		if i >= len(tokens) || tokens[i].text != "van" && tokens[i].text != "in" && tokens[i].text != "der" && tokens[i].text != "uit" {
			return i
		}
		j := i + 1
		for j < len(tokens) && (tokens[j].class&determiner != 0 || tokens[j].text == "bij") && tokens[j].kind == wordToken {
			j++
		}
		if j >= len(tokens) {
			return i
		}
		if j == i+1 && tokens[i].text == "van" && tokens[j].capital && tokens[j].word == unknown && tokens[j].kind == wordToken {
			for j++; j < len(tokens) && tokens[j].capital && tokens[j].word == unknown && tokens[j].kind == wordToken; j++ {
			}
			return j // van ’s-Gravenhage
		}
		switch tokens[j].text {
		case "gemeente", "gemeenten", "gemeentes", "provincie", "provincies", "koning":
		default:
			return i
		}
		for j++; j < len(tokens) && tokens[j].capital && tokens[j].kind == wordToken; j++ {
		}
		i = alternative(tokens, j)
	}
}

// alternative passes "of de betrokken provincies" behind "van de provincie".
func alternative(tokens []token, i int) int {
	if i >= len(tokens) || tokens[i].text != "of" {
		return i
	}
	j := i + 1
	for j < len(tokens) && tokens[j].class&determiner != 0 && tokens[j].kind == wordToken {
		j++
	}
	if j < len(tokens) && (tokens[j].text == "gemeenten" || tokens[j].text == "provincies") {
		return j + 1
	}
	return i
}

// isAdjective tells a word that belongs to the body after it. After a comma
// "die" and "dat" begin a clause.
func isAdjective(t *token, afterComma bool) bool {
	if t.kind != wordToken || t.class&determiner == 0 {
		return false
	}
	if t.class&preposition != 0 || t.form.kind != noVerb {
		return false
	}
	return !afterComma || t.text != "die" && t.text != "dat"
}

// inflected tells what can be an adjective before its noun.
func inflected(word []byte) bool {
	return bytes.HasSuffix(word, []byte("e")) || bytes.HasSuffix(word, []byte("end"))
}

// withAdjectives drops adjectives that are not listed from before a body: het
// verantwoordelijke college, de ter zake bevoegde gemeenteraad.
func withAdjectives(out []token, text []byte) []token {
	for k := len(out) - 1; k > 0 && k > len(out)-5 && out[k].kind == wordToken; k-- {
		own := out[k].class == 0 && out[k].form.kind == noVerb && !out[k].capital && inflected(text[out[k].from:out[k].to])
		if !own && (k == len(out)-1 || out[k].class&adverb == 0 && out[k].text != "ter" && out[k].text != "terzake" && out[k].text != "zake") {
			return out
		}
		if own && out[k-1].class&determiner != 0 {
			return out[:k]
		}
		if k < len(out)-1 && out[k-1].class&determiner != 0 {
			return out[:k]
		}
	}
	return out
}
