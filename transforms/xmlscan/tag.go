package xmlscan

import "bytes"

// attr is an attribute of a start tag, its value as written.
type attr struct{ name, value []byte }

// nameByte tells the bytes of a name from what ends it. Beyond ASCII every
// letter is let through: no document read here has such a name.
var nameByte, nameStart = func() (all, first [256]bool) {
	for c := range 256 {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0x80
		first[c] = letter
		all[c] = letter || c >= '0' && c <= '9' || c == '-' || c == '.'
	}
	return all, first
}()

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// nameEnd gives the end of the name at i, or i where there is none.
func nameEnd(data []byte, i int) int {
	if i >= len(data) || !nameStart[data[i]] {
		return i
	}
	for i++; i < len(data) && nameByte[data[i]]; i++ {
	}
	return i
}

func (s *Scanner) startTag() Kind {
	begin := s.pos + 1
	end := nameEnd(s.data, begin)
	if end == begin {
		s.fail(s.pos, "has %s, which is no tag: a bare '<' is written as &lt;", s.quote(s.pos))
		return EOF
	}
	close := end
	if close < len(s.data) && s.data[close] != '>' {
		close = s.tagEnd(close)
	}
	if s.err != nil {
		return EOF
	}
	if close >= len(s.data) {
		s.cutOff("a tag")
		return EOF
	}
	s.name, s.tag = s.data[begin:end], s.data[end:close]
	s.tagParsed, s.attrs = false, s.attrs[:0]
	if n := len(s.tag); n > 0 {
		if s.tag[n-1] == '/' {
			s.emptyElem, s.tag = true, s.tag[:n-1]
		}
		if len(s.tag) > 0 && !isSpace(s.tag[0]) {
			s.fail(end, "has %s after the name in a tag", s.quote(end))
			return EOF
		}
	}
	s.pos = close + 1
	return s.push()
}

func (s *Scanner) push() Kind {
	if len(s.open) == 0 && s.rooted {
		s.fail(s.start, "has a second root element <%s>", s.name)
		return EOF
	}
	if len(s.open) == MaxDepth {
		s.fail(s.start, "nests elements deeper than %d", MaxDepth)
		return EOF
	}
	s.open = append(s.open, s.name)
	s.kind = Start
	return Start
}

// tagEnd gives the position of the '>' that ends the tag, which a '>' inside
// a quoted value does not.
func (s *Scanner) tagEnd(i int) int {
	data := s.data
	for i < len(data) {
		switch c := data[i]; c {
		case '>':
			return i
		case '<':
			s.fail(i, "has a '<' inside the tag that starts at byte %d", s.start)
			return i
		case '"', '\'':
			n := bytes.IndexByte(data[i+1:], c)
			if n < 0 {
				return len(data)
			}
			i += n + 1
		}
		i++
	}
	return i
}

func (s *Scanner) endTag() Kind {
	begin := s.pos + 2
	if len(s.open) == 0 {
		s.fail(s.pos, "has the end tag %s where no element is open", s.quote(s.pos))
		return EOF
	}
	top := s.open[len(s.open)-1]
	end := begin + len(top)
	// The end tag that belongs here is recognised without looking for its end.
	if end >= len(s.data) || s.data[end] != '>' || string(s.data[begin:end]) != string(top) {
		if end = s.slowEndTag(begin, top); end < 0 {
			return EOF
		}
	}
	s.name = top
	s.pos = end + 1
	s.pop()
	s.kind = End
	return End
}

// slowEndTag reads an end tag with white space in it, or a wrong one.
func (s *Scanner) slowEndTag(begin int, top []byte) int {
	end := nameEnd(s.data, begin)
	i := end
	for i < len(s.data) && isSpace(s.data[i]) {
		i++
	}
	switch {
	case i >= len(s.data):
		s.cutOff("a tag")
	case !bytes.Equal(s.data[begin:end], top):
		s.fail(s.pos, "closes <%s> with %s", top, s.quote(s.pos))
	case s.data[i] != '>':
		s.fail(i, "has %s in the end tag of <%s>", s.quote(i), top)
	default:
		return i
	}
	return -1
}
