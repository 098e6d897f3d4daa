package wettekst

import (
	"strings"
)

// unit is a Unit being made.
type unit struct {
	Unit
	// own tells the text of an artikel beside its leden: without text it is
	// left out.
	own bool
}

// spot is where in the regulation the reader is.
type spot struct {
	artikel, lid, wijziging string
	// letter and onder are the part of an amending artikel ("A", "1").
	letter, onder string
	// number is the token of the current lid, or nothing.
	number token
	// body has the text of the current artikel or lid outside lists.
	body *unit
	// werking and lidWerking are what the artikel and the lid say of their force.
	werking, lidWerking string
}

// level is an item around or before the current place, in the innermost list
// first.
type level struct {
	token  token
	indent int
	item   *unit
	// lead is the aanhef that items of this list share.
	lead []byte
}

// reader gives paragraphs their place.
type reader struct {
	apart      func(string)
	paragraphs []paragraph
	// skip is the last paragraph that was read ahead.
	skip  int
	units []*unit

	spot
	stack []level
	// current takes the next line of text.
	current *unit

	// quoting tells that the text is that of another regulation; outer is
	// where it is quoted. instructs tells an artikel that amends.
	quoting, instructs bool
	outer              spot
	// buiten tells text around the artikelen; after the signature or a bijlage
	// the text is closed, and all that follows is outside.
	buiten, closed bool
	// target is the artikel that instructions without one are about.
	target string
}

func (r *reader) read() {
	r.skip = -1
	for i := range r.paragraphs {
		if i <= r.skip {
			continue
		}
		p := r.paragraphs[i]
		if !p.hard || !r.heading(i) {
			r.line(p)
		}
	}
}

// leaveArtikel goes to a place outside any artikel of the text or quotation.
func (r *reader) leaveArtikel() {
	r.spot = spot{wijziging: r.wijziging}
	r.stack, r.current = nil, nil
	if !r.quoting {
		r.instructs, r.target = false, ""
	}
}

// startArtikel starts an artikel of the text itself, or one that it quotes.
func (r *reader) startArtikel(number string) {
	if r.quoting && !r.quotes(number) {
		r.endQuote()
	}
	r.leaveArtikel()
	r.artikel = number
}

// line reads a paragraph that is no heading.
func (r *reader) line(p paragraph) {
	r.endQuoteBefore(p)
	text, marked := p.text, false
	for {
		t, rest, ok := cutToken(text)
		if !ok || marked && (t.bare || !t.first() || rest == "") {
			break
		}
		if !marked && r.fitsLid(t, rest, p) {
			r.startLid(t, p.number)
		} else if !r.startItem(t, p, marked) {
			break
		}
		text, marked = rest, true
	}
	if text == "" {
		return
	}
	if marked || p.hard {
		r.beginLine(p, marked)
	} else if r.current == nil {
		r.beginLine(p, true)
	}
	r.add(p, text, !marked && !p.hard)
}

// beginLine finds the unit for a new line of text. After a list that is its
// item where the line is indented deeper, else the text around the list.
func (r *reader) beginLine(p paragraph, marked bool) {
	if !marked && (r.current == nil || len(r.current.Tekst) > 0) {
		n := len(r.stack)
		for n > 0 && p.indent <= r.stack[n-1].indent {
			n--
		}
		r.stack = r.stack[:n]
		r.current = r.body
		if n > 0 {
			r.current = r.stack[n-1].item
		}
	}
	if r.current == nil {
		r.ensureBody(p.number)
		r.current = r.body
	}
	if len(r.current.Tekst) > 0 {
		r.current.Tekst = append(r.current.Tekst, '\n')
	}
}

// add adds text to the current unit, where joined to its last line.
func (r *reader) add(p paragraph, text string, joined bool) {
	head, quoted := text, ""
	if !r.quoting {
		head, quoted = cutQuote(text)
	}
	u := r.current
	if joined && len(u.Tekst) > 0 {
		u.Tekst = []byte(join(string(u.Tekst), head))
	} else {
		u.Tekst = append(u.Tekst, head...)
	}
	r.heed(lastLine(u.Tekst))
	r.instruction(lastLine(u.Tekst))
	if quoted != "" {
		r.line(paragraph{text: quoted, number: p.number, indent: p.indent, hard: true})
	}
}

// ensureBody makes the unit for text outside lists.
func (r *reader) ensureBody(number int) {
	if r.body == nil {
		r.body = r.addUnit(number)
		r.body.own = true
		r.body.Onderdeel = []byte(r.letter)
	}
}

func (r *reader) startLid(t token, number int) {
	r.apart(t.raw)
	name := strings.ReplaceAll(t.name, " ", "")
	r.number, r.stack, r.lidWerking = t, nil, ""
	if r.letter != "" {
		r.onder = name
	} else {
		r.lid = name
	}
	r.body = r.addUnit(number)
	if r.letter != "" {
		r.body.Onderdeel = []byte(r.letter + "." + name)
	}
	r.current = r.body
}

func (r *reader) addUnit(number int) *unit {
	u := &unit{}
	u.Buiten = r.buiten && !r.quoting
	if u.Werking = r.lidWerking; u.Werking == "" {
		u.Werking = r.werking
	}
	u.Artikel, u.Lid, u.Wijziging, u.Regel = []byte(r.artikel), []byte(r.lid), []byte(r.wijziging), number
	r.units = append(r.units, u)
	return u
}

func lastLine(text []byte) string {
	s := string(text)
	return s[strings.LastIndexByte(s, '\n')+1:]
}
