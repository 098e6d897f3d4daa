package publisher

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
)

// spreadsheet is the media type of an ODS, and the whole of its first member.
const spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"

// sheet is one sheet; a cell is text, or a number when it begins with '='.
type sheet struct {
	name string
	rows [][]string
}

var escapeXML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// ods packs sheets as LibreOffice does: the media type first and stored, so
// that it can be told from the first bytes of the file. Members have no date.
func ods(sheets []sheet) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	add := func(name, body string, method uint16) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err == nil {
			_, err = f.Write([]byte(body))
		}
		if err != nil {
			panic("publisher: packing " + name + ": " + err.Error())
		}
	}
	add("mimetype", spreadsheet, zip.Store)
	add("Configurations2/statusbar/", "", zip.Store)
	add("content.xml", content(sheets), zip.Deflate)
	add("META-INF/manifest.xml", odsManifest, zip.Deflate)
	if err := z.Close(); err != nil {
		panic("publisher: closing the archive: " + err.Error())
	}
	return out.Bytes()
}

const odsManifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
 <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="` + spreadsheet + `"/>
 <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`

const odsHead = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3"><office:scripts/><office:automatic-styles><style:style style:name="ta1" style:family="table"/></office:automatic-styles><office:body><office:spreadsheet>`

func content(sheets []sheet) string {
	var b strings.Builder
	b.WriteString(odsHead)
	for _, s := range sheets {
		width := 0
		for _, row := range s.rows {
			width = max(width, len(row))
		}
		fmt.Fprintf(&b, `<table:table table:name="%s" table:style-name="ta1"><table:table-column table:number-columns-repeated="%d" table:default-cell-style-name="Default"/>`, escapeXML.Replace(s.name), width)
		for _, row := range s.rows {
			b.WriteString(`<table:table-row>`)
			writeCells(&b, row, width)
			b.WriteString(`</table:table-row>`)
		}
		// A sheet runs on to its last possible row.
		fmt.Fprintf(&b, `<table:table-row table:number-rows-repeated="%d"><table:table-cell table:number-columns-repeated="%d"/></table:table-row></table:table>`, 1_048_576-len(s.rows), width)
	}
	b.WriteString(`<table:named-expressions/></office:spreadsheet></office:body></office:document-content>`)
	return b.String()
}

// writeCells writes equal neighbours as one repeated cell, and fills the row
// up with an empty one.
func writeCells(b *strings.Builder, row []string, width int) {
	for i := 0; i < len(row); {
		n := 1
		for i+n < len(row) && row[i+n] == row[i] {
			n++
		}
		writeCell(b, row[i], n)
		i += n
	}
	if width > len(row) {
		writeCell(b, "", width-len(row))
	}
}

func writeCell(b *strings.Builder, cell string, n int) {
	repeat := ""
	if n > 1 {
		repeat = fmt.Sprintf(` table:number-columns-repeated="%d"`, n)
	}
	if cell == "" {
		fmt.Fprintf(b, `<table:table-cell%s/>`, repeat)
		return
	}
	if number, ok := strings.CutPrefix(cell, "="); ok {
		fmt.Fprintf(b, `<table:table-cell%s office:value-type="float" office:value="%s" calcext:value-type="float"><text:p>%s</text:p></table:table-cell>`, repeat, number, strings.Replace(number, ".", ",", 1))
		return
	}
	// ODF folds white space, so outer blanks are elements of their own.
	body := escapeXML.Replace(strings.TrimSpace(cell))
	if strings.HasPrefix(cell, " ") {
		body = "<text:s/>" + body
	}
	if strings.HasSuffix(cell, " ") {
		body += "<text:s/>"
	}
	fmt.Fprintf(b, `<table:table-cell%s office:value-type="string" calcext:value-type="string"><text:p>%s</text:p></table:table-cell>`, repeat, body)
}
