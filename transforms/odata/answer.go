// Package odata reads the answers of CBS's open-data services: OData v3
// (opendata.cbs.nl, dataderden.cbs.nl) and v4 (datasets.cbs.nl), both in JSON.
//
// Formats: https://www.cbs.nl/nl-nl/onze-diensten/open-data/open-data-v3 and
// https://www.cbs.nl/nl-nl/onze-diensten/open-data/open-data-v4.
package odata

import (
	"bytes"
	"fmt"
	"strings"
)

// answer is what an OData answer tells beside its rows.
type answer struct {
	// v4 is set when the answer has an @odata.context.
	v4 bool
	// context is the odata.metadata or @odata.context.
	context string
	// tabel is the table in context ('45067NED'), the last part of the path
	// where the answer is of a catalogue.
	tabel string
	// set is the entity set in context, without its name space
	// ('TypedDataSet', 'RegioSCodes').
	set string
	// next is the link to the next page, empty on the last.
	next string
	// rows counts the elements of value; object is set when there is no value.
	rows   int
	object bool
}

// readAnswer reads data to its end. row takes one element of value from the
// scanner; field, when not nil, takes the other top-level fields.
func readAnswer(data []byte, row func(*answer, *scanner) error, field func(key []byte, v value)) (*answer, error) {
	// Some of CBS's files begin with a byte order mark.
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	s := &scanner{data: data}
	a := &answer{object: true}
	err := s.object(0, func(key []byte, depth int) error {
		if string(key) == "value" && s.peek() == '[' {
			return a.value(s, depth, row)
		}
		v, err := s.value(depth)
		if err != nil {
			return err
		}
		return a.field(key, v, field)
	})
	if err != nil {
		return nil, err
	}
	if s.peek(); s.pos < len(data) {
		return nil, s.errorf("more text after the end of the answer, from %q", head(data[s.pos:]))
	}
	if a.context == "" {
		return nil, s.errorf("no odata.metadata and no @odata.context: this is no OData answer")
	}
	return a, nil
}

// known wraps row, which must know the table of its rows. OData puts the
// context first, so that rows can be read as they come.
func known(row func(*answer, *scanner) error) func(*answer, *scanner) error {
	return func(a *answer, s *scanner) error {
		if a.context == "" {
			return s.errorf("value comes before odata.metadata: the table of the rows is not known")
		}
		return row(a, s)
	}
}

func (a *answer) value(s *scanner, depth int, row func(*answer, *scanner) error) error {
	if !a.object {
		return s.errorf("value comes twice")
	}
	a.object = false
	err := s.array(depth, func() error {
		a.rows++
		s.row = a.rows
		return row(a, s)
	})
	if err == nil {
		s.row = 0
	}
	return err
}

func (a *answer) field(key []byte, v value, other func([]byte, value)) error {
	switch name := string(key); name {
	case "odata.metadata", "@odata.context":
		context, err := v.text()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		a.v4, a.context = name[0] == '@', context
		a.tabel, a.set = splitContext(context)
	case "odata.nextLink", "@odata.nextLink":
		next, err := v.text()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		a.next = next
	case "odata.error", "error":
		return fmt.Errorf("%w: %s", ErrDienst, message(v.raw))
	default:
		if other != nil {
			other(key, v)
		}
	}
	return nil
}

// splitContext takes table and entity set from
// https://HOST/.../45067NED/$metadata#Cbs.OData.WebAPI.TypedDataSet.
func splitContext(context string) (tabel, set string) {
	path, set, _ := strings.Cut(context, "#")
	path, _, _ = strings.Cut(path, "/$metadata")
	set, _, _ = strings.Cut(set, "/")
	return path[strings.LastIndexByte(path, '/')+1:], set[strings.LastIndexByte(set, '.')+1:]
}

// message finds the words in an error body: {"message":{"value":"..."}} in v3,
// {"message":"..."} in v4.
func message(raw []byte) string {
	s := &scanner{data: raw}
	if s.peek() != '{' {
		return head(raw)
	}
	found := ""
	_ = s.object(0, func(key []byte, depth int) error {
		v, err := s.value(depth)
		switch {
		case err != nil:
		case v.kind == kindString && (string(key) == "message" || string(key) == "value"):
			found, err = v.text()
		case v.kind == kindObject && string(key) == "message":
			found = message(v.raw)
		}
		return err
	})
	if found == "" {
		return head(raw)
	}
	return found
}

// head is the beginning of a text, for a message.
func head(text []byte) string {
	const most = 80
	if len(text) > most {
		return string(text[:most]) + "..."
	}
	return string(text)
}
