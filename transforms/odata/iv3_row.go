package odata

import (
	"fmt"

	"medebewind/transforms"
)

// shape is what a row is made of but for its values.
type shape struct {
	slots []slot
	// tail follows the last value, up to and with the closing bracket.
	tail string
}

// slot is a value in a row, and the bytes that come before it: from the end of
// the value before, or from the opening bracket.
type slot struct {
	before string
	role   role
}

// shortest is the length of a row without its values.
func (h *shape) shortest() int {
	n := len(h.tail)
	for i := range h.slots {
		n += len(h.slots[i].before)
	}
	return n
}

// fast reads a row of the expected shape. It reports false, and takes nothing,
// when the row has another shape or a value that needs a closer look.
func (r *rowReader) fast(s *scanner) bool {
	d, p := s.data, s.pos
	if len(r.shape.slots) == 0 {
		return false
	}
	ok := false
	for i := range r.shape.slots {
		slot := &r.shape.slots[i]
		end := p + len(slot.before)
		if end > len(d) || string(d[p:end]) != slot.before {
			return false
		}
		switch slot.role {
		case rolePlaatsing1, rolePlaatsing2:
			at := slot.role - rolePlaatsing1
			r.now.amounts[at], r.now.given[at], p, ok = amount(d, end)
		case roleIgnored:
			p, ok = wholeNumber(d, end)
		default:
			r.now.codes[slot.role], p, ok = r.columns.keys[slot.role].predict(d, end)
		}
		if !ok {
			return false
		}
	}
	end := p + len(r.shape.tail)
	if end > len(d) || string(d[p:end]) != r.shape.tail {
		return false
	}
	s.pos = end
	return true
}

// full takes a row apart, whatever its order and white space, and keeps its
// shape.
func (r *rowReader) full(s *scanner) error {
	r.shape = shape{}
	r.now = rowValues{}
	var seen [roles]bool
	s.peek()
	last := s.pos
	err := s.object(1, func(key []byte, depth int) error {
		which, ok := r.roles[string(key)]
		if !ok {
			var err error
			if which, err = columnRole(s.row, string(key)); err != nil {
				return err
			}
			r.roles[string(key)] = which
		}
		if which != roleIgnored {
			if seen[which] {
				return rowError(s.row, string(key), fmt.Errorf("a second column for %s", roleNames[which]))
			}
			seen[which] = true
		}
		s.peek()
		start := s.pos
		v, err := s.value(depth)
		if err != nil {
			return err
		}
		r.shape.slots = append(r.shape.slots, slot{string(s.data[last:start]), which})
		last = s.pos
		if err = r.set(which, v); err != nil {
			return rowError(s.row, string(key), err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	r.shape.tail = string(s.data[last:s.pos])
	for i, found := range seen {
		if !found {
			return transforms.Errorf(fmt.Sprintf("row %d", s.row), "column %s is missing", roleNames[i])
		}
	}
	return nil
}

func columnRole(row int, column string) (role, error) {
	which, ok, old := roleOf(column)
	switch {
	case old:
		return 0, rowError(row, column, ErrOudeIndeling)
	case !ok:
		return 0, rowError(row, column, fmt.Errorf("this column is not known in an Iv3 table"))
	}
	return which, nil
}

// set keeps a value that was read in full.
func (r *rowReader) set(which role, v value) error {
	switch which {
	case roleIgnored:
		return nil
	case rolePlaatsing1, rolePlaatsing2:
		if v.kind == kindNull {
			return nil
		}
		if v.kind != kindNumber {
			return fmt.Errorf("expected an amount, found %s", head(v.raw))
		}
		at := which - rolePlaatsing1
		var err error
		r.now.amounts[at], err = euros(v.raw)
		r.now.given[at] = err == nil
		return err
	}
	if v.kind != kindString {
		return fmt.Errorf("expected a code, found %s", head(v.raw))
	}
	var err error
	r.now.codes[which], err = r.columns.keys[which].learn(v)
	return err
}
