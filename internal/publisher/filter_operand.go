package publisher

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// functions of one argument change a string; those of two compare.
var changes = map[string]func(string) string{
	"tolower": strings.ToLower, "toupper": strings.ToUpper, "trim": strings.TrimSpace}

// substringof names what it looks for first, contains (v4) last.
var finds = map[string]func(a, b string) bool{
	"startswith":  strings.HasPrefix,
	"endswith":    strings.HasSuffix,
	"contains":    strings.Contains,
	"substringof": func(a, b string) bool { return strings.Contains(b, a) },
}

func (p *parser) operand() (operand, error) {
	token := p.peek()
	if token == "" || token == ")" || token == "," || token == "(" {
		return nil, p.unexpected()
	}
	p.tokens = p.tokens[1:]
	if p.peek() == "(" {
		return p.call(token)
	}
	switch {
	case token[0] == '\'':
		return fixed(str(token[1:])), nil
	case token == "null":
		return fixed(none), nil
	case token == "true" || token == "false":
		return fixed(yes(token == "true")), nil
	case token[0] == '-' || token[0] >= '0' && token[0] <= '9':
		f, err := strconv.ParseFloat(token, 64)
		if err != nil {
			return nil, fmt.Errorf("'%s' is no number in '%s'", token, p.text)
		}
		return fixed(thousandths(int64(math.Round(f * 1000)))), nil
	}
	return func(row fields) (value, error) {
		v, ok := row(token)
		if !ok {
			return v, fmt.Errorf("could not find a property named '%s'", token)
		}
		if v.kind == absent {
			v = none
		}
		return v, nil
	}, nil
}

func fixed(v value) operand { return func(fields) (value, error) { return v, nil } }

// call reads the arguments of a function, the opening bracket being next.
func (p *parser) call(name string) (operand, error) {
	var args []operand
	p.tokens = p.tokens[1:]
	for {
		a, err := p.operand()
		if err != nil {
			return nil, err
		}
		args = append(args, a)
		if p.accept(")") {
			break
		}
		if !p.accept(",") {
			return nil, p.unexpected()
		}
	}
	if change, ok := changes[name]; ok && len(args) == 1 {
		return func(row fields) (value, error) {
			v, err := args[0](row)
			return str(change(v.s)), err
		}, nil
	}
	find, ok := finds[name]
	if !ok || len(args) != 2 {
		return nil, fmt.Errorf("unknown function '%s' in '%s'", name, p.text)
	}
	return func(row fields) (value, error) {
		a, err := args[0](row)
		if err != nil {
			return a, err
		}
		b, err := args[1](row)
		return yes(find(a.s, b.s)), err
	}, nil
}
