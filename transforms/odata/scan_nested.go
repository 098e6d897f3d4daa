package odata

import "fmt"

// skipObject takes an object whose fields do not matter.
func (s *scanner) skipObject(depth int) error {
	return s.object(depth, func([]byte, int) error {
		_, err := s.value(depth + 1)
		return err
	})
}

// object takes an object; field is called with a key and takes its value.
func (s *scanner) object(depth int, field func(key []byte, depth int) error) error {
	if depth > maxDepth {
		return s.errorf("values nested deeper than %d", maxDepth)
	}
	if err := s.take('{', "an object"); err != nil {
		return err
	}
	if s.peek() == '}' {
		s.pos++
		return nil
	}
	for {
		s.peek()
		key, err := s.text()
		if err != nil {
			return err
		}
		name, err := key.plain()
		if err != nil {
			return s.errorf("reading a key: %w", err)
		}
		if err = s.take(':', "a colon"); err != nil {
			return err
		}
		if err = field(name, depth+1); err != nil {
			return err
		}
		if more, err := s.more('}'); !more {
			return err
		}
	}
}

// more takes a comma and reports true, or takes the closing bracket.
func (s *scanner) more(closing byte) (bool, error) {
	switch s.peek() {
	case ',':
		s.pos++
		return true, nil
	case closing:
		s.pos++
		return false, nil
	}
	return false, s.unexpected(fmt.Sprintf("a comma or '%c'", closing))
}

func (s *scanner) skipArray(depth int) error {
	return s.array(depth, func() error {
		_, err := s.value(depth + 1)
		return err
	})
}

// array takes an array; element takes one element.
func (s *scanner) array(depth int, element func() error) error {
	if depth > maxDepth {
		return s.errorf("values nested deeper than %d", maxDepth)
	}
	if err := s.take('[', "an array"); err != nil {
		return err
	}
	if s.peek() == ']' {
		s.pos++
		return nil
	}
	for {
		if err := element(); err != nil {
			return err
		}
		if more, err := s.more(']'); !more {
			return err
		}
	}
}
