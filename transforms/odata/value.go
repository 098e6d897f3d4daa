package odata

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"medebewind/transforms/notation"
)

var errUTF8 = errors.New("text is not UTF-8")

// text gives a value as text: a string unescaped, a number or boolean as it is
// written, null as the empty string. Nested values are an error.
func (v value) text() (string, error) {
	switch v.kind {
	case kindNull:
		return "", nil
	case kindObject, kindArray:
		return "", fmt.Errorf("expected a text, found %s", head(v.raw))
	}
	if !utf8.Valid(v.raw) {
		return "", errUTF8
	}
	if !v.escaped {
		return string(v.raw), nil
	}
	// Escapes are rare, so the standard library may take its time.
	var text string
	quoted := append(append([]byte{'"'}, v.raw...), '"')
	if err := json.Unmarshal(quoted, &text); err != nil {
		return "", fmt.Errorf("reading text %s: %w", head(v.raw), err)
	}
	return text, nil
}

// plain is the text of a string without escapes. It copies only when it must.
func (v value) plain() ([]byte, error) {
	if !v.escaped {
		return v.raw, nil
	}
	text, err := v.text()
	return []byte(text), err
}

// trimmed is text without white space around it: CBS pads keys and texts with
// blanks to a width that differs per table.
func (v value) trimmed() (string, error) {
	text, err := v.text()
	return strings.TrimSpace(text), err
}

// number gives a number without a fraction of zeros and without exponent:
// v3 writes every number as a double, 344373 as 344373.0.
func (v value) number() string {
	raw := v.raw
	// The common case, without taking the number apart.
	if bytes.IndexByte(raw, 'e') < 0 && bytes.IndexByte(raw, 'E') < 0 {
		if point := bytes.IndexByte(raw, '.'); point >= 0 {
			raw = bytes.TrimRight(raw, "0")
			raw = bytes.TrimSuffix(raw, []byte{'.'})
		}
		if string(raw) == "-0" {
			return "0"
		}
		return string(raw)
	}
	d, err := notation.Plain(string(raw), maxExponent)
	if err != nil {
		return string(raw)
	}
	return d.Trim().String()
}

// fields reads one object. It reuses fields, which holds parts of the
// document and lasts until the next row.
func (s *scanner) fields(fields []field) ([]field, error) {
	fields = fields[:0]
	err := s.object(1, func(key []byte, depth int) error {
		v, err := s.value(depth)
		fields = append(fields, field{key, v})
		return err
	})
	return fields, err
}

// field is a column of a row.
type field struct {
	key   []byte
	value value
}

// texts gives the values of the named columns as trimmed text, in the order of
// names; a column that is missing gives the empty text.
func texts(row int, fields []field, names ...string) ([]string, error) {
	out := make([]string, len(names))
	for _, f := range fields {
		for i, name := range names {
			if string(f.key) != name {
				continue
			}
			text, err := f.value.trimmed()
			if err != nil {
				return nil, rowError(row, name, err)
			}
			out[i] = text
		}
	}
	return out, nil
}
