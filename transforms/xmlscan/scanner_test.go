package xmlscan

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// walk writes the events of a document in short: <a k="v"> text </a>.
func walk(data string) (string, error) {
	var out strings.Builder
	for s := New([]byte(data)); ; {
		kind, err := s.Next()
		switch {
		case err != nil || kind == EOF:
			return out.String(), err
		case kind == Start:
			fmt.Fprintf(&out, "<%s", s.Name())
			if v, ok := s.Attr("k"); ok {
				fmt.Fprintf(&out, " k=%q", v)
			}
			out.WriteString(">")
		case kind == End:
			fmt.Fprintf(&out, "</%s>", s.Name())
		case kind == Text:
			fmt.Fprintf(&out, "[%s]", s.Text())
		}
	}
}

func TestNext(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"empty element", `<a/>`, `<a></a>`},
		{"empty element with a space", `<a />`, `<a></a>`},
		{"nested", `<a><b>x</b>y</a >`, `<a><b>[x]</b>[y]</a>`},
		{"prefix", `<t:a><t:b-c.1/></t:a>`, `<t:a><t:b-c.1></t:b-c.1></t:a>`},
		{"entities", `<a k="&lt;&#x2013;&#233;">&amp;&gt;&quot;&apos;</a>`, `<a k="<–é">[&>"']</a>`},
		{"greater than in a value", `<a k='x>"y/'/>`, `<a k="x>\"y/"></a>`},
		{"attribute after others", "<a x='1'\n y = \"2\" k='3'/>", `<a k="3"></a>`},
		{"cdata", `<a>x<![CDATA[<b>&amp;]]]]>y</a>`, `<a>[x][<b>&amp;]]][y]</a>`},
		{"line ends", "<a>x\r\ny\rz<![CDATA[\r\n]]></a>", "<a>[x\ny\nz][\n]</a>"},
		{"around the root", "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\n<!-- c --><a/>\n<?p i?>\n", `<a></a>`},
		{"comment and instruction", `<a>x<!-- <b> & --><?p <b> ?>y</a>`, `<a>[x][y]</a>`},
		{"plain doctype", `<!DOCTYPE a PUBLIC "x>[" 'y'><a/>`, `<a></a>`},
		{"beyond ascii", `<a>één – 1º</a>`, `<a>[één – 1º]</a>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := walk(c.data)
			if err != nil || got != c.want {
				t.Errorf("got %s, %v, want %s", got, err, c.want)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	deep := strings.Repeat("<a>", MaxDepth+1)
	for _, c := range []struct {
		name, data, msg string
		offset, line    int
	}{
		{"empty", "", "has no element", 0, 1},
		{"cut in text", "<toestand>\n<lid>abc", "ends inside <lid> at byte 19: the document was cut off", 19, 2},
		{"cut in a tag", `<a><b c="`, "ends inside <a> at byte 9", 9, 1},
		{"cut in a rune", "<a>\xC3", "ends inside <a> at byte 4", 4, 1},
		{"cut in the first tag", "<a", "ends inside a tag at byte 2", 2, 1},
		{"cut in a comment", "<a><!-- x", "ends inside <a>", 9, 1},
		{"cut in cdata", "<a><![CDATA[x", "ends inside <a>", 13, 1},
		{"cut in an end tag", "<a></a", "ends inside <a>", 6, 1},
		{"wrong end tag", "<a>\n<b></a>", `closes <b> with "</a>"`, 7, 2},
		{"end tag too many", "<a/></a>", "where no element is open", 4, 1},
		{"second root", "<a/><b/>", "has a second root element <b>", 4, 1},
		{"text after the root", "<a/> x", "outside the root element", 5, 1},
		{"text before the root", "x<a/>", "outside the root element", 0, 1},
		{"unknown entity", "<a>&nbsp;</a>", `has "&nbsp;" in the text`, 3, 1},
		{"bare ampersand", "<a>x & y</a>", "is written as &amp;", 3, 1},
		{"character reference", "<a>&#0;</a>", "no entity of XML", 3, 1},
		{"entity declared", `<!DOCTYPE a [<!ENTITY x "y">]><a/>`, "declares entities, which are not read", 12, 1},
		{"double attribute", `<a k="1" k="2"/>`, "gives the attribute k of <a> twice", 9, 1},
		{"attribute without a value", `<a k/>`, "no attribute", 3, 1},
		{"attributes without a space", `<a x="1"k="2"/>`, "no attribute", 8, 1},
		{"tag in a tag", `<a <b/>`, "has a '<' inside the tag", 3, 1},
		{"bare less than", `<a>1 < 2</a>`, "a bare '<' is written as &lt;", 5, 1},
		{"other encoding", `<?xml version="1.0" encoding="ISO-8859-1"?><a/>`, "declares the encoding ISO-8859-1", 0, 1},
		{"utf-16", "\xFF\xFE<\x00", "UTF-16", 0, 1},
		{"no utf-8", "<a>caf\xE9 x</a>", "no UTF-8 text", 6, 1},
		{"control character", "<a>01234567\x00</a>", "no UTF-8 text", 11, 1},
		{"too deep", deep, "deeper than 512", 3 * MaxDepth, 1},
		{"cdata end in text", `<a>x]]></a>`, "]]> outside a CDATA section", 4, 1},
		{"double hyphen in a comment", `<a><!-- a -- b --></a>`, "-- inside a comment", 10, 1},
		{"late doctype", `<a/><!DOCTYPE a>`, "DOCTYPE that does not stand before", 4, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := walk(c.data)
			var syntax *SyntaxError
			if !errors.As(err, &syntax) {
				t.Fatalf("got %v, want a SyntaxError", err)
			}
			if !strings.Contains(syntax.Msg, c.msg) || syntax.Offset != c.offset || syntax.Line != c.line {
				t.Errorf("got %v, want %q at line %d, byte %d", err, c.msg, c.line, c.offset)
			}
		})
	}
}

