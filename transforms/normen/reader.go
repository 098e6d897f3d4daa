package normen

import "bytes"

// Reader reads the units of one regulation in the order of its text. What a
// law calls its bodies it learns on the way, from the law's own definitions.
// It is not safe for concurrent use.
type Reader struct {
	namen *namen
	groep int
	// unit is the one being read, its text cleaned.
	unit Unit
	// artikel and lid are where the reader is; zin counts the sentences of the
	// lid, and last is what a pronoun refers to.
	artikel, lid []byte
	zin          int
	last         antecedent
	ended        lastBody
	// lead leads the list being read; rows tells that the source wrote the list
	// as lines.
	lead lead
	rows bool
	// leads are those of the lid, whose items come after all its own text.
	leads []lead

	sentence []byte
	skip     []span
	tokens   []token
	parser   parser
	norms    []found
}

// found is a norm and the end of what it was read from.
type found struct {
	Norm
	drager *drager
	end    int
}

// NewReader reads regulation bwbID (empty for a bill) whose whole source is
// text: XML or plain. It is looked through for the bodies that it names.
func NewReader(bwbID string, text []byte) *Reader {
	return &Reader{namen: readNames(bwbID, text), lead: lead{groep: map[groepKey]int{}}}
}

// Unit gives the provisions of the next unit to yield. What yield receives is
// valid until it returns.
func (r *Reader) Unit(u *Unit, yield func(*Bepaling) error) error {
	r.unit = *u
	u = &r.unit
	u.Tekst, u.Aanhef = clean(u.Tekst), clean(u.Aanhef)
	r.namen.unit = u
	r.enter(u)
	r.zin, r.rows = 0, false
	item := len(u.Aanhef) > 0
	if item {
		r.zin = r.lead.zin - 1
	}
	for rest := u.Tekst; len(rest) > 0 || item; item = false {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte{'\n'})
		s := sentence{unit: u, token: u.Token, item: item}
		if r.rows {
			line = r.takeRow(&s, line)
		}
		if err := r.line(&s, withoutNumber(line), rest, yield); err != nil {
			return err
		}
	}
	return nil
}

// line reads the sentences of a line; rest is what follows it in the unit.
func (r *Reader) line(s *sentence, line, rest []byte, yield func(*Bepaling) error) error {
	for first := true; first || len(line) > 0; first = false {
		s.text, line = nextSentence(line)
		s.item = s.item && first
		r.zin++
		has := signsOf(s.text)
		s.mentions = r.namen.tells(s.text, has)
		within := s.text
		if s.item {
			within = r.lead.text
		}
		r.namen.restsUpon(s.text, within, s.item)
		if has != 0 {
			r.namen.reads(s.text)
			r.namen.define(s.text, within, has)
		}
		if bytes.HasSuffix(s.text, []byte(":")) && len(line) == 0 {
			s.leads = s.unit.Lijst
			if !s.item {
				r.rows = rowToken(rest) != nil
				s.leads = s.leads || r.rows
				r.takeLead(s.text, s.mentions, r.zin)
			}
		}
		if err := r.read(s, yield); err != nil {
			return err
		}
	}
	return nil
}

// sentence is a sentence being read.
type sentence struct {
	unit *Unit
	text []byte
	// item: it is read together with what leads its list, and token; row: the
	// list is written as lines of the unit.
	item, row bool
	token     []byte
	// mentions: its text has a word for a body.
	mentions bool
	// leads: it leads a list, whose items give its norms.
	leads bool
}

// enter follows the reader into the unit.
func (r *Reader) enter(u *Unit) {
	sameArtikel := bytes.Equal(u.Artikel, r.artikel)
	if !sameArtikel {
		r.artikel = append(r.artikel[:0], u.Artikel...)
		r.namen.nextArtikel()
		r.namen.under(u.Opschrift)
	}
	if !sameArtikel || !bytes.Equal(u.Lid, r.lid) {
		r.lid = append(r.lid[:0], u.Lid...)
		r.last, r.ended = antecedent{}, lastBody{}
		r.leads = r.leads[:0]
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
		r.returnTo(first)
	}
	r.last = r.lead.last
}

