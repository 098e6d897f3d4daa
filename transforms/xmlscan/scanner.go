// Package xmlscan reads one XML document held in memory, event by event and
// without copying it. Law texts and spreadsheets are tens of megabytes of
// small elements, of which a transform keeps a few: encoding/xml makes a
// string and an attribute list for each of them, this scanner makes none.
//
// Names are given as written, prefix included ("table:table-cell"): what is
// read here uses fixed prefixes or no namespace at all.
package xmlscan

import "bytes"

// MaxDepth bounds the nesting of elements. Real documents stay below 40.
const MaxDepth = 512

// Kind is the kind of an event.
type Kind uint8

// The events of Next. An empty element gives Start and then End.
const (
	EOF Kind = iota
	Start
	End
	// Text is a run of text inside the root element, white space included. A
	// comment or a CDATA section splits the text around it into several runs.
	Text
)

// Scanner reads one document. The slices that it gives are parts of the
// document, or of a buffer of its own where something had to be decoded: they
// hold until the next call of Next or Skip, and must not be written to.
type Scanner struct {
	data  []byte
	pos   int
	start int // of the current event
	err   error

	kind       Kind
	name       []byte
	tag        []byte // what stands between the name and the end of a start tag
	tagParsed  bool
	attrs      []attr
	emptyElem  bool // the End of an empty element is still to be given
	raw        []byte
	cdata      bool
	needDecode bool

	open    [][]byte // names of the open elements
	begun   bool
	rooted  bool // the root has been seen
	doctype bool

	buf             []byte
	amp, cr, cdends ahead
}

// New returns a scanner of data. What is wrong with the document, its encoding
// included, is told by Next.
func New(data []byte) *Scanner {
	return &Scanner{data: data, open: make([][]byte, 0, 32),
		amp: ahead{next: -1}, cr: ahead{next: -1}, cdends: ahead{next: -1}}
}

// Next gives the next event; after the last one EOF, again and again. Its
// errors are *SyntaxError, and once given they stay.
func (s *Scanner) Next() (Kind, error) {
	s.buf = s.buf[:0]
	if s.emptyElem && s.err == nil {
		s.emptyElem = false
		s.pop()
		s.kind = End
		return End, nil
	}
	return s.advance()
}

func (s *Scanner) advance() (Kind, error) {
	if !s.begun {
		s.begin()
	}
	for s.err == nil && s.pos < len(s.data) {
		s.start = s.pos
		if s.data[s.pos] != '<' {
			if s.text() {
				return Text, nil
			}
			continue
		}
		if kind := s.markup(); kind != EOF {
			return kind, nil
		}
	}
	return s.finish()
}

// markup reads what starts with '<'. It gives EOF for what is no event.
func (s *Scanner) markup() Kind {
	if s.pos+1 >= len(s.data) {
		s.cutOff("a tag")
		return EOF
	}
	switch s.data[s.pos+1] {
	case '/':
		return s.endTag()
	case '?':
		s.instruction()
	case '!':
		return s.declaration()
	default:
		return s.startTag()
	}
	return EOF
}

// finish is the end of the document, or of the reading of it.
func (s *Scanner) finish() (Kind, error) {
	s.kind = EOF
	switch {
	case s.err != nil:
	case len(s.open) > 0:
		s.cutOff("")
	case !s.rooted:
		s.fail(len(s.data), "has no element: it is empty or no XML")
	}
	return EOF, s.err
}

// Skip leaves the element that was just started: the event after it is what
// follows its end tag. Nesting is checked on the way. Anywhere else than at a
// Start it does nothing.
func (s *Scanner) Skip() error {
	if s.kind != Start || s.err != nil {
		return s.err
	}
	s.buf = s.buf[:0]
	if s.emptyElem {
		s.emptyElem = false
		s.pop()
		s.kind = End
		return nil
	}
	outer := len(s.open) - 1
	for len(s.open) > outer {
		if _, err := s.advance(); err != nil {
			return err
		}
		if s.emptyElem {
			s.emptyElem = false
			s.pop()
		}
	}
	return nil
}

func (s *Scanner) pop() {
	s.open = s.open[:len(s.open)-1]
	s.rooted = true
}

// Name gives the element's name at a Start or End.
func (s *Scanner) Name() []byte { return s.name }

// Offset gives the position in bytes at which the current event starts.
func (s *Scanner) Offset() int { return s.start }

// Depth gives the number of open elements: 1 at the Start of the root, 0 at
// its End.
func (s *Scanner) Depth() int { return len(s.open) }

// Line gives the line of Offset, from 1. It counts them: for errors only.
func (s *Scanner) Line() int { return s.lineOf(s.start) }

// LineAt gives the line of an offset of before, from 1. It counts them: for errors only.
func (s *Scanner) LineAt(offset int) int { return s.lineOf(offset) }

func (s *Scanner) lineOf(offset int) int {
	return 1 + bytes.Count(s.data[:min(offset, len(s.data))], []byte{'\n'})
}
