package xmlscan

import (
	"bytes"
	"strings"
)

// begin checks what concerns the document as a whole: its encoding.
func (s *Scanner) begin() {
	s.begun = true
	if bytes.HasPrefix(s.data, []byte("\xEF\xBB\xBF")) {
		s.pos = 3
	}
	if bytes.HasPrefix(s.data, []byte("\xFE\xFF")) || bytes.HasPrefix(s.data, []byte("\xFF\xFE")) {
		s.fail(0, "is in UTF-16: only UTF-8 is read")
		return
	}
	if name := declaredEncoding(s.data[s.pos:]); name != "" {
		switch strings.ToLower(name) {
		case "utf-8", "utf8", "us-ascii", "ascii":
		default:
			s.fail(s.pos, "declares the encoding %s: only UTF-8 is read", name)
			return
		}
	}
	if i := invalid(s.data[s.pos:]); i >= 0 {
		s.fail(s.pos+i, "has %s, which is no UTF-8 text", s.quote(s.pos+i))
	}
}

// declaredEncoding reads the encoding from an XML declaration at the start of
// data; it is empty where none is declared.
func declaredEncoding(data []byte) string {
	if !bytes.HasPrefix(data, []byte("<?xml")) || len(data) < 6 || !isSpace(data[5]) {
		return ""
	}
	end := bytes.Index(data, []byte("?>"))
	if end < 0 {
		return ""
	}
	_, rest, found := bytes.Cut(data[5:end], []byte("encoding"))
	if !found {
		return ""
	}
	value, next := quoted(rest, 0)
	if next < 0 {
		return ""
	}
	return string(value)
}

// instruction passes a processing instruction or the XML declaration.
func (s *Scanner) instruction() {
	body := s.data[s.pos+2:]
	n := bytes.Index(body, []byte("?>"))
	switch {
	case n < 0:
		s.cutOff("a processing instruction")
	case nameEnd(body, 0) == 0:
		s.fail(s.pos, "has %s, which is no processing instruction", s.quote(s.pos))
	default:
		s.pos += 2 + n + 2
	}
}

// declaration reads what starts with "<!": a comment, a DOCTYPE or CDATA.
func (s *Scanner) declaration() Kind {
	rest := s.data[s.pos:]
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		s.comment(rest)
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return s.cdataSection(rest)
	case bytes.HasPrefix(rest, []byte("<!DOCTYPE")):
		s.passDoctype(rest)
	case begins(rest, "<!--"), begins(rest, "<![CDATA["), begins(rest, "<!DOCTYPE"):
		s.cutOff("a declaration")
	default:
		s.fail(s.pos, "has %s, which is no markup known here", s.quote(s.pos))
	}
	return EOF
}

// begins reports whether rest is the start of word, cut off.
func begins(rest []byte, word string) bool {
	return strings.HasPrefix(word, string(rest[:min(len(rest), 10)]))
}

func (s *Scanner) comment(rest []byte) {
	n := bytes.Index(rest[4:], []byte("--"))
	switch end := 4 + n + 2; {
	case n < 0 || end >= len(rest):
		s.cutOff("a comment")
	case rest[end] != '>':
		s.fail(s.pos+end-2, "has -- inside a comment")
	default:
		s.pos += end + 1
	}
}

func (s *Scanner) cdataSection(rest []byte) Kind {
	const head = len("<![CDATA[")
	if len(s.open) == 0 {
		s.fail(s.pos, "has text outside the root element")
		return EOF
	}
	n := bytes.Index(rest[head:], []byte("]]>"))
	if n < 0 {
		s.cutOff("")
		return EOF
	}
	s.raw, s.cdata = rest[head:head+n], true
	s.needDecode = bytes.IndexByte(s.raw, '\r') >= 0
	s.pos += head + n + 3
	s.kind = Text
	return Text
}

// passDoctype passes a DOCTYPE. One with an internal subset could declare
// entities that grow without bound, so it is refused whatever it declares.
func (s *Scanner) passDoctype(rest []byte) {
	if s.rooted || len(s.open) > 0 || s.doctype {
		s.fail(s.pos, "has a DOCTYPE that does not stand before its root")
		return
	}
	s.doctype = true
	for i := len("<!DOCTYPE"); i < len(rest); i++ {
		switch c := rest[i]; c {
		case '>':
			s.pos += i + 1
			return
		case '[':
			s.fail(s.pos+i, "declares entities, which are not read")
			return
		case '"', '\'':
			n := bytes.IndexByte(rest[i+1:], c)
			if n < 0 {
				s.cutOff("its DOCTYPE")
				return
			}
			i += n + 1
		}
	}
	s.cutOff("its DOCTYPE")
}
