package xmlscan

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// ahead remembers where a rare byte sequence comes next, so that many short
// texts together cost one search of the document.
type ahead struct{ next int }

// in reports whether sought occurs in data[from:to].
func (a *ahead) in(data []byte, sought string, from, to int) bool {
	if a.next < from {
		if n := bytes.Index(data[from:], []byte(sought)); n >= 0 {
			a.next = from + n
		} else {
			a.next = len(data)
		}
	}
	return a.next < to
}

// text reads text up to the next '<'. It reports whether that is an event.
func (s *Scanner) text() bool {
	begin, end := s.pos, len(s.data)
	if n := bytes.IndexByte(s.data[begin:], '<'); n >= 0 {
		end = begin + n
	}
	raw := s.data[begin:end]
	s.pos = end
	if len(s.open) == 0 {
		if i := notSpace(raw); i >= 0 {
			s.fail(begin+i, "has %s outside the root element", s.quote(begin+i))
		}
		return false
	}
	if s.cdends.in(s.data, "]]>", begin, end) {
		s.fail(s.cdends.next, "has ]]> outside a CDATA section")
		return false
	}
	s.raw, s.cdata, s.kind, s.needDecode = raw, false, Text, false
	if s.amp.in(s.data, "&", begin, end) {
		s.needDecode = true
		// Entities are checked now: an error must not depend on who reads on.
		s.buf = s.decode(s.buf[:0], raw, true)[:0]
		return s.err == nil
	}
	s.needDecode = s.cr.in(s.data, "\r", begin, end)
	return true
}

func notSpace(text []byte) int {
	for i, c := range text {
		if !isSpace(c) {
			return i
		}
	}
	return -1
}

// Text gives the decoded text of a Text event.
func (s *Scanner) Text() []byte {
	if s.kind != Text || !s.needDecode {
		return s.textRaw()
	}
	from := len(s.buf)
	s.buf = s.decode(s.buf, s.raw, !s.cdata)
	return s.buf[from:len(s.buf):len(s.buf)]
}

// AppendText appends the decoded text of a Text event to dst.
func (s *Scanner) AppendText(dst []byte) []byte {
	if s.kind != Text || !s.needDecode {
		return append(dst, s.textRaw()...)
	}
	return s.decode(dst, s.raw, !s.cdata)
}

func (s *Scanner) textRaw() []byte {
	if s.kind != Text {
		return nil
	}
	return s.raw
}

// decode appends raw to dst with its entities resolved and its line ends made
// '\n', as XML 1.0 section 2.11 asks.
func (s *Scanner) decode(dst, raw []byte, entities bool) []byte {
	for len(raw) > 0 {
		i := bytes.IndexAny(raw, "&\r")
		if i < 0 {
			return append(dst, raw...)
		}
		dst = append(dst, raw[:i]...)
		if raw[i] == '\r' {
			dst, raw = append(dst, '\n'), bytes.TrimPrefix(raw[i+1:], []byte{'\n'})
			continue
		}
		if !entities {
			dst, raw = append(dst, '&'), raw[i+1:]
			continue
		}
		r, size := entity(raw[i:])
		if size == 0 {
			s.fail(s.start, "has %.16q in the text or tag here, which is no entity of XML; a bare '&' is written as &amp;", raw[i:])
			return dst
		}
		dst, raw = utf8.AppendRune(dst, r), raw[i+size:]
	}
	return dst
}

// entity reads the reference at the start of text; its size is 0 for one that
// XML does not define.
func entity(text []byte) (r rune, size int) {
	// The longest with a meaning is &#x10FFFF;, but zeros may lead.
	end := bytes.IndexByte(text[:min(len(text), 32)], ';')
	if end < 2 {
		return 0, 0
	}
	switch name := string(text[1:end]); name {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	default:
		if name[0] != '#' || len(name) < 2 {
			return 0, 0
		}
		digits, base := name[1:], 10
		if digits[0] == 'x' {
			digits, base = digits[1:], 16
		}
		n, err := strconv.ParseUint(digits, base, 32)
		if err != nil || !inXML(rune(n)) || n > utf8.MaxRune {
			return 0, 0
		}
		return rune(n), end + 1
	}
}
