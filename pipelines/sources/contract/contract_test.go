package contract_test

import (
	"errors"
	"strings"
	"testing"

	"medebewind/pipelines/sources/contract"
)

func TestChecks(t *testing.T) {
	rows := contract.Rows("value", 2, map[string]string{"Title": "string", "in.Number": "number", "List": "any"})
	for name, c := range map[string]struct {
		check      func([]byte) error
		body, want string
	}{
		"as it was":     {rows, `{"value":[{"Title":"a","in":{"Number":1},"List":[]},{}]}`, ""},
		"other type":    {rows, `{"value":[{"Title":1,"in":{"Number":1},"List":[]},{}]}`, "Title is number, and was string"},
		"field gone":    {rows, `{"value":[{"Title":"a","in":{},"List":[]},{}]}`, "in.Number is absent, and was number"},
		"fewer rows":    {rows, `{"value":[{"Title":"a"}]}`, "1 rows in \"value\", and there were 2 or more"},
		"other list":    {rows, `{"waarden":[]}`, `no list "value"`},
		"a page":        {rows, `<html>`, "no JSON"},
		"an object":     {contract.Object(map[string]string{"a": "list"}), `{"a":{}}`, "a is object, and was list"},
		"text":          {contract.Contains("naam", "grond"), "naam;link", `"grond" is not in the answer`},
		"lines":         {contract.All(contract.Contains("a"), contract.Lines(3)), "a\nb\n", "2 lines, and there were 3"},
		"text and more": {contract.All(contract.Contains("a"), contract.Lines(1)), "a\nb\n", ""},
	} {
		err := c.check([]byte(c.body))
		if got := ""; err != nil && (c.want == "" || !strings.Contains(err.Error(), c.want)) || err == nil && c.want != got {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	fine, spare, gone := contract.Outcome{}, contract.Outcome{Probe: contract.Probe{What: "v3", MaySpare: true}, Changed: errors.New("410\nGone")}, contract.Outcome{Probe: contract.Probe{What: "list"}, Changed: errors.New("weg")}
	for want, outcomes := range map[string][]contract.Outcome{
		"2 answers are as we rely on false false": {fine, fine},
		"v3: 410 Gone true false":                 {fine, spare},
		"v3: 410 Gone; list: weg true true":       {spare, gone},
	} {
		text, changed, grave := contract.Line(outcomes)
		if got := text + map[bool]string{true: " true", false: " false"}[changed] + map[bool]string{true: " true", false: " false"}[grave]; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
