package normen

import "bytes"

// refer keeps what a pronoun in the next sentence refers to.
func (r *Reader) refer(p *parser, c *clause) {
	if len(r.last.dragers) > 0 {
		return
	}
	a := c.pronoun
	for _, i := range c.subject {
		a.dragers = append(a.dragers, p.t[i].drager)
		a.plural = a.plural || p.t[i].plural || len(c.subject) > 1
	}
	if len(a.dragers) == 0 {
		// No subject of ours: who has the norms is meant.
		for _, f := range r.norms {
			a.dragers = append(a.dragers, f.drager)
		}
		for i := range p.t {
			a.plural = a.plural || len(a.dragers) > 0 && p.kind(i) == bodyToken && p.t[i].drager == a.dragers[0] && p.t[i].plural
		}
		a.plural = a.plural || len(a.dragers) > 1
	}
	if len(a.dragers) == 0 {
		a = p.named(c)
	}
	r.last = a
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
		if !p.t[i].plural || len(a.dragers) > 0 && a.dragers[0].orgaan != p.t[i].orgaan {
			return antecedent{}
		}
		a.dragers, a.plural = append(a.dragers[:0], p.t[i].drager), true
	}
	return a
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
