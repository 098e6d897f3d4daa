// Package contract holds what publishers answer today against what we rely on. Each
// source says in a file of its own, contract.go, which fields, types, titles and
// counts these are.
package contract

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"medebewind/pipelines/sources/fetch"
)

// Probe is one answer that a source relies on.
type Probe struct {
	// What names it in a line.
	What        string
	URL, Accept string
	// Check says what is not as it was; nil when all is.
	Check func(body []byte) error
	// MaySpare is set where another way takes its place.
	MaySpare bool
}

// Outcome is how a probe ended.
type Outcome struct {
	Probe
	// Changed is what is not as we rely on; nil when nothing is.
	Changed error
}

// Hold asks the probes one after the other.
func Hold(ctx context.Context, client *fetch.Client, probes []Probe) []Outcome {
	outcomes := make([]Outcome, 0, len(probes))
	for _, p := range probes {
		outcomes = append(outcomes, Outcome{p, p.hold(ctx, client)})
	}
	return outcomes
}

// times is how often an answer must be otherwise to count as changed: a page that was
// cut short, or came in the place of another, is no change. The same bytes again are.
const times = 3

func (p Probe) hold(ctx context.Context, client *fetch.Client) (found error) {
	var before []byte
	for range times {
		response, err := client.Get(ctx, fetch.Request{URL: p.URL, Accept: p.Accept})
		switch {
		case err != nil && gone(err):
			return err
		case err != nil:
			return fmt.Errorf("%w: %w", ErrSilent, err)
		}
		if found = p.Check(response.Body); found == nil {
			return nil
		}
		if bytes.Equal(before, response.Body) {
			return found
		}
		before = response.Body
	}
	return found
}

// ErrSilent is in the outcome of a probe that was not answered: what the answer is by
// now is not known.
var ErrSilent = errors.New("no answer")

// gone tells a refusal for good, such as 404, from a service in trouble and from one
// that was not reached.
func gone(err error) bool {
	status := new(fetch.StatusError)
	return errors.As(err, &status) && status.Status < 500 && status.Status != http.StatusTooManyRequests && status.Status != http.StatusRequestTimeout
}

// Line tells of all probes of a source in one line: what changed, or that nothing
// did. Grave tells that something changed which no other way spares.
func Line(outcomes []Outcome) (text string, changed, grave bool) {
	var said []string
	for _, o := range outcomes {
		if o.Changed == nil {
			continue
		}
		said = append(said, o.What+": "+strings.Join(strings.Fields(o.Changed.Error()), " "))
		changed, grave = true, grave || !o.MaySpare
	}
	if !changed {
		return fmt.Sprintf("%d answers are as we rely on", len(outcomes)), false, false
	}
	return strings.Join(said, "; "), changed, grave
}

// Rows checks a JSON answer: under the path there is a list of at least so many
// objects, of which the first has the fields, each of a type: "string", "number",
// "bool", "object", "list" or "any"; a field behind a point is one within another.
func Rows(path string, least int, fields map[string]string) func([]byte) error {
	return func(body []byte) error {
		var top any
		if err := json.Unmarshal(body, &top); err != nil {
			return fmt.Errorf("the answer is no JSON: %w", err)
		}
		list, ok := dig(top, path).([]any)
		if !ok {
			return fmt.Errorf("there is no list %q in the answer", path)
		}
		if len(list) < least {
			return fmt.Errorf("%d rows in %q, and there were %d or more", len(list), path, least)
		}
		if len(list) == 0 {
			return nil
		}
		return Fields(list[0], fields)
	}
}

// Object checks a JSON answer that is one object.
func Object(fields map[string]string) func([]byte) error {
	return func(body []byte) error {
		var top any
		if err := json.Unmarshal(body, &top); err != nil {
			return fmt.Errorf("the answer is no JSON: %w", err)
		}
		return Fields(top, fields)
	}
}

// Fields checks the fields of an object.
func Fields(object any, fields map[string]string) error {
	var wrong []string
	for name, want := range fields {
		value := dig(object, name)
		if got := typeOf(value); value == nil || want != "any" && got != want {
			wrong = append(wrong, fmt.Sprintf("%s is %s, and was %s", name, got, want))
		}
	}
	if len(wrong) == 0 {
		return nil
	}
	slices.Sort(wrong)
	return fmt.Errorf("%s", strings.Join(wrong, ", "))
}

// dig finds a value by a path of names with points between; in a list it looks at
// the first.
func dig(value any, path string) any {
	for name := range strings.SplitSeq(path, ".") {
		if list, ok := value.([]any); ok {
			if len(list) == 0 {
				return nil
			}
			value = list[0]
		}
		object, ok := value.(map[string]any)
		if !ok {
			return nil
		}
		value = object[name]
	}
	return value
}

func typeOf(value any) string {
	switch value.(type) {
	case nil:
		return "absent"
	case string:
		return "string"
	case float64:
		return "number"
	case bool:
		return "bool"
	case []any:
		return "list"
	}
	return "object"
}

// Contains checks that a text has all of the parts.
func Contains(parts ...string) func([]byte) error {
	return func(body []byte) error {
		for _, part := range parts {
			if !strings.Contains(string(body), part) {
				return fmt.Errorf("%q is not in the answer any more; it begins %.60q", part, body)
			}
		}
		return nil
	}
}

// All makes several checks, up to the first that fails.
func All(checks ...func([]byte) error) func([]byte) error {
	return func(body []byte) error {
		for _, check := range checks {
			if err := check(body); err != nil {
				return err
			}
		}
		return nil
	}
}

// Lines checks that a text has at least so many lines.
func Lines(least int) func([]byte) error {
	return func(body []byte) error {
		if n := strings.Count(string(body), "\n"); n < least {
			return fmt.Errorf("%d lines, and there were %d or more", n, least)
		}
		return nil
	}
}
