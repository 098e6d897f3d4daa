package normen

import "bytes"

// Reader reads the units of one regulation in the order of its text. What a
// law calls its bodies it learns on the way, from the law's own definitions.
// It is not safe for concurrent use.
type Reader struct {
	namen *namen
	groep int
	// artikel and lid are where the reader is; zin counts the sentences of the
	// lid, and last is what a pronoun refers to.
	artikel, lid []byte
	last         antecedent
	lead         lead

	sentence []byte
	skip     []span
	tokens   []token
	parser   parser
	norms    []found
}

// lead is the line that leads the list being read.
type lead struct {
	text     []byte
	mentions bool
	zin      int
	last     antecedent
	groep    map[Norm]int
}

// found is a norm and the end of what it was read from.
type found struct {
	Norm
	end int
}

// NewReader reads regulation bwbID (empty for a bill) whose whole source is
// text: XML or plain. It is looked through for the bodies that it names.
func NewReader(bwbID string, text []byte) *Reader {
	return &Reader{namen: readNames(bwbID, text), lead: lead{groep: map[Norm]int{}}}
}

// Unit gives the provisions of the next unit to yield. What yield receives is
// valid until it returns.
func (r *Reader) Unit(u *Unit, yield func(*Bepaling) error) error {
	r.enter(u)
	item := len(u.Aanhef) > 0
	zin := 0
	if item {
		zin = r.lead.zin - 1
	}
	rows := false // the lines are items of a list that the source wrote as lines
	for rest := u.Tekst; len(rest) > 0 || item; {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte{'\n'})
		s := sentence{unit: u, token: u.Token, item: item}
		if rows {
			if token := rowToken(line); token != nil {
				s.item, s.token, s.row = true, token, true
				line = bytes.TrimLeft(line[len(token):], " ")
				zin = r.lead.zin - 1
			} else {
				rows = false
			}
		}
		for first := true; first || len(line) > 0; first = false {
			s.text, line = nextSentence(line)
			zin++
			s.zin = zin
			if !first {
				s.item = false
			}
			if s.mentions = mentions(s.text); s.mentions {
				r.namen.define(s.text)
			}
			if bytes.HasSuffix(s.text, []byte(":")) && len(line) == 0 {
				s.leads = u.Lijst
				if !s.item {
					rows = rowToken(rest) != nil
					s.leads = u.Lijst || rows
					r.takeLead(s.text, zin)
				}
			}
			if err := r.read(&s, yield); err != nil {
				return err
			}
		}
		item = false
	}
	return nil
}

// sentence is a sentence being read.
type sentence struct {
	unit *Unit
	text []byte
	zin  int
	// item: it is read together with what leads its list, and token; row: the
	// list is written as lines of the unit.
	item, row bool
	token     []byte
	// mentions: its text has a word for a body.
	mentions bool
	// leads: it leads a list, whose items give its norms.
	leads bool
}

// rowToken gives the token that begins a line of a list, or nil.
func rowToken(line []byte) []byte {
	dot := bytes.IndexByte(line, '.')
	if dot < 1 || dot > 3 || dot+1 == len(line) {
		return nil
	}
	for _, c := range line[:dot] {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return nil
		}
	}
	if c := line[dot+1]; c >= '0' && c <= '9' {
		return nil // 1.5
	}
	return line[:dot+1]
}

// enter follows the reader into the unit.
func (r *Reader) enter(u *Unit) {
	if !bytes.Equal(u.Artikel, r.artikel) {
		r.artikel = append(r.artikel[:0], u.Artikel...)
		r.namen.nextArtikel()
		r.lid = append(r.lid[:0], u.Lid...)
		r.last = antecedent{}
	} else if !bytes.Equal(u.Lid, r.lid) {
		r.lid = append(r.lid[:0], u.Lid...)
		r.last = antecedent{}
	}
	if len(u.Aanhef) == 0 {
		return
	}
	first := u.Aanhef
	if end := bytes.IndexByte(first, '\n'); end >= 0 {
		first = first[:end]
	}
	first = lastSentence(first)
	if !bytes.Equal(first, r.lead.text) {
		r.takeLead(first, 1)
	}
	r.last = r.lead.last
}

func (r *Reader) takeLead(text []byte, zin int) {
	r.lead.text = append(r.lead.text[:0], text...)
	r.lead.mentions = mentions(text)
	r.lead.zin = zin
	r.lead.last = r.last
	clear(r.lead.groep)
}

// lastSentence gives the last sentence of a line.
func lastSentence(line []byte) []byte {
	for {
		sentence, rest := nextSentence(line)
		if len(rest) == 0 {
			return sentence
		}
		line = rest
	}
}

// read gives the norms of one sentence.
func (r *Reader) read(s *sentence, yield func(*Bepaling) error) error {
	if !s.mentions && !(s.item && r.leadMentions(s)) && (len(r.last.organen) == 0 || !mayRefer(s.text)) {
		r.last = antecedent{}
		return nil
	}
	leadEnd := 0
	r.skip = r.skip[:0]
	whole := s.text
	if s.item {
		whole, leadEnd = r.compose(s)
	}
	r.parse(whole)
	if s.leads {
		return nil // its items give them
	}
	for _, f := range r.norms {
		b := Bepaling{Norm: f.Norm, Zin: s.zin, Groep: r.groepOf(f, s.item && f.end <= leadEnd), Tekst: whole}
		if s.row {
			b.Onderdeel = bytes.TrimSuffix(s.token, []byte{'.'})
		}
		if err := yield(&b); err != nil {
			return err
		}
	}
	return nil
}

