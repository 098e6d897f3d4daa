// Package odstest makes OpenDocument spreadsheets for tests.
package odstest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
)

// Mimetype is what a spreadsheet has in its entry mimetype.
const Mimetype = "application/vnd.oasis.opendocument.spreadsheet"

// Sheet is a sheet of cells: "" is empty, "=1.5" the number 1.5, other text is
// text, a line break in it a new paragraph.
type Sheet struct {
	Name string
	Rows [][]string
}

// Book makes a file of sheets.
func Book(sheets ...Sheet) []byte {
	var tables strings.Builder
	for _, s := range sheets {
		tables.WriteString(`<table:table table:name="` + escape(s.Name) + `"><table:table-column/>`)
		for _, row := range s.Rows {
			tables.WriteString("<table:table-row>")
			for _, cell := range row {
				tables.WriteString(cellXML(cell))
			}
			tables.WriteString("</table:table-row>")
		}
		tables.WriteString("</table:table>")
	}
	return File(tables.String())
}

// File makes a file of the XML of its tables.
func File(tables string) []byte {
	return Zip("mimetype", Mimetype, "content.xml", Content(tables))
}

// Content makes content.xml of the XML of its tables.
func Content(tables string) string {
	const ns = "urn:oasis:names:tc:opendocument:xmlns:"
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<office:document-content xmlns:office="` + ns + `office:1.0" xmlns:table="` + ns + `table:1.0" xmlns:text="` + ns +
		`text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet>` +
		tables + `</office:spreadsheet></office:body></office:document-content>`
}

// Zip makes an archive of pairs of a name and its content. It panics on what
// cannot be written, which in a test is a mistake of the test.
func Zip(pairs ...string) []byte {
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for i := 0; i+1 < len(pairs); i += 2 {
		f, err := w.Create(pairs[i])
		if err != nil {
			panic(err)
		}
		if _, err := f.Write([]byte(pairs[i+1])); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return buf.Bytes()
}

func cellXML(cell string) string {
	if cell == "" {
		return "<table:table-cell/>"
	}
	if number, ok := strings.CutPrefix(cell, "="); ok {
		return `<table:table-cell office:value-type="float" office:value="` + escape(number) + `"><text:p>#</text:p></table:table-cell>`
	}
	return `<table:table-cell office:value-type="string"><text:p>` +
		strings.ReplaceAll(escape(cell), "&#xA;", "</text:p><text:p>") + `</text:p></table:table-cell>`
}

func escape(text string) string {
	var b strings.Builder
	// Writing to a strings.Builder cannot fail.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}
