package circulaire

import (
	"regexp"
	"strings"
)

// eenheid is the unit of a table or a column.
type eenheid struct {
	// tekst as printed, without brackets.
	tekst string
	// euro is the number of euros in a unit; 0 for what is not in euros.
	euro int64
}

var (
	// unitWords make a phrase in brackets a unit.
	unitWords  = regexp.MustCompile(`(?i)€|\beuro|\beur\b|\bmln\b|\bmld\b|miljoen|miljard|duizend|%|procent|\bx\s*1\b|\baantal`)
	inBrackets = regexp.MustCompile(`[(\[]([^()\[\]]*)[)\]]`)
	// loose is a unit without brackets.
	loose = regexp.MustCompile(`(?i)(?:(?:alle\s+)?bedragen\s+)?(?:(?:luiden|zijn|x|in)\s+)+(?:€\s*)?(?:1\s+)?(?:hele\s+)?` +
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

// findUnit finds the unit in a title or a heading. rest is the text without
// the phrase, when that stands in brackets or at the end.
func findUnit(text string) (u eenheid, rest string, ok bool) {
	for _, m := range inBrackets.FindAllStringSubmatchIndex(text, -1) {
		phrase := text[m[2]:m[3]]
		if unitWords.MatchString(phrase) {
			return newUnit(phrase), squeeze(text[:m[0]] + " " + text[m[1]:]), true
		}
	}
	m := loose.FindStringIndex(text)
	if m == nil {
		return eenheid{}, text, false
	}
	rest = text
	if strings.Trim(text[m[1]:], " .:;,") == "" {
		rest = strings.TrimRight(text[:m[0]], " ,;:–-(")
	}
	return newUnit(text[m[0]:m[1]]), rest, true
}

var unitVerb = regexp.MustCompile(`(?i)^(?:(?:zijn|luiden)\s+)+`)

func newUnit(phrase string) eenheid {
	u := eenheid{tekst: unitVerb.ReplaceAllString(strings.Trim(squeeze(phrase), " .:;,"), "")}
	switch {
	case noMoney.MatchString(phrase) || !money.MatchString(phrase):
	case billion.MatchString(phrase):
		u.euro = 1_000_000_000
	case million.MatchString(phrase):
		u.euro = 1_000_000
	case thousand.MatchString(phrase):
		u.euro = 1_000
	default:
		u.euro = 1
	}
	return u
}

// isUnitLine reports whether a line says the unit and nothing else.
func isUnitLine(text string) (eenheid, bool) {
	u, rest, ok := findUnit(text)
	if !ok || len(text) > 90 {
		return u, false
	}
	rest = strings.Trim(rest, " .:;,()")
	return u, rest == "" || unitRest.MatchString(rest)
}

// unitRest is what may stand beside the unit in its line.
var unitRest = regexp.MustCompile(`(?i)^(?:(?:alle\s+)?bedragen|tenzij anders (?:vermeld|aangegeven)|lopende prijzen|\s|,)+$`)

// squeeze makes single blanks.
func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }

// mostSentence bounds a sentence: it does not run over half a page.
const mostSentence = 300

// sentences is where one ends.
var sentences = regexp.MustCompile(`[.!?]\s+(?:\p{Lu}|$)`)

// defaultUnit finds the sentence that gives the unit of all tables.
func (d *document) defaultUnit() (eenheid, bool) {
	var text strings.Builder
	for _, r := range d.regels {
		text.WriteString(r.tekst())
		text.WriteByte(' ')
	}
	all := text.String()
	for _, m := range allTables.FindAllStringIndex(all, -1) {
		sentence := all[m[0]:min(m[0]+mostSentence, len(all))]
		if s := sentences.FindStringIndex(sentence); s != nil {
			sentence = sentence[:s[0]+1]
		}
		if phrase := loose.FindString(sentence); phrase != "" {
			return newUnit("bedragen " + phrase).as(phrase), true
		}
	}
	return eenheid{}, false
}

var allTables = regexp.MustCompile(`(?i)\b(?:(?:alle|de)\s+)?(?:bedragen|cijfers)\s+(?:in|van)\s+(?:de|alle|deze)\s+(?:[a-z]+\s+)?(?:tabel|tabellen|circulaire|overzichten|bijlagen?)\b|\balle\s+bedragen\b|\bbedragen\s+(?:zijn|luiden)\b`)

func (u eenheid) as(text string) eenheid {
	u.tekst = newUnit(text).tekst
	return u
}

// unit finds the unit of a table: in its title, beside or above the headings
// of its columns, or in what the document says of all tables. los are headings
// that stand over no column.
func (l *lezer) unit(b *blok, columns []kolom, los []string) eenheid {
	if b.titel.heeftEenheid {
		return b.titel.eenheid
	}
	for _, text := range los {
		if u, _, ok := findUnit(text); ok {
			return u
		}
	}
	own, same := eenheid{}, len(columns) > 0
	for i, k := range columns {
		same = same && k.eenheid.tekst != "" && (i == 0 || k.eenheid == own)
		own = k.eenheid
	}
	if same {
		return own
	}
	if l.heeft && !notEuros.MatchString(tableWords(b.titel.tekst, columns, los)) {
		return l.standaard
	}
	return eenheid{}
}

// tableWords are title and headings.
func tableWords(title string, columns []kolom, los []string) string {
	words := append([]string{title}, los...)
	for _, k := range columns {
		words = append(words, k.kop)
	}
	return strings.Join(words, " ")
}

// euro is the number of euros in a unit of a column; 0 for no money. A column
// that names another unit than the table has that.
func (t *tabel) euro(k kolom) int64 {
	switch {
	case k.eenheid.tekst != "":
		return k.eenheid.euro
	case notEuros.MatchString(k.kop):
		return 0
	}
	return t.eenheid.euro
}