// leadMentions tells a body in what leads an item.
func (r *Reader) leadMentions(s *sentence) bool {
	return r.lead.mentions || !s.row && mentions(s.unit.Aanhef)
}

// groepOf numbers norms; shared are those that come from the lead alone.
func (r *Reader) groepOf(f found, shared bool) int {
	if groep := r.lead.groep[f.Norm]; shared && groep > 0 {
		return groep
	}
	r.groep++
	if shared {
		r.lead.groep[f.Norm] = r.groep
	}
	return r.groep
}

// compose joins what leads an item, its token and its sentence; leadEnd is the
// end of the line that leads the list.
func (r *Reader) compose(s *sentence) (whole []byte, leadEnd int) {
	w := append(r.sentence[:0], r.lead.text...)
	leadEnd = len(w)
	if end := bytes.IndexByte(s.unit.Aanhef, '\n'); end >= 0 && !s.row {
		for rest, more := s.unit.Aanhef[end+1:], true; more; {
			var line []byte
			line, rest, more = bytes.Cut(rest, []byte{'\n'})
			w = r.markToken(append(w, ' '), line)
		}
	}
	w = append(w, ' ')
	from := len(w)
	w = append(w, s.token...)
	if len(s.token) > 0 {
		w = append(w, ' ')
	}
	r.skip = append(r.skip, span{from, len(w)})
	w = append(w, s.text...)
	r.sentence = w
	return w, leadEnd
}

// markToken appends a line of an aanhef, which begins with an item's token.
func (r *Reader) markToken(s, line []byte) []byte {
	from := len(s)
	s = append(s, line...)
	if end := bytes.IndexByte(line, ' '); end > 0 && end <= 6 {
		r.skip = append(r.skip, span{from, from + end})
	}
	return s
}

// mayRefer tells a sentence that can have a pronoun for a subject.
func mayRefer(sentence []byte) bool {
	for _, word := range [...]string{"Zij ", "Hij ", "Het ", " zij ", " hij ", " het "} {
		if bytes.Contains(sentence, []byte(word)) {
			return true
		}
	}
	return false
}

// parse reads the norms of a sentence into r.norms.
func (r *Reader) parse(sentence []byte) {
	r.norms = r.norms[:0]
	r.tokens = tokenize(r.tokens[:0], sentence, r.skip)
	r.tokens = r.namen.bodies(r.tokens, sentence)
	r.parser = parser{t: r.tokens, text: sentence, before: r.last, verordening: r.namen.verordening, foreign: r.namen.foreign}
	p := &r.parser
	if !p.concerns() {
		r.last = antecedent{}
		return
	}
	p.prepare()
	all := p.clauses()
	r.last = antecedent{}
	for k := range all {
		c := &all[k]
		p.norms(c, func(o Orgaan, m Modaliteit, rule string) {
			r.add(p, c, o, m, rule)
		})
		r.refer(p, c)
	}
	p.relative(func(o Orgaan, m Modaliteit, rule string) { r.add(p, nil, o, m, rule) })
}

// concerns tells that the sentence has a body, a verordening or a pronoun for
// one, so that it is worth reading on.
func (p *parser) concerns() bool {
	for i := range p.t {
		if p.t[i].kind == bodyToken || len(p.before.organen) > 0 && p.has(i, pronoun) || p.isVerordening(i) {
			return true
		}
	}
	return false
}

// add keeps a norm once.
func (r *Reader) add(p *parser, c *clause, o Orgaan, m Modaliteit, rule string) {
	for _, f := range r.norms {
		if f.Orgaan == o && f.Modaliteit == m {
			return
		}
	}
	end := len(p.text)
	if c != nil {
		end = p.t[c.verb].to
		for _, i := range c.subject {
			end = max(end, p.t[i].to)
		}
		if len(c.subject) == 0 && len(c.pronoun.organen) == 0 {
			end = len(p.text)
		}
	}
	r.norms = append(r.norms, found{Norm{o, m, rule}, end})
}

// named gives a plural body that the sentence names and that zij in the next
// can only mean, as the subject here is singular.
func (p *parser) named(c *clause) (a antecedent) {
	if c.form.plural {
		return a
	}
	for i := range p.t {
		if p.t[i].kind != bodyToken {
			continue
		}
		if !p.t[i].plural || len(a.organen) > 0 && a.organen[0] != p.t[i].orgaan {
			return antecedent{}
		}
		a.organen, a.plural = append(a.organen[:0], p.t[i].orgaan), true
	}
	return a
}

// refer keeps what a pronoun in the next sentence refers to.
func (r *Reader) refer(p *parser, c *clause) {
	if len(r.last.organen) > 0 {
		return
	}
	a := c.pronoun
	for _, i := range c.subject {
		a.organen = append(a.organen, p.t[i].orgaan)
		a.plural = a.plural || p.t[i].plural || len(c.subject) > 1
	}
	if len(a.organen) == 0 {
		// No subject of ours: who has the norms is meant.
		for _, f := range r.norms {
			a.organen = append(a.organen, f.Orgaan)
		}
		for i := range p.t {
			a.plural = a.plural || len(a.organen) > 0 && p.t[i].orgaan == a.organen[0] && p.t[i].plural
		}
		a.plural = a.plural || len(a.organen) > 1
	}
	if len(a.organen) == 0 {
		a = p.named(c)
	}
	r.last = a
}