func TestSkip(t *testing.T) {
	s := New([]byte(`<a><b k="&amp;"><c/>x<d>y</d></b><e/>z</a>`))
	var seen []string
	for {
		kind, err := s.Next()
		if err != nil {
			t.Fatal(err)
		}
		if kind == EOF {
			break
		}
		seen = append(seen, fmt.Sprintf("%d:%s@%d/%d", kind, s.Name(), s.Offset(), s.Depth()))
		if name := string(s.Name()); kind == Start && (name == "b" || name == "e") {
			if err := s.Skip(); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := "1:a@0/1 1:b@3/2 1:e@33/2 3:e@37/1 2:a@38/0"
	if got := strings.Join(seen, " "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSkipChecksNesting(t *testing.T) {
	s := New([]byte(`<a><b><c></b></c></a>`))
	for range 2 {
		if _, err := s.Next(); err != nil {
			t.Fatal(err)
		}
	}
	err := s.Skip()
	if err == nil || !strings.Contains(err.Error(), "closes <c>") {
		t.Errorf("got %v", err)
	}
	if _, again := s.Next(); again != err {
		t.Errorf("after the error Next gives %v", again)
	}
}

func TestDecodedValuesLastUntilNext(t *testing.T) {
	s := New([]byte(`<a x="1&amp;" y="2&lt;"/>`))
	if _, err := s.Next(); err != nil {
		t.Fatal(err)
	}
	x, _ := s.Attr("x")
	y, _ := s.Attr("y")
	if _, ok := s.Attr("z"); ok || string(x) != "1&" || string(y) != "2<" {
		t.Errorf("got %q and %q", x, y)
	}
	if got := string(s.AppendText([]byte("no text here"))); got != "no text here" {
		t.Errorf("AppendText at a Start gave %q", got)
	}
}
