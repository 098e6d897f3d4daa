package wettekst

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// artikelNumber matches "2.3a", "1a1", "4:81", "X 8", "420bis" and "IIA".
const artikelNumber = `[A-Z][a-z]? \d+[a-z]*|\d+[A-Za-z]*\d*(?:[.:]\d+[A-Za-z]*)*|[IVXLC]+[A-Z]?[a-z]{0,2}|[A-Z][a-z]?`

var (
	artikelHead = regexp.MustCompile(`^(?:Artikel|ARTIKEL|Art\.) ?(` + artikelNumber + `)[.:]?(?: (.+))?$`)
	enigArtikel = regexp.MustCompile(`^(Enig artikel|ENIG ARTIKEL|Eenig artikel)\.?()$`)
	division    = regexp.MustCompile(`^(?:(?i:hoofdstuk|afdeling|titel|titeldeel|paragraaf|boek|deel) (?:\d+[A-Za-z]*(?:\.\d+[A-Za-z]*)*|[IVXLC]+[A-Z]?[a-z]{0,2}|[A-Z][a-z]?|(?i:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien))|§ ?\d[\da-zA-Z.]*[\da-zA-Z]|§ ?\d|(?i:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende) (?:hoofdstuk|afdeling|titel|paragraaf|boek|deel)))([.:]?)(?: (.+))?$`)
	letterHead  = regexp.MustCompile(`^([A-Z]{1,2}[a-z]?)\.?$`)
	// What follows a number in a sentence and not in a title.
	noTitle = regexp.MustCompile(`\b(?:wordt|worden|komt|komen|vervalt|vervallen|van|is|zijn|luidt)\b|[.,:;]$`)
	// What stands around the artikelen of a law, up to the next of them and
	// from the signature on.
	preamble = regexp.MustCompile(`^Wij (?:Willem-Alexander|Beatrix|Juliana|Wilhelmina)\b`)
	slot     = regexp.MustCompile(`^Lasten en bevelen|^(?i:memorie van toelichting|nota van toelichting|toelichting|algemene toelichting|artikelsgewijze toelichting|bijlage)\b[^.;:]*$`)
)

// artikel gives the number of the artikel that text is the heading of, and its
// title or first words.
func artikel(text string) (number, rest string, ok bool) {
	m := artikelHead.FindStringSubmatch(text)
	if m == nil {
		m = enigArtikel.FindStringSubmatch(text)
	}
	if m == nil || startsLower(m[2]) && (noTitle.MatchString(m[2]) || strings.Count(m[2], " ") > 3) {
		return "", "", false
	}
	return m[1], m[2], true
}

// isDivision tells the heading of a hoofdstuk or the like from a sentence that
// starts with its name.
func isDivision(text string) bool {
	m := division.FindStringSubmatch(text)
	return m != nil && !startsLower(m[2]) && len(m[2]) < 400 &&
		(m[1] != "" || text[0] == "§"[0] || !strings.HasSuffix(m[2], ".") || !noTitle.MatchString(m[2][:len(m[2])-1]))
}

// longest is more bytes than any heading has.
const longest = 600

func isHeading(text string) bool {
	if len(text) > longest {
		return false
	}
	_, _, ok := artikel(text)
	return ok || isDivision(text) || letterHead.MatchString(text)
}

// bareHeading tells a heading without title.
func bareHeading(text string) bool {
	if len(text) > longest {
		return false
	}
	if _, rest, ok := artikel(text); ok {
		return rest == ""
	}
	if m := division.FindStringSubmatch(text); m != nil {
		return m[2] == ""
	}
	return letterHead.MatchString(text)
}

// heading reads paragraph i if it is one, with its title in the next.
func (r *reader) heading(i int) bool {
	p := &r.paragraphs[i]
	number, rest, ok := artikel(p.text)
	switch {
	case ok:
		r.apart(strings.TrimSuffix(p.text, rest))
		r.startArtikel(number)
		r.buiten = r.closed
		if rest != "" && ends(rest) && !strings.HasSuffix(rest, "]") {
			r.line(paragraph{text: rest, number: p.number, indent: p.indent, hard: true})
			return true
		}
		r.apart(rest)
	case !r.quoting && slot.MatchString(p.text), slot.FindString(p.text) == "Lasten en bevelen":
		r.endQuote()
		r.leaveArtikel()
		r.buiten, r.closed = true, true
		return false
	case !r.quoting && r.artikel == "" && preamble.MatchString(p.text):
		r.leaveArtikel()
		r.buiten = true
		return false
	case isDivision(p.text):
		r.apart(p.text)
		r.leaveArtikel()
		r.buiten = r.closed
		rest = division.FindStringSubmatch(p.text)[2]
	case r.instructs && letterHead.MatchString(p.text):
		r.apart(p.text)
		r.endQuote()
		r.startLetter(letterHead.FindStringSubmatch(p.text)[1])
		return true
	default:
		return false
	}
	if rest == "" && r.isTitle(i+1) {
		r.apart(r.paragraphs[i+1].text)
		r.skip = i + 1
	}
	return true
}

// isTitle tells whether paragraph i, after a heading, is its title: no
// sentence, and something follows that it does not lead.
func (r *reader) isTitle(i int) bool {
	if i+1 >= len(r.paragraphs) {
		return false
	}
	text, next := r.paragraphs[i].text, r.paragraphs[i+1].text
	_, _, isToken := cutToken(text)
	first, _ := utf8.DecodeRuneInString(text)
	if _, isNote := r.note(text); isNote {
		return false
	}
	if isToken || isHeading(text) || ends(text) || len(text) > 150 || !unicode.IsUpper(first) && !strings.ContainsRune("([", first) {
		return false
	}
	item, _, isToken := cutToken(next)
	if isToken && item.kind != nummer {
		return false
	}
	_, _, isArtikel := artikel(next)
	_, _, wasArtikel := artikel(r.paragraphs[i-1].text)
	return !(wasArtikel && (isArtikel || isDivision(next)))
}

var lastNumber = regexp.MustCompile(`^(.*?)(\d+)$`)

// successor tells whether artikel b is the next after a.
func successor(a, b string) bool {
	m, n := lastNumber.FindStringSubmatch(a), lastNumber.FindStringSubmatch(b)
	if m == nil || n == nil {
		return false
	}
	before, err := strconv.Atoi(m[2])
	after, err2 := strconv.Atoi(n[2])
	return err == nil && err2 == nil && m[1] == n[1] && after == before+1
}
