package normen

import "bytes"

// bodies finds the bodies among tokens and makes each one token, with its
// determiner, its adjectives and the gemeente or provincie that it is of.
func (n *namen) bodies(tokens []token, text []byte) []token {
	// What was found is written over what was read: it is never longer.
	f := finder{n, tokens, text}
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		name := f.at(i)
		if name.drager == nil || name.orgaan == "" || len(out) > 0 && isChurch(&out[len(out)-1]) {
			out = append(out, tokens[i])
			i++
			continue
		}
		body := token{from: tokens[i].from, kind: bodyToken, word: unknown, capital: tokens[i].capital, drager: name.drager, plural: name.plural}
		after := placeOf(tokens, name.after)
		body.to = tokens[after-1].to
		out = withChair(out, &body)
		out = withPhrase(withAdjectives(out, text), &body, text)
		out = append(withDeterminers(out, &body), body)
		i = after
	}
	return out
}

// isChurch tells a word that makes a gemeente one of believers.
func isChurch(t *token) bool {
	switch t.text {
	case "kerkelijke", "evangelische", "protestantse", "israëlitische":
		return true
	}
	return false
}

// withChair takes "de voorzitter van" before a body: Gemeentewet 9 and 34(2),
// Provinciewet 9 and 34(2) say who that is.
func withChair(out []token, body *token) []token {
	of := len(out) - 1
	if of >= 0 && out[of].text == "de" {
		of--
	}
	if of < 1 || out[of].text != "van" || out[of-1].text != "voorzitter" {
		return out
	}
	switch body.orgaan {
	case Gemeenteraad, College:
		body.drager, body.plural = dragerOf[Burgemeester], false
	case ProvincialeStaten, GedeputeerdeStaten:
		body.drager, body.plural = dragerOf[Commissaris], false
	default:
		return out
	}
	return out[:of-1]
}

// withAdjectives drops adjectives that are not listed from before a body: het
// verantwoordelijke college, de ter zake bevoegde gemeenteraad.
func withAdjectives(out []token, text []byte) []token {
	if k := competentFrom(out); k > 0 {
		return out[:k]
	}
	for k := len(out) - 1; k > 0 && k > len(out)-5 && out[k].kind == wordToken; k-- {
		own := out[k].class == 0 && out[k].form.kind == noVerb && !out[k].capital && inflected(text[out[k].from:out[k].to])
		if !own && (k == len(out)-1 || out[k].class&adverb == 0 && out[k].text != "ter" && out[k].text != "terzake" && out[k].text != "zake") {
			return out
		}
		if out[k-1].class&determiner != 0 && (own || k < len(out)-1) {
			return out[:k]
		}
	}
	return out
}

// competentFrom gives where "bevoegd", or "daartoe bevoegd", begins behind the het
// of a body: het bevoegd college. "Is de raad bevoegd" has none. 0 for none.
func competentFrom(out []token) int {
	k := len(out) - 1
	if k < 1 || out[k].text != "bevoegd" {
		return 0
	}
	for k--; k > 0 && (out[k].class&adverb != 0 || out[k].text == "ter" || out[k].text == "plaatse" || out[k].text == "zake"); k-- {
	}
	if out[k].text == "het" || out[k].text == "elk" {
		return k + 1
	}
	return 0
}

// withPhrase drops a phrase from between a determiner and its body: het in het
// eerste lid bedoelde college, de aldus aangewezen burgemeester.
func withPhrase(out []token, body *token, text []byte) []token {
	last := len(out) - 1
	if last < 1 || !endsPhrase(&out[last], text) && out[last-1].text != "te" && !bytes.HasPrefix(text[body.from:body.to], []byte("bevoegde")) {
		return out
	}
	for k, far := last-1, last-11; k >= max(0, far) && (out[k].kind == wordToken || out[k].kind == numberToken || inReference(out, k)); k-- {
		if out[k].kind == commaToken {
			if w := text[out[last].from:out[last].to]; !inflected(w) && out[last].text != "aangewezen" {
				return out // kunnen de in artikel 2, eerste lid, bedoelde personen burgemeester en wethouders
			}
			far -= 4 // de op grond van artikel 3, eerste lid, van de wet aangewezen gemeenten
		}
		if f := out[k].form; f.kind != noVerb && f.kind < act {
			return out
		}
		if isArticle(&out[k]) && out[k+1].class&(preposition|adverb) != 0 && k+1 < last {
			return out[:k]
		}
	}
	return out
}

