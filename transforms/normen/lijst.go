package normen

import "bytes"

// lead is the line that leads the list being read.
type lead struct {
	text     []byte
	mentions bool
	zin      int
	last     antecedent
	groep    map[groepKey]int
	// tokens are those of text, made for its first item; split tells that some
	// may go on behind it, so that each item has its own.
	tokens []token
	split  bool
}

// groepKey tells the norms of a lead apart.
type groepKey struct {
	orgaan     Orgaan
	modaliteit Modaliteit
	regel      string
}

// takeRow makes line an item of the list before it, and gives what stands
// behind its token. Any other line ends the list.
func (r *Reader) takeRow(s *sentence, line []byte) []byte {
	token := rowToken(line)
	if token == nil {
		r.rows = false
		return line
	}
	s.item, s.row, s.token = true, true, token
	r.zin = r.lead.zin - 1
	return bytes.TrimLeft(line[len(token):], " ")
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

// takeLead keeps the line that leads the list to come.
func (r *Reader) takeLead(text []byte, mentions bool, zin int) {
	r.lead = lead{text: bytes.Clone(text), mentions: mentions, zin: zin, last: r.last, groep: map[groepKey]int{}}
	r.leads = append(r.leads, r.lead)
}

// returnTo finds the line that leads a list among those of the lid. One that
// is not there was not read: its list is the first of the lid.
func (r *Reader) returnTo(text []byte) {
	for _, l := range r.leads {
		if bytes.Equal(l.text, text) {
			r.lead = l
			return
		}
	}
	r.takeLead(text, r.namen.tells(text, signsOf(text)), 1)
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

// leadMentions tells a body in what leads an item.
func (r *Reader) leadMentions(s *sentence) bool {
	return r.lead.mentions || !s.row && r.namen.tells(s.unit.Aanhef, signsOf(s.unit.Aanhef))
}

// groepOf numbers norms; shared are those that come from the lead alone.
func (r *Reader) groepOf(f found, shared bool) int {
	key := groepKey{f.Orgaan, f.Modaliteit, f.Regel}
	if groep := r.lead.groep[key]; shared && groep > 0 {
		return groep
	}
	r.groep++
	if shared {
		r.lead.groep[key] = r.groep
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

// itemTokens gives the tokens of an item's sentence, which begins with the line
// that leads its list: they are made once for all items.
func (r *Reader) itemTokens(whole []byte) []token {
	l := &r.lead
	if l.tokens == nil && !l.split {
		if l.split = leavesOpen(l.text); !l.split {
			l.tokens = tokenize(make([]token, 0, len(l.text)/5), l.text, nil)
		}
	}
	if l.split {
		return tokenize(r.tokens[:0], whole, r.skip)
	}
	return tokenizeFrom(append(r.tokens[:0], l.tokens...), whole, len(l.text), r.skip)
}

// writtenToken appends the place of the token of an item that stands in one
// line with what leads it: "wordt genomen door: b. het college".
func writtenToken(skip []span, line []byte) []span {
	at := bytes.Index(line, []byte(": "))
	if at < 0 {
		return skip
	}
	if token := rowToken(line[at+2:]); token != nil && bytes.HasPrefix(line[at+2+len(token):], []byte(" ")) {
		skip = append(skip, span{at + 2, at + 2 + len(token)})
	}
	return skip
}

// leavesOpen tells a parenthesis or quotation that text opens and does not end.
func leavesOpen(text []byte) bool {
	for i := range text {
		switch text[i] {
		case '(', 0xC2, 0xE2:
			t := mark(text, i)
			if size := t.to - i; size == 1 || size <= 3 && (bytes.HasPrefix(text[i:], []byte("«")) || bytes.HasPrefix(text[i:], []byte("„")) || bytes.HasPrefix(text[i:], []byte("“"))) {
				return true
			}
		}
	}
	return false
}
