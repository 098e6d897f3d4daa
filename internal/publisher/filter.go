package publisher

import (
	"fmt"
	"strings"
)

// fields gives the cell of a column of the row at hand.
type fields func(column string) (value, bool)

// test tells whether a row passes a $filter. It fails on a column that the
// row does not have.
type test func(fields) (bool, error)

type operand func(fields) (value, error)

// parser reads the little of OData's $filter that the pipeline needs:
// comparisons, and, or, not, brackets, and the string functions.
type parser struct {
	tokens []string
	text   string
}

// parseFilter reads a $filter; an empty one lets every row pass.
func parseFilter(text string) (test, error) {
	if strings.TrimSpace(text) == "" {
		return func(fields) (bool, error) { return true, nil }, nil
	}
	tokens, err := tokenise(text)
	if err != nil {
		return nil, err
	}
	p := &parser{tokens: tokens, text: text}
	t, err := p.or()
	if err == nil && len(p.tokens) > 0 {
		err = p.unexpected()
	}
	return t, err
}

func tokenise(text string) ([]string, error) {
	var out []string
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == ' ':
			i++
		case c == '(' || c == ')' || c == ',':
			out = append(out, text[i:i+1])
			i++
		case c == '\'':
			end := closingQuote(text, i+1)
			if end < 0 {
				return nil, fmt.Errorf("unterminated string at position %d in '%s'", i, text)
			}
			out = append(out, "'"+strings.ReplaceAll(text[i+1:end], "''", "'"))
			i = end + 1
		default:
			end := i
			for end < len(text) && !strings.ContainsRune(" (),'", rune(text[end])) {
				end++
			}
			out = append(out, text[i:end])
			i = end
		}
	}
	return out, nil
}

// closingQuote finds the quote that ends a string; two in a row are one.
func closingQuote(text string, i int) int {
	for ; i < len(text); i++ {
		if text[i] != '\'' {
			continue
		}
		if i+1 < len(text) && text[i+1] == '\'' {
			i++
			continue
		}
		return i
	}
	return -1
}

func (p *parser) peek() string {
	if len(p.tokens) == 0 {
		return ""
	}
	return p.tokens[0]
}

func (p *parser) accept(token string) bool {
	if p.peek() != token {
		return false
	}
	p.tokens = p.tokens[1:]
	return true
}

func (p *parser) unexpected() error {
	return fmt.Errorf("syntax error at '%s' in '%s'", p.peek(), p.text)
}

func (p *parser) or() (test, error) { return p.chain("or", p.and, true) }

func (p *parser) and() (test, error) { return p.chain("and", p.factor, false) }

// chain reads tests joined by a word; the first whose outcome is stop decides.
func (p *parser) chain(word string, next func() (test, error), stop bool) (test, error) {
	first, err := next()
	tests := []test{first}
	for err == nil && p.accept(word) {
		var t test
		t, err = next()
		tests = append(tests, t)
	}
	if err != nil {
		return nil, err
	}
	return func(row fields) (bool, error) {
		for _, t := range tests {
			if ok, err := t(row); err != nil || ok == stop {
				return ok, err
			}
		}
		return !stop, nil
	}, nil
}

func (p *parser) factor() (test, error) {
	if p.accept("not") {
		t, err := p.factor()
		return func(row fields) (bool, error) { ok, err := t(row); return !ok, err }, err
	}
	if p.accept("(") {
		t, err := p.or()
		if err == nil && !p.accept(")") {
			err = p.unexpected()
		}
		return t, err
	}
	left, err := p.operand()
	if err != nil {
		return nil, err
	}
	compare, ok := comparisons[p.peek()]
	if !ok {
		return func(row fields) (bool, error) { v, err := left(row); return v.n == 1, err }, nil
	}
	p.tokens = p.tokens[1:]
	right, err := p.operand()
	return func(row fields) (bool, error) {
		a, err := left(row)
		if err != nil {
			return false, err
		}
		b, err := right(row)
		return compare(a, b), err
	}, err
}

// ordered makes a comparison that null never passes.
func ordered(pass func(sign int) bool) func(a, b value) bool {
	return func(a, b value) bool {
		switch {
		case a.kind != b.kind || a.kind == null:
			return false
		case a.kind == number:
			return pass(int(min(max(a.n-b.n, -1), 1)))
		default:
			return pass(strings.Compare(a.s, b.s))
		}
	}
}

var comparisons = map[string]func(a, b value) bool{
	"eq": func(a, b value) bool { return a == b },
	"ne": func(a, b value) bool { return a != b },
	"lt": ordered(func(s int) bool { return s < 0 }),
	"le": ordered(func(s int) bool { return s <= 0 }),
	"gt": ordered(func(s int) bool { return s > 0 }),
	"ge": ordered(func(s int) bool { return s >= 0 }),
}