// inReference tells a comma at k inside a reference: artikel 3, eerste lid, van.
func inReference(out []token, k int) bool {
	if out[k].kind != commaToken || k == 0 || k+1 >= len(out) {
		return false
	}
	return out[k+1].ordinal && out[k-1].kind == numberToken || out[k-1].text == "lid" || out[k-1].text == "leden"
}

// endsPhrase tells bedoelde, belaste, aangewezen.
func endsPhrase(t *token, text []byte) bool {
	if t.kind != wordToken || t.form.kind != noVerb || t.class&determiner != 0 && t.text != "bedoelde" && t.text != "genoemde" {
		return false
	}
	w := text[t.from:t.to]
	return inflected(w) || bytes.HasSuffix(w, []byte("en"))
}

func isArticle(t *token) bool { return t.text == "de" || t.text == "het" || t.text == "een" }

// withDeterminers takes the words before a body that belong to it, to its
// article. The geen of geen gemeente stays: it is a negation.
func withDeterminers(out []token, body *token) []token {
	if k := len(out) - 3; k >= 0 && out[k].class&determiner != 0 && out[k+1].text == "of" && out[k+2].text == "meer" {
		out = out[:k] // twee of meer
	}
	for len(out) > 0 {
		last := len(out) - 1
		if !isAdjective(&out[last], last > 0 && (out[last-1].kind == commaToken || out[last-1].text == "verstande")) || out[last].text == "dat" && !neuter(body) {
			break
		}
		t := out[last]
		body.from = t.from
		if t.text == "geen" {
			break
		}
		out = out[:last]
		if isArticle(&t) {
			break
		}
	}
	return out
}

// neuter tells a body that dat can go with: dat college, not dat burgemeester.
func neuter(body *token) bool {
	return !body.plural && body.orgaan != Burgemeester && body.orgaan != Gemeenteraad && body.orgaan != Commissaris && body.orgaan != Gemeente && body.orgaan != Provincie
}

// isAdjective tells a word that belongs to the body after it. After a comma
// "die" and "dat" begin a clause.
func isAdjective(t *token, afterComma bool) bool {
	if t.kind != wordToken || t.class&determiner == 0 || t.class&preposition != 0 || t.form.kind != noVerb {
		return false
	}
	return !afterComma || t.text != "die" && t.text != "dat"
}

// inflected tells what can be an adjective before its noun.
// A noun in -ie is none: justitie, provincie.
func inflected(word []byte) bool {
	if n := len(word); n > 4 && bytes.HasSuffix(word, []byte("ie")) && !bytes.ContainsRune([]byte("aeou"), rune(word[n-3])) {
		return false
	}
	return bytes.HasSuffix(word, []byte("e")) || bytes.HasSuffix(word, []byte("end"))
}

// placeOf passes the gemeente or provincie that a body is of: "van de gemeente
// waar", "in de provincie", "van ’s-Gravenhage".
func placeOf(tokens []token, i int) int {
	for i < len(tokens) {
		switch tokens[i].text {
		case "van", "in", "der", "uit":
		default:
			return i
		}
		j := i + 1
		for j < len(tokens) && (tokens[j].class&determiner != 0 || tokens[j].text == "bij") && tokens[j].kind == wordToken {
			j++
		}
		if j == i+1 && tokens[i].text == "van" && pastName(tokens, j) > j {
			return pastName(tokens, j)
		}
		if j == len(tokens) {
			return i
		}
		switch tokens[j].text {
		case "gemeente", "gemeenten", "gemeentes", "contactgemeente", "contactgemeenten", "centrumgemeente", "centrumgemeenten", "provincie", "provincies", "provinciën", "koning":
		default:
			return i
		}
		i = alternative(tokens, pastName(tokens, j+1))
	}
	return i
}

// pastName passes the words of a name: Den Haag.
func pastName(tokens []token, i int) int {
	for i < len(tokens) && tokens[i].capital && tokens[i].word == unknown && tokens[i].kind == wordToken {
		i++
	}
	return i
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
