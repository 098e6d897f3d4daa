package wettekst

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// style is a way in which a law's text is laid out.
type style struct {
	name string
	// indent of an item in its list, in columns.
	indent int
	// blank separates paragraphs with an empty line.
	blank bool
	// wrap is the width of lines, 0 for a line a paragraph.
	wrap int
	// point follows the number of a lid.
	point string
}

var styles = []style{
	{"website", 0, true, 0, ""},
	{"word processor", 4, false, 0, "."},
	{"wrapped", 3, true, 76, "."},
	{"wrapped without blank lines", 2, false, 90, "."},
	{"flush wrapped", 0, true, 72, "."},
}

// plainText lays out the text of a toestand.
func plainText(tb testing.TB, data []byte, s style) string {
	tb.Helper()
	w := writer{style: s}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		t, err := d.Token()
		if err == io.EOF {
			return w.out.String()
		}
		if err != nil {
			tb.Fatal(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "bijlage" {
				t.Name.Local = "meta-data"
			}
			for _, a := range t.Attr {
				if t.Name.Local == "artikel" && a.Name.Local == "status" && (a.Value == "vervallen" || a.Value == "nogniet") {
					t.Name.Local = "meta-data"
				}
			}
			w.start(d, t.Name.Local)
		case xml.EndElement:
			w.end(t.Name.Local)
		case xml.CharData:
			w.text.Write(t)
		}
	}
}

type writer struct {
	style
	out, text strings.Builder
	head      []string
	token     string
	depth     int
	in        bool
}

func (w *writer) start(d *xml.Decoder, name string) {
	switch name {
	case "wettekst":
		w.in = true
		w.text.Reset()
	case "meta-data", "redactie", "tussenkop":
		// They are no text of the law.
		if err := d.Skip(); err != nil {
			panic(err)
		}
	case "lijst":
		w.flush()
		w.depth++
	case "al", "lid", "li", "kop", "label", "nr", "titel", "lidnr", "li.nr", "row", "title":
		w.flush()
	case "entry":
		w.text.WriteString(" ")
	}
}

func (w *writer) end(name string) {
	text := strings.Join(strings.Fields(strings.ReplaceAll(w.text.String(), "\u00A0", " ")), " ")
	switch name {
	case "wettekst":
		w.flush()
		w.in = false
	case "label", "nr", "titel":
		if text != "" {
			w.head = append(w.head, text)
		}
	case "kop":
		w.paragraph(strings.Join(w.head, " "))
		w.head = nil
	case "lidnr":
		w.token = text + w.point + " "
	case "li.nr":
		w.token = text + " "
	case "lijst":
		w.flush()
		w.depth--
		return
	case "al", "row", "title", "li", "lid":
		w.flush()
		return
	default:
		return
	}
	w.text.Reset()
}

// flush writes the paragraph that was read.
func (w *writer) flush() {
	text := strings.Join(strings.Fields(strings.ReplaceAll(w.text.String(), "\u00A0", " ")), " ")
	w.text.Reset()
	if text != "" {
		w.paragraph(w.token + text)
		w.token = ""
	}
}

func (w *writer) paragraph(text string) {
	if !w.in || text == "" {
		return
	}
	margin := strings.Repeat(" ", w.depth*w.indent)
	line := margin
	for _, word := range strings.Fields(text) {
		if w.wrap > 0 && line != margin && utf8.RuneCountInString(line+word)+1 > w.wrap {
			w.out.WriteString(line + "\n")
			line = margin
		}
		if line != margin {
			line += " "
		}
		line += word
	}
	w.out.WriteString(line + "\n")
	if w.blank {
		w.out.WriteString("\n")
	}
}
