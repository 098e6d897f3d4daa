package ods

import (
	"bytes"
	"strconv"

	"medebewind/transforms/xmlscan"
)

// maxBlanks bounds text:s, which stands for any number of blanks.
const maxBlanks = 1024

// tableCell reads a cell and appends it, as often as it is repeated.
func (r *reader) tableCell() error {
	repeat, err := r.repeated("table:number-columns-repeated")
	if err != nil {
		return err
	}
	cell := r.typed()
	from := len(r.buf)
	if err := r.text(); err != nil {
		return err
	}
	if shown := r.buf[from:len(r.buf):len(r.buf)]; len(shown) > 0 {
		cell.Text = shown
	}
	if len(cell.Value) == 0 && len(cell.Text) == 0 && cell.Kind != Failed {
		r.col += repeat
		return nil
	}
	if r.col+repeat > MaxColumns {
		return r.fail("cell is repeated %d times, past column %d", repeat, MaxColumns)
	}
	if len(r.buf) > maxRowBytes {
		return r.fail("row has more than %d bytes of text", maxRowBytes)
	}
	for range repeat {
		cell.Col = r.col
		r.cells = append(r.cells, cell)
		r.col++
	}
	return nil
}

// typed reads the attributes of a cell. A number that lacks its value is left
// to its text.
func (r *reader) typed() Cell {
	kind, ok := r.scan.Attr("office:value-type")
	if !ok {
		return Cell{}
	}
	var cell Cell
	attr := ""
	switch string(kind) {
	case "float", "currency", "percentage":
		cell.Kind, attr = Number, "office:value"
	case "date":
		cell.Kind, attr = Other, "office:date-value"
	case "time":
		cell.Kind, attr = Other, "office:time-value"
	case "boolean":
		cell.Kind, attr = Other, "office:boolean-value"
	default:
		attr = "office:string-value"
	}
	value, _ := r.scan.Attr(attr)
	// LibreOffice stores a failed formula as the number 0 or an empty string,
	// and tells only in its own namespace.
	failed, _ := r.scan.Attr("calcext:value-type")
	value = r.keep(value)
	switch {
	case string(failed) == "error":
		return Cell{Kind: Failed}
	case cell.Kind == Text:
		cell.Text = value
	case len(value) == 0:
		return Cell{}
	default:
		cell.Value = value
	}
	return cell
}

// keep copies bytes of the scanner, which hold only until its next event.
func (r *reader) keep(value []byte) []byte {
	from := len(r.buf)
	r.buf = append(r.buf, value...)
	return r.buf[from:len(r.buf):len(r.buf)]
}

// text appends the paragraphs of a cell to buf. Notes, drawings and tables
// within the cell are not its text.
func (r *reader) text() error {
	for first := true; ; {
		kind, err := r.scan.Next()
		if err != nil {
			return broken(err)
		}
		if kind == xmlscan.End {
			return nil
		}
		if kind != xmlscan.Start {
			continue
		}
		if string(r.scan.Name()) != "text:p" {
			if err := r.scan.Skip(); err != nil {
				return broken(err)
			}
			continue
		}
		if !first {
			r.buf = append(r.buf, '\n')
		}
		first = false
		if err := r.paragraph(); err != nil {
			return err
		}
	}
}

// paragraph appends one paragraph: its text and that of the spans and links in
// it, with white space collapsed as section 6.1.2 of the format has it.
func (r *reader) paragraph() error {
	from, outer := len(r.buf), r.scan.Depth()-1
	for {
		kind, err := r.scan.Next()
		switch {
		case err != nil:
			return broken(err)
		case kind == xmlscan.Text:
			r.collapse(from)
		case kind == xmlscan.End && r.scan.Depth() == outer:
			return nil
		case kind == xmlscan.Start:
			if err := r.inline(); err != nil {
				return err
			}
		}
	}
}

func (r *reader) inline() error {
	switch string(r.scan.Name()) {
	case "text:span", "text:a":
		return nil
	case "text:tab":
		r.buf = append(r.buf, '\t')
	case "text:line-break":
		r.buf = append(r.buf, '\n')
	case "text:s":
		n := 1
		if text, ok := r.scan.Attr("text:c"); ok {
			count, err := strconv.ParseUint(string(text), 10, 31)
			if err != nil || count > maxBlanks {
				return r.fail("text:c is %.20q, want a count of blanks to %d", text, maxBlanks)
			}
			n = int(count)
		}
		r.buf = append(r.buf, bytes.Repeat([]byte(" "), n)...)
	}
	if err := r.scan.Skip(); err != nil {
		return broken(err)
	}
	return nil
}

// collapse appends the current text; a run of white space becomes one blank,
// and none at the beginning of the paragraph, which starts at from.
func (r *reader) collapse(from int) {
	mark := len(r.buf)
	r.buf = r.scan.AppendText(r.buf)
	kept := mark
	for _, c := range r.buf[mark:] {
		if c == '\n' || c == '\t' || c == '\r' {
			c = ' '
		}
		if c == ' ' && (kept == from || r.buf[kept-1] == ' ') {
			continue
		}
		r.buf[kept] = c
		kept++
	}
	r.buf = r.buf[:kept]
}
