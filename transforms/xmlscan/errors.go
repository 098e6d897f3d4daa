package xmlscan

import "fmt"

// SyntaxError says what is wrong with a document, and where.
type SyntaxError struct {
	// Offset is in bytes from the start of the document.
	Offset int
	// Line counts from 1.
	Line int
	Msg  string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, byte %d: the document %s", e.Line, e.Offset, e.Msg)
}

// fail keeps the first error: what follows from it says less.
func (s *Scanner) fail(offset int, format string, args ...any) {
	if s.err == nil {
		s.err = &SyntaxError{Offset: offset, Line: s.lineOf(offset), Msg: fmt.Sprintf(format, args...)}
	}
}

// cutOff is the error of a document that ends too early: what a transfer that
// broke off leaves behind.
func (s *Scanner) cutOff(inside string) {
	if n := len(s.open); n > 0 {
		inside = "<" + string(s.open[n-1]) + ">"
	}
	s.fail(len(s.data), "ends inside %s at byte %d: the document was cut off", inside, len(s.data))
	s.pos = len(s.data)
}

// quote shows the start of what stands at offset.
func (s *Scanner) quote(offset int) string {
	return fmt.Sprintf("%.24q", s.data[offset:min(offset+24, len(s.data))])
}