// read gives the norms of one sentence.
func (r *Reader) read(s *sentence, yield func(*Bepaling) error) error {
	if !s.mentions && !(s.item && r.leadMentions(s)) && (len(r.last.dragers) == 0 || !mayRefer(s.text)) && (r.ended.drager == nil || !bytes.HasPrefix(s.text, []byte("Deze"))) {
		r.last, r.ended = antecedent{}, lastBody{}
		return nil
	}
	leadEnd := 0
	r.skip = r.skip[:0]
	whole := s.text
	if s.item {
		whole, leadEnd = r.compose(s)
	}
	if s.item {
		r.tokens = r.itemTokens(whole)
	} else {
		r.skip = writtenToken(r.skip, whole)
		r.tokens = tokenize(r.tokens[:0], whole, r.skip)
	}
	r.parse(whole)
	if s.leads {
		return nil // its items give them
	}
	for _, f := range r.norms {
		b := Bepaling{Norm: f.Norm, Zin: r.zin, Groep: r.groepOf(f, s.item && f.end <= leadEnd), Tekst: whole}
		if s.row {
			b.Onderdeel = bytes.TrimSuffix(s.token, []byte{'.'})
		}
		if err := yield(&b); err != nil {
			return err
		}
	}
	return nil
}

// parse reads the norms of a sentence, whose tokens are made, into r.norms.
func (r *Reader) parse(sentence []byte) {
	r.norms = r.norms[:0]
	r.tokens = r.namen.bodies(r.tokens, sentence)
	r.parser = parser{t: r.tokens, text: sentence, before: r.last, verordening: r.namen.verordening, foreign: r.namen.foreign,
		names: r.namen, gezag: r.namen.decides(), last: r.ended}
	r.ended = lastBody{}
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
		p.norms(c, func(o *drager, m Modaliteit, rule string) {
			r.add(p, c, o, m, rule)
		})
		r.refer(p, c)
		r.namen.keepCompetent(p, c)
		if p.makes(c) {
			r.namen.learn(p, c, makersOf(p, c))
		}
	}
	more := func(o *drager, m Modaliteit, rule string) { r.add(p, nil, o, m, rule) }
	p.relative(more)
	p.provided(more)
	p.pointed(more)
	r.ended = p.lastBody()
	r.namen.keepVerordening(p)
	if len(r.norms) == 0 {
		p.without(more)
	}
}

// makersOf gives the bodies that act in a clause: its subject or its agents.
func makersOf(p *parser, c *clause) (makers []*drager) {
	makers = append(makers, c.pronoun.dragers...)
	for _, i := range c.subject {
		makers = append(makers, p.t[i].drager)
	}
	if len(makers) == 0 && p.isPassive(c) {
		for _, i := range p.agents(c) {
			makers = append(makers, p.t[i].drager)
		}
	}
	makers, instrument := actors(makers)
	if instrument {
		return nil
	}
	return makers
}

// lastBody gives the body that the sentence ends with, not its subject.
func (p *parser) lastBody() lastBody {
	for i := len(p.t) - 1; i > 0; i-- {
		if p.kind(i) == bodyToken && !p.t[i].instrument && p.isPreposition(i-1) {
			return lastBody{p.t[i].drager, p.t[i].plural}
		}
		if p.kind(i) == bodyToken || p.t[i].finite {
			break
		}
	}
	return lastBody{}
}

// concerns tells that the sentence has a body, a verordening or a pronoun for
// one, so that it is worth reading on.
func (p *parser) concerns() bool {
	for i := range p.t {
		if p.t[i].kind == bodyToken || len(p.before.dragers) > 0 && p.has(i, pronoun) || p.isVerordening(i) || i == 0 && p.last.drager != nil && p.is(i, "deze", "dezen") || p.gezag && p.is(i, "omgevingsvergunning", "maatwerkvoorschrift") {
			return true
		}
	}
	return false
}

// add keeps the norm of each body that d means once.
func (r *Reader) add(p *parser, c *clause, o *drager, m Modaliteit, rule string) {
	for ; o != nil; o = o.also {
		if r.known(o, m) {
			continue
		}
		r.norms = append(r.norms, found{Norm{Orgaan: o.orgaan, Modaliteit: m, Soort: p.soort(c, o, m), Mogelijk: o.mogelijk,
			Term: o.term, Via: o.via, Zekerheid: o.zekerheid, Regel: rule}, o, p.endOf(c)})
	}
}

// endOf gives the end of what the norm of c was read from.
func (p *parser) endOf(c *clause) int {
	if c == nil || len(c.subject) == 0 && len(c.pronoun.dragers) == 0 {
		return len(p.text)
	}
	end := p.t[c.verb].to
	for _, i := range c.subject {
		end = max(end, p.t[i].to)
	}
	return end
}

func (r *Reader) known(o *drager, m Modaliteit) bool {
	for _, f := range r.norms {
		if f.Orgaan == o.orgaan && f.Modaliteit == m {
			return true
		}
	}
	return false
}
