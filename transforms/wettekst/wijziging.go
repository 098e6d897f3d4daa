package wettekst

import (
	"regexp"
	"strings"
)

const ranks = `(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)`

var (
	// instructionStart names a part of a law as an instruction does: a duty can
	// start with the same words, but has no instructionVerb.
	instructionStart = regexp.MustCompile(`^(?:(?:In|Na|Aan|Voor|Vóór|Onder|Op|Boven) )?(?:(?:[Hh]et|[Dd]e) )?(?:[Aa]rtikel(?:en)? [\dA-Z]|` + ranks + `(?:,| en| tot| lid| onderdeel)|[Oo]nderde(?:el|len) [a-z]\b|[Hh]oofdstuk \w|[Pp]aragraaf \w|[Aa]fdeling \w|[Tt]itel \w|opschrift|aanhef|begripsbepaling|begripsomschrijving|zinsnede|vernummering|verlettering|vervanging)`)
	instructionVerb  = regexp.MustCompile(`(?:komt|komen) (?:[^.;]* )?te luiden|(?:wordt|worden) [^.;]*(?:gewijzigd|ingevoegd|toegevoegd|vervangen|vernummerd|verletterd|geplaatst)|\bverval(?:t|len)\b|, luidende:`)
	// whole tells the instruction that leads the others for a law, or that
	// quotes and has another form.
	whole      = regexp.MustCompile(`^\p{Lu}.* (?:wordt|worden) (?:.* )?als volgt gewijzigd:|^\p{Lu}.*(?:(?:in|toe)gevoegd, luidende:|te luiden:)`)
	quoteStart = regexp.MustCompile(`(?:te luiden|luidende):`)
	reference  = regexp.MustCompile(`\b[Aa]rtikel (` + artikelNumber + `)`)
	inserted   = regexp.MustCompile(`\b(?:een|twee|drie|vier|nieuwe?) (?:nieuwe? )?(artikel|lid|leden)\b[^.;]*(?:in|toe)gevoegd|\bartikelen [^.;]*(?:in|toe)gevoegd`)
	ordinal    = regexp.MustCompile(`\b(` + ranks + `) lid\b`)
)

var ordinals = map[string]string{"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4", "vijfde": "5", "zesde": "6",
	"zevende": "7", "achtste": "8", "negende": "9", "tiende": "10", "elfde": "11", "twaalfde": "12"}

// startsInstruction tells words that tell how a text is amended.
func startsInstruction(text string) bool {
	return instructionStart.MatchString(text) && instructionVerb.MatchString(text)
}

// cutQuote parts an instruction from the text that it quotes on the same line.
func cutQuote(text string) (head, quoted string) {
	at := quoteStart.FindStringIndex(text)
	if at == nil || !whole.MatchString(text[:at[1]]) {
		return text, ""
	}
	return text[:at[1]], strings.TrimPrefix(text[at[1]:], " ")
}

// instruction looks whether line, read so far, starts a quotation.
func (r *reader) instruction(line string) {
	if r.quoting || !whole.MatchString(line) {
		return
	}
	r.instructs = true
	target := r.target
	if m := reference.FindStringSubmatch(line); m != nil {
		target = m[1]
	}
	if !quoteStart.MatchString(line[max(0, len(line)-len("te luiden:")):]) {
		// "Artikel 2.3 wordt als volgt gewijzigd:" is about what follows.
		r.target = target
		return
	}
	lid := ""
	if m := ordinal.FindAllStringSubmatch(line, -1); m != nil {
		lid = ordinals[m[len(m)-1][1]]
	}
	if m := inserted.FindStringSubmatch(line); m != nil {
		// The text tells its own number.
		lid = ""
		if m[1] != "lid" && m[1] != "leden" {
			target = ""
		}
	}
	r.outer, r.quoting = r.spot, true
	r.spot = spot{artikel: target, lid: lid, wijziging: r.label()}
	r.stack, r.current = nil, nil
}

// label names the part of the amending bill: "artikel I, onderdeel A, onder 1".
func (r *reader) label() string {
	var parts []string
	for _, part := range [][2]string{{"artikel ", r.artikel}, {"lid ", r.lid}, {"onderdeel ", r.letter}, {"onder ", r.onder}} {
		if part[1] != "" {
			parts = append(parts, part[0]+part[1])
		}
	}
	return strings.Join(parts, ", ")
}

func (r *reader) endQuote() {
	if r.quoting {
		r.quoting = false
		r.spot = r.outer
		r.stack, r.current = nil, r.body
	}
}

// endQuoteBefore ends a quotation if p is the next instruction.
func (r *reader) endQuoteBefore(p paragraph) {
	if !r.quoting || !p.hard {
		return
	}
	text := p.text
	if t, rest, ok := cutToken(text); ok && t.kind == nummer {
		text = rest
	}
	if startsInstruction(text) {
		r.endQuote()
	}
}

var romanNumber = regexp.MustCompile(`^[IVXLC]+[A-Z]?[a-z]{0,2}$`)

// quotes tells whether the heading of an artikel belongs to the quotation. In
// a bill of artikelen I, II, ... those with other numbers do; else all but the
// one that comes next in the bill itself.
func (r *reader) quotes(number string) bool {
	if romanNumber.MatchString(r.outer.artikel) {
		return !romanNumber.MatchString(number)
	}
	return r.body == nil && r.current == nil || !successor(r.outer.artikel, number)
}

// startLetter starts part A of an amending artikel.
func (r *reader) startLetter(name string) {
	r.spot = spot{artikel: r.artikel, letter: name}
	r.stack, r.current, r.target = nil, nil, ""
}
