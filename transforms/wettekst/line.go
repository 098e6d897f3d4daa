package wettekst

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of the file with white space folded.
type line struct {
	text string
	// number is from 1; indent is in columns.
	number, indent int
	// blank tells that an empty line precedes, page that a page ended.
	blank, page bool
}

// width is how far the line reaches, in columns.
func (l line) width() int { return l.indent + utf8.RuneCountInString(l.text) }

// lines gives the lines that have text, without those of the page.
func lines(text string, apart func(string)) []line {
	var out []line
	blank, page := false, false
	number := 1
	for len(text) > 0 {
		end := strings.IndexAny(text, "\n\r\f\v\u0085\u2028\u2029")
		raw, stop := text, ""
		if end >= 0 {
			_, size := utf8.DecodeRuneInString(text[end:])
			raw, stop = text[:end], text[end:end+size]
			if strings.HasPrefix(text[end:], "\r\n") {
				stop = "\r\n"
			}
		}
		text = text[len(raw)+len(stop):]
		if l := (line{text: fold(raw), number: number, indent: indent(raw), blank: blank, page: page}); l.text == "" {
			// A form feed at the start of a line leaves no empty line.
			blank = blank || stop != "\f"
		} else {
			out = append(out, l)
			blank, page = false, false
		}
		if stop == "\f" {
			page = true
		} else {
			number++
		}
	}
	return withoutPage(out, apart)
}

// site are lines that wetten.overheid.nl sets beside an artikel.
var site = regexp.MustCompile(`^(?:Toon relaties in LiDO|Maak een permanente link|Toon wetstechnische informatie|(?:Druk|Sla) het regelingonderdeel (?:af|op)|\[?Treedt in werking per \d\d-\d\d-\d{4}\]?)$`)

// furniture are lines of a page of a Kamerstuk or the Staatsblad.
var furniture = regexp.MustCompile(`^(?:(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, vergaderjaar .*|(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?|(?:Tweede|Eerste) Kamer, .*\d{2} ?\d{3}, nr\. .*|Staats(?:blad|courant) \d{4} (?:nr\. )?\d+(?: \d+)?|(?:kst|stb|ah-tk|KST|STB)-[\w-]+|ISSN [\d ]+-? ?[\dX ]+|[’']s-Gravenhage \d{4}|[Pp]agina \d+(?: van \d+)?|[-–] ?\d{1,4} ?[-–])$`)

var lone = regexp.MustCompile(`^\d{1,4}$`)

// withoutPage leaves out what belongs to a page. A lone number is that of a
// page only where the text has pages: else it may be the number of a lid.
func withoutPage(all []line, apart func(string)) []line {
	paged := false
	for _, l := range all {
		paged = paged || l.page || furniture.MatchString(l.text)
	}
	out := all[:0]
	page, blank := false, false
	for _, l := range all {
		if site.MatchString(l.text) {
			apart(l.text)
			blank = true
			continue
		}
		if furniture.MatchString(l.text) || paged && lone.MatchString(l.text) {
			apart(l.text)
			page, blank = true, blank || l.blank
			continue
		}
		alone := saysNotYet(l.text)
		l.page, l.blank = l.page || page, l.blank || blank || alone
		out = append(out, l)
		page, blank = false, alone
	}
	return out
}

// fold gives text with each run of white space and control characters made one
// space, as package bwb does, and without what has no width.
func fold(text string) string {
	var b strings.Builder
	gap := false
	for i, r := range text {
		switch {
		case r == ' ' || r == '\u00A0' || r == '\u202F' || unicode.IsControl(r):
			gap = true
			continue
		case r == '\u00AD' && strings.TrimSpace(text[i+len("\u00AD"):]) == "":
			// At the end of a line it is a hyphen.
			r = '-'
		case r == '\u00AD', r == '\u200B', r == '\uFEFF':
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// indent counts the columns before the text; a tab goes to the next eighth.
func indent(text string) int {
	n := 0
	for _, r := range text {
		switch r {
		case '\t':
			n += 8 - n%8
		case ' ', '\u00A0':
			n++
		case '\uFEFF':
		default:
			return n
		}
	}
	return n
}
