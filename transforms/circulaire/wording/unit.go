package wording

import (
	"regexp"
	"strings"
)

// Unit is the unit of a table or a column.
type Unit struct {
	// Text as printed, without brackets.
	Text string
	// Euros is the number of euros in a unit; 0 for what is not in euros.
	Euros int64
}

var (
	// unitWords make a phrase in brackets a unit.
	unitWords  = regexp.MustCompile(`(?i)€|\beuro|\beur\b|\bmln\b|\bmld\b|miljoen|miljard|duizend|%|procent|\bx\s*1\b|\baantal`)
	inBrackets = regexp.MustCompile(`[(\[]([^()\[\]]*)[)\]]`)
	// phraseForm is a unit without brackets.
	phraseForm = regexp.MustCompile(`(?i)(?:(?:alle\s+)?bedragen\s+)?(?:(?:luiden|zijn|x|in)\s+)+(?:€\s*)?(?:1\s+)?(?:hele\s+)?` +
		`(?:1[. ]000(?:[. ]000)?|miljoen(?:en)?|mln\b\.?|miljard(?:en)?|mld\b\.?|duizend(?:en)?|euro(?:['’]?s)?\b|€(?:\s*1\b)?|procent(?:en)?|%)` +
		`(?:\s*(?:euro(?:['’]?s)?\b|eur\b|€))?|€\s*(?:1\s+)?(?:miljoen|mln\b\.?|miljard|mld\b\.?|duizend|x\s*1[. ]000(?:[. ]000)?)`)

	money    = regexp.MustCompile(`(?i)€|\beuro|\beur\b|bedrag`)
	billion  = regexp.MustCompile(`(?i)miljard|\bmld\b`)
	million  = regexp.MustCompile(`(?i)miljoen|\bmln\b|1[. ]000[. ]000`)
	thousand = regexp.MustCompile(`(?i)duizend|1[. ]000`)
	noMoney  = regexp.MustCompile(`(?i)%|procent|\baantal`)

	// notEuros are titles and headings of tables to which a unit given for
	// all tables of a document does not apply.
	notEuros = regexp.MustCompile(`(?i)factor|percentage|procent|%|\baantal|\bindex|maatsta[fv]|gewicht|inwoners\b|\beenhe(?:id|den)\b|volume|woonruimten|leerlingen|hoeveelhe`)
)

// FindUnit finds the unit in a title or a heading. rest is the text without
// the phrase, when that stands in brackets or at the end.
func FindUnit(text string) (u Unit, rest string, ok bool) {
	for _, m := range inBrackets.FindAllStringSubmatchIndex(text, -1) {
		phrase := text[m[2]:m[3]]
		if unitWords.MatchString(phrase) {
			return newUnit(phrase), Squeeze(text[:m[0]] + " " + text[m[1]:]), true
		}
	}
	m := phraseForm.FindStringIndex(text)
	if m == nil {
		return Unit{}, text, false
	}
	rest = text
	if strings.Trim(text[m[1]:], " .:;,") == "" {
		rest = strings.TrimRight(text[:m[0]], " ,;:–-(")
	}
	return newUnit(text[m[0]:m[1]]), rest, true
}

var unitVerb = regexp.MustCompile(`(?i)^(?:(?:zijn|luiden)\s+)+`)

func newUnit(phrase string) Unit {
	u := Unit{Text: unitVerb.ReplaceAllString(strings.Trim(Squeeze(phrase), " .:;,"), "")}
	switch {
	case noMoney.MatchString(phrase) || !money.MatchString(phrase):
	case billion.MatchString(phrase):
		u.Euros = 1_000_000_000
	case million.MatchString(phrase):
		u.Euros = 1_000_000
	case thousand.MatchString(phrase):
		u.Euros = 1_000
	default:
		u.Euros = 1
	}
	return u
}

// IsUnitLine reports whether a line says the unit and nothing else.
func IsUnitLine(text string) (Unit, bool) {
	u, rest, ok := FindUnit(text)
	if !ok || len(text) > 90 {
		return u, false
	}
	rest = strings.Trim(rest, " .:;,()")
	return u, rest == "" || unitRest.MatchString(rest)
}

// unitRest is what may stand beside the unit in its line.
var unitRest = regexp.MustCompile(`(?i)^(?:(?:alle\s+)?bedragen|tenzij anders (?:vermeld|aangegeven)|lopende prijzen|\s|,)+$`)

// mostSentence bounds a sentence: it does not run over half a page.
const mostSentence = 300

// sentences is where one ends.
var sentences = regexp.MustCompile(`[.!?]\s+(?:\p{Lu}|$)`)

// UnitOfAll finds the sentence of a text that gives the unit of all tables.
func UnitOfAll(text string) (Unit, bool) {
	for _, m := range allTables.FindAllStringIndex(text, -1) {
		sentence := text[m[0]:min(m[0]+mostSentence, len(text))]
		if s := sentences.FindStringIndex(sentence); s != nil {
			sentence = sentence[:s[0]+1]
		}
		if phrase := phraseForm.FindString(sentence); phrase != "" {
			u := newUnit("bedragen " + phrase)
			u.Text = newUnit(phrase).Text
			return u, true
		}
	}
	return Unit{}, false
}

var allTables = regexp.MustCompile(`(?i)\b(?:(?:alle|de)\s+)?(?:bedragen|cijfers)\s+(?:in|van)\s+(?:de|alle|deze)\s+(?:[a-z]+\s+)?(?:tabel|tabellen|circulaire|overzichten|bijlagen?)\b|\balle\s+bedragen\b|\bbedragen\s+(?:zijn|luiden)\b`)

// IsNoMoney reports whether a title or heading tells of something else than
// euros, so that a unit given for all tables is not that of this one.
func IsNoMoney(text string) bool { return notEuros.MatchString(text) }
