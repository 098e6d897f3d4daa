package xmlscan

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"
)

// law gives a document of some 4 MB in the shape of a law text.
func law() []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><toestand><wettekst>` + "\n")
	for b.Len() < 4<<20 {
		b.WriteString(`      <artikel bwb-ng-variabel-deel="/Hoofdstuk1/Artikel1" stam-id="1234" label="Artikel 1" status="goed">
        <kop><label>Artikel</label> <nr status="officieel">1</nr></kop>
        <lid bwb-ng-variabel-deel="/Hoofdstuk1/Artikel1/Lid1"><lidnr status="officieel">1</lidnr>
          <al>` + strings.Repeat("Het college draagt zorg voor de coördinatie van het beleid. ", 4) + `</al>
          <meta-data><jcis><jci versie="1.3" verwijzing="jci1.3:c:BWBR0099998&amp;artikel=1&amp;lid=1" onderdeel="lid=1"/></jcis></meta-data></lid>
      </artikel>
`)
	}
	b.WriteString(`</wettekst></toestand>`)
	return b.Bytes()
}

func BenchmarkNext(b *testing.B) {
	data := law()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		for s := New(data); ; {
			kind, err := s.Next()
			if err != nil {
				b.Fatal(err)
			}
			if kind == EOF {
				break
			}
		}
	}
}

func BenchmarkSkip(b *testing.B) {
	data := law()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		s := New(data)
		if _, err := s.Next(); err != nil {
			b.Fatal(err)
		}
		if err := s.Skip(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkValidate(b *testing.B) {
	data := law()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if i := invalid(data); i >= 0 {
			b.Fatal(i)
		}
	}
}

// BenchmarkEncodingXML is the reader of the standard library, to compare with.
func BenchmarkEncodingXML(b *testing.B) {
	data := law()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := d.RawToken(); err != nil {
				break
			}
		}
	}
}
