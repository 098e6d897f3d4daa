package odata

// kind is the type of a JSON value.
type kind uint8

const (
	kindNull kind = iota
	kindBool
	kindNumber
	kindString
	kindObject
	kindArray
)

// value is a JSON value as it stands in the document. raw is the text between
// the quotes of a string, and the whole text of any other value.
type value struct {
	kind    kind
	escaped bool
	raw     []byte
}

// maxDepth bounds nesting. CBS nests three deep; a hostile answer must not
// exhaust the stack.
const maxDepth = 32

// scanner reads JSON from a document in memory without copying. encoding/json
// reads some 100 MB/s and copies every string; a night reads gigabytes.
type scanner struct {
	data []byte
	pos  int
	// row is the number of the row being read, from 1; 0 outside the rows.
	row int
}

// peek skips white space and gives the next byte without taking it, or 0 at
// the end of the document.
func (s *scanner) peek() byte {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\n', '\r', '\t':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// take skips white space and takes the byte c; what names it in the error.
func (s *scanner) take(c byte, what string) error {
	if s.peek() != c {
		return s.unexpected(what)
	}
	s.pos++
	return nil
}

// value reads any value.
func (s *scanner) value(depth int) (value, error) {
	c := s.peek()
	start := s.pos
	var err error
	v := value{}
	switch {
	case c == '"':
		return s.text()
	case c == '{':
		v.kind, err = kindObject, s.skipObject(depth)
	case c == '[':
		v.kind, err = kindArray, s.skipArray(depth)
	case c == '-' || c >= '0' && c <= '9':
		v.kind, err = kindNumber, s.number()
	case c == 'n':
		err = s.word("null")
	case c == 't':
		v.kind, err = kindBool, s.word("true")
	case c == 'f':
		v.kind, err = kindBool, s.word("false")
	default:
		err = s.unexpected("a value")
	}
	v.raw = s.data[start:s.pos]
	return v, err
}

func (s *scanner) word(w string) error {
	for i := range len(w) {
		if s.pos == len(s.data) || s.data[s.pos] != w[i] {
			return s.unexpected(w)
		}
		s.pos++
	}
	return nil
}

func (s *scanner) number() error {
	if s.data[s.pos] == '-' {
		s.pos++
	}
	first := s.pos
	if err := s.digits(); err != nil {
		return err
	}
	if s.data[first] == '0' && s.pos > first+1 {
		return s.errorf("number with a leading zero")
	}
	if s.pos < len(s.data) && s.data[s.pos] == '.' {
		s.pos++
		if err := s.digits(); err != nil {
			return err
		}
	}
	if s.pos < len(s.data) && s.data[s.pos]|0x20 == 'e' {
		s.pos++
		if s.pos < len(s.data) && (s.data[s.pos] == '+' || s.data[s.pos] == '-') {
			s.pos++
		}
		return s.digits()
	}
	return nil
}

func (s *scanner) digits() error {
	start := s.pos
	for s.pos < len(s.data) && s.data[s.pos]-'0' <= 9 {
		s.pos++
	}
	if s.pos == start {
		return s.unexpected("a digit")
	}
	return nil
}
