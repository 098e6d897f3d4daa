package xmlscan

import "bytes"

// Attr gives the decoded value of an attribute of the element that was just
// started. White space in it is kept as written. Attributes that nobody asks
// for are not parsed; where they are malformed or double, Attr gives nothing
// and the next Next or Skip tells.
func (s *Scanner) Attr(name string) ([]byte, bool) {
	if s.kind != Start || s.err != nil {
		return nil, false
	}
	if !s.tagParsed {
		s.tagParsed = true
		s.parseTag()
	}
	for _, a := range s.attrs {
		if string(a.name) == name {
			return s.attrValue(a.value)
		}
	}
	return nil, false
}

func (s *Scanner) attrValue(raw []byte) ([]byte, bool) {
	if bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '\r') < 0 {
		return raw, true
	}
	from := len(s.buf)
	s.buf = s.decode(s.buf, raw, true)
	return s.buf[from:len(s.buf):len(s.buf)], s.err == nil
}

// maxAttrs is how many attributes a tag may have: each is held against those before it.
const maxAttrs = 200

// parseTag lists the attributes of the start tag.
func (s *Scanner) parseTag() {
	base := s.start + 1 + len(s.name)
	for i := 0; ; {
		from := i
		for i < len(s.tag) && isSpace(s.tag[i]) {
			i++
		}
		if i == len(s.tag) {
			return
		}
		name := s.tag[i:nameEnd(s.tag, i)]
		if i == from || len(name) == 0 {
			s.badTag(base + i)
			return
		}
		value, next := quoted(s.tag, i+len(name))
		if next < 0 || bytes.IndexByte(value, '<') >= 0 {
			s.badTag(base + i)
			return
		}
		if len(s.attrs) == maxAttrs {
			s.fail(base+i, "gives <%s> more than %d attributes", s.name, maxAttrs)
			s.attrs = s.attrs[:0]
			return
		}
		for _, a := range s.attrs {
			if bytes.Equal(a.name, name) {
				s.fail(base+i, "gives the attribute %s of <%s> twice", name, s.name)
				s.attrs = s.attrs[:0]
				return
			}
		}
		s.attrs = append(s.attrs, attr{name, value})
		i = next
	}
}

func (s *Scanner) badTag(offset int) {
	s.fail(offset, "has %s in the tag <%s>, which is no attribute", s.quote(offset), s.name)
	s.attrs = s.attrs[:0]
}

// quoted reads ="value" at i, and gives -1 for anything else.
func quoted(tag []byte, i int) (value []byte, next int) {
	for i < len(tag) && isSpace(tag[i]) {
		i++
	}
	if i == len(tag) || tag[i] != '=' {
		return nil, -1
	}
	for i++; i < len(tag) && isSpace(tag[i]); i++ {
	}
	if i == len(tag) || tag[i] != '"' && tag[i] != '\'' {
		return nil, -1
	}
	n := bytes.IndexByte(tag[i+1:], tag[i])
	if n < 0 {
		return nil, -1
	}
	return tag[i+1 : i+1+n], i + n + 2
}
