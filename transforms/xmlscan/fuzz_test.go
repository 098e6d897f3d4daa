package xmlscan

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzScanner compares the scanner with encoding/xml: what both read they
// must read alike, and what encoding/xml reads as one document is refused here
// only for the reasons named in stricter.
func FuzzScanner(f *testing.F) {
	for _, seed := range []string{
		`<a/>`, `<a b="c">d</a>`, `<a><b>x</b><!-- c --><b/></a>`, `<a>&amp;&#233;</a>`,
		`<?xml version="1.0" encoding="UTF-8"?><a x='1' y="2>"/>`, "<a>x\r\ny\r</a>",
		`<a><![CDATA[<x>]]></a>`, `<!DOCTYPE a><a/>`, `<a:b c:d="e"></a:b >`, `<a>&lt`,
		"<a>\xC3\xA9\xC3</a>", `<a k="1" k="2"/>`, `<a><b></a></b>`, `<a>]]></a>`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, gotErr := events(data)
		want, wantErr := oracle(data)
		switch {
		case gotErr == nil && wantErr == nil && got != want:
			t.Errorf("events differ for %q\ngot  %s\nwant %s", data, got, want)
		case gotErr != nil && wantErr == nil && !stricter(gotErr):
			t.Errorf("%q is refused: %v", data, gotErr)
		}
		skipAll(t, data, gotErr == nil)
	})
}

// stricter tells the errors for what encoding/xml lets through.
func stricter(err error) bool {
	var syntax *SyntaxError
	if !errors.As(err, &syntax) {
		return false
	}
	for _, msg := range []string{"declares", "DOCTYPE", "markup known here", "twice",
		"deeper than", "no entity of XML", "-- inside", "no processing instruction", "no attribute"} {
		if strings.Contains(syntax.Msg, msg) {
			return true
		}
	}
	return false
}

// skipAll passes the document by Skip, which must accept what Next accepts.
func skipAll(t *testing.T, data []byte, wellFormed bool) {
	s := New(data)
	for {
		kind, err := s.Next()
		if err == nil && kind == Start {
			err = s.Skip()
		}
		if err != nil && wellFormed {
			t.Errorf("%q is refused when skipped: %v", data, err)
		}
		if err != nil || kind == EOF {
			return
		}
	}
}

func events(data []byte) (string, error) {
	var out eventLog
	for s := New(data); ; {
		kind, err := s.Next()
		switch {
		case err != nil || kind == EOF:
			return out.String(), err
		case kind == Start:
			s.Attr("") // parses the tag
			var attrs []string
			for _, a := range s.attrs {
				v, _ := s.Attr(string(a.name))
				attrs = append(attrs, fmt.Sprintf("%s=%q", a.name, v))
			}
			out.add("<%s %s>", s.Name(), attrs)
		case kind == End:
			out.add("</%s>", s.Name())
		case kind == Text:
			out.text.Write(s.Text())
		}
	}
}

// eventLog joins text that comes in parts, as the two split it differently.
type eventLog struct {
	bytes.Buffer
	text bytes.Buffer
}

func (l *eventLog) add(format string, args ...any) {
	fmt.Fprintf(l, "%q", l.text.Bytes())
	l.text.Reset()
	fmt.Fprintf(l, format, args...)
}

var errOther = errors.New("no single root element with text inside it only")

func oracle(data []byte) (string, error) {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	// encoding/xml does not look inside comments and the like.
	if !utf8.Valid(data) || bytes.ContainsFunc(data, func(r rune) bool { return !inXML(r) }) {
		return "", errOther
	}
	var out eventLog
	var open []string
	roots := 0
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.RawToken()
		if err == io.EOF {
			if len(open) > 0 || roots != 1 {
				return "", errOther
			}
			return out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(open) == 0 {
				roots++
			}
			open = append(open, full(token.Name))
			var attrs []string
			for _, a := range token.Attr {
				attrs = append(attrs, fmt.Sprintf("%s=%q", full(a.Name), a.Value))
			}
			out.add("<%s %s>", full(token.Name), attrs)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != full(token.Name) {
				return "", errOther
			}
			open = open[:len(open)-1]
			out.add("</%s>", full(token.Name))
		case xml.CharData:
			if len(open) > 0 {
				out.text.Write(token)
			} else if len(bytes.TrimSpace(token)) > 0 || bytes.Contains(data, []byte("<![CDATA[")) || bytes.ContainsRune(data, '&') {
				return "", errOther
			}
		}
	}
}

func full(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}
