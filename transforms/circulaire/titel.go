package circulaire

import (
	"regexp"
	"strings"
	"unicode"
)

// titel is the title of a table, taken apart.
type titel struct {
	nummer, tekst string
	eenheid       eenheid
	heeftEenheid  bool
	vervolg       bool
	// kop are the headings that stand on the title's own line.
	kop *regel
}

var (
	// A sentence may begin with the name of a table.
	sentenceVerb = regexp.MustCompile(`(?i)^(?:hier(?:onder|boven)\s+)?(?:en\s+(?:tabel\s+)?[0-9.\-]+\s+)?(?:geeft|geven|toont|tonen|laat|laten|bevat|bevatten|is|zijn|was|presenteert|vat|wordt|worden|staat|staan|volgt|blijkt|maakt|specificeert|beschrijft|gaat|in\s|op\s)`)
	vervolgForm  = regexp.MustCompile(`(?i)[\s,–-]*\(?\bvervolg(?:\s+tabel)?\b\)?\s*(?:[0-9]+)?`)
	hyphens      = regexp.MustCompile(`\s*[‐‑‒–-]\s*`)
	// unfinished is how a line ends that goes on: the rest follows below.
	unfinished = regexp.MustCompile(`(?i)(?:[,(/&-]|(?:^|\s)(?:de|het|een|en|of|van|voor|in|op|aan|met|bij|door|naar|per|tot|uit|over|tussen|ten|als|gevolg|te|om|die|dat))$`)
)

// readTitel reads the line that opens a table; ok is false for another line,
// and for a sentence that begins with the name of a table.
func readTitel(r *regel, wide float64) (titel, bool) {
	line, rest := r.beforeYears(wide)
	m := tabelForm.FindStringSubmatch(line)
	if m == nil || sentenceVerb.MatchString(m[2]) {
		return titel{}, false
	}
	t := titel{nummer: hyphens.ReplaceAllString(m[1], "-"), kop: rest}
	t.add(m[2])
	return t, true
}

// titlesBeside reads the titles that stand beside each other on a line.
func titlesBeside(r *regel) []titel {
	var list []titel
	for _, s := range r.segmenten {
		if m := tabelForm.FindStringSubmatch(s.tekst()); m != nil && !sentenceVerb.MatchString(m[2]) {
			t := titel{nummer: hyphens.ReplaceAllString(m[1], "-")}
			t.add(m[2])
			list = append(list, t)
		}
	}
	return list
}

// beforeYears parts the headings of columns from a title on the same line.
func (r *regel) beforeYears(wide float64) (string, *regel) {
	for i := 1; i < len(r.segmenten); i++ {
		if _, all := r.segmenten[i].years(); !all {
			continue
		}
		words := 0
		for words < len(r.woorden) && r.woorden[words].left < r.segmenten[i].left-0.01 {
			words++
		}
		if words == 0 {
			break
		}
		head := newRegel(r.pagina, r.woorden[words:])
		head.cut(minus{})
		head.split(wide)
		return joinWords(r.woorden[:words]), head
	}
	return r.tekst(), nil
}

// add takes a line of the title, and the unit and 'vervolg' out of it.
func (t *titel) add(text string) {
	if vervolgForm.MatchString(text) && strings.Contains(strings.ToLower(text), "vervolg") {
		t.vervolg = true
		text = vervolgForm.ReplaceAllString(text, " ")
	}
	whole := squeeze(t.tekst + " " + text)
	if !t.heeftEenheid {
		if u, rest, ok := findUnit(whole); ok {
			t.eenheid, t.heeftEenheid, whole = u, true, rest
		}
	}
	t.tekst = strings.TrimRight(squeeze(whole), " ,;:–-")
}

// continues reports whether r goes on with the title in the lines above: these
// are not finished, or filled the page's width, and r is set as they are.
func (t *titel) continues(above, r *regel, raw string, right float64) bool {
	text := r.tekst()
	if len(r.segmenten) != 1 || r.pagina != above.pagina || r.basis-above.basis > 1.9*r.size || r.segmenten[0].cijfers {
		return false
	}
	if strings.Count(raw, "(") > strings.Count(raw, ")") {
		return true
	}
	if t.tekst == "" && !t.heeftEenheid {
		return !sentenceVerb.MatchString(text)
	}
	if r.bold() != above.bold() || r.size > 1.03*above.size || r.size < 0.97*above.size {
		return false
	}
	first := []rune(text)[0]
	return unfinished.MatchString(raw) || unicode.IsLower(first) || first == '(' || above.right > right-5*above.size && above.right-above.left > 20*above.size
}
