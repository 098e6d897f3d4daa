package main

import (
	"encoding/json"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"medebewind/transforms/normen"
)

// bepalingLine is a provision as it is printed. What does not apply is nil:
// Wijziging and Bestandsregel (from 1) are of plain text, JCI of a toestand.
type bepalingLine struct {
	Wijziging     *string           `json:"wijziging"`
	Artikel       *string           `json:"artikel"`
	Lid           *string           `json:"lid"`
	Onderdeel     *string           `json:"onderdeel"`
	Zin           int               `json:"zin"`
	Overheidslaag string            `json:"overheidslaag"`
	Orgaan        normen.Orgaan     `json:"orgaan"`
	Modaliteit    normen.Modaliteit `json:"modaliteit"`
	SoortNorm     normen.Soort      `json:"soort_norm"`
	Mogelijk      *string           `json:"mogelijke_organen"`
	Via           *string           `json:"via"`
	Zekerheid     string            `json:"zekerheid"`
	Regel         string            `json:"regel"`
	Groep         int               `json:"groep"`
	Bestandsregel *int              `json:"bestandsregel"`
	JCI           *string           `json:"jci"`
	Tekst         string            `json:"tekst"`
}

// optional gives text, or nil where it is empty: null in JSON.
func optional(text []byte) *string {
	if len(text) == 0 {
		return nil
	}
	s := string(text)
	return &s
}

// newBepalingLine copies a provision, which is valid for the moment only.
func newBepalingLine(u *normen.Unit, b *normen.Bepaling) bepalingLine {
	return bepalingLine{Artikel: optional(u.Artikel), Lid: optional(u.Lid), Onderdeel: optional(u.Onderdeel), Zin: b.Zin,
		Overheidslaag: strings.Join(b.Lagen(), "|"), Orgaan: b.Orgaan, Modaliteit: b.Modaliteit, SoortNorm: b.Soort,
		Mogelijk: optional([]byte(b.Mogelijk)), Via: optional([]byte(b.Via)), Zekerheid: b.Zekerheid, Regel: b.Regel,
		Groep: b.Groep, Tekst: strings.ReplaceAll(string(b.Tekst), "\n", " ")}
}

// bepalingColumns are the columns in order, named as in kern.bepaling.
var bepalingColumns = []string{"wijziging", "artikel", "lid", "onderdeel", "zin", "overheidslaag", "orgaan",
	"modaliteit", "soort_norm", "mogelijke_organen", "via", "zekerheid", "regel", "groep", "bestandsregel", "jci", "tekst"}

// values gives the cells of bepalingColumns, nil for what is empty.
func (l *bepalingLine) values() []*string {
	text := func(s string) *string { return &s }
	var bestandsregel *string
	if l.Bestandsregel != nil {
		bestandsregel = text(strconv.Itoa(*l.Bestandsregel))
	}
	return []*string{l.Wijziging, l.Artikel, l.Lid, l.Onderdeel, text(strconv.Itoa(l.Zin)), &l.Overheidslaag,
		text(string(l.Orgaan)), text(string(l.Modaliteit)), text(string(l.SoortNorm)), l.Mogelijk, l.Via, &l.Zekerheid, &l.Regel, text(strconv.Itoa(l.Groep)), bestandsregel, l.JCI, &l.Tekst}
}

var bepalingWriters = map[string]func(io.Writer, *bepalingen) error{
	"table": func(w io.Writer, b *bepalingen) error { return b.table(w, width(w)) },
	"csv": func(w io.Writer, b *bepalingen) error {
		return writeRows(csvWriter(w), bepalingColumns, b.rows())
	},
	"json": func(w io.Writer, b *bepalingen) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(b)
	},
}

func (b *bepalingen) rows() [][]*string {
	rows := make([][]*string, len(b.Bepalingen))
	for i := range b.Bepalingen {
		rows[i] = b.Bepalingen[i].values()
	}
	return rows
}

// table prints the columns that a reader needs beside the text, which is cut
// to what remains of width.
func (b *bepalingen) table(w io.Writer, width int) error {
	if len(b.Bepalingen) == 0 {
		return nil
	}
	hidden := map[string]bool{"overheidslaag": true, "groep": true, "jci": true}
	// A line number is the place of what has no artikel.
	hidden["wijziging"] = !slices.ContainsFunc(b.Bepalingen, func(l bepalingLine) bool { return l.Wijziging != nil })
	for _, column := range []string{"mogelijke_organen", "via", "zekerheid"} { // a table is to read: the rest is in csv and json
		hidden[column] = true
	}
	hidden["bestandsregel"] = !slices.ContainsFunc(b.Bepalingen, func(l bepalingLine) bool { return l.Artikel == nil })
	columns, rows := shown(bepalingColumns, b.rows(), hidden)
	room := roomForText(columns, rows, width)
	for _, column := range []string{"regel", "soort_norm"} { // what a narrow table can do without
		if room >= leastText {
			break
		}
		hidden[column] = true
		columns, rows = shown(bepalingColumns, b.rows(), hidden)
		room = roomForText(columns, rows, width)
	}
	for _, row := range rows {
		if last := len(row) - 1; row[last] != nil {
			text := shorten(*row[last], max(room, leastText))
			row[last] = &text
		}
	}
	return writeRows(tableWriter(w), columns, rows)
}

// leastText is how many characters of a sentence a table shows at the least.
const leastText = 20

// roomForText is what the other columns leave of width for the last one.
func roomForText(columns []string, rows [][]*string, width int) int {
	for i, column := range columns[:len(columns)-1] {
		widest := utf8.RuneCountInString(column)
		for _, row := range rows {
			if row[i] != nil {
				widest = max(widest, utf8.RuneCountInString(*row[i]))
			}
		}
		width -= widest + 2
	}
	return width
}

// shown leaves out the columns that are hidden.
func shown(columns []string, rows [][]*string, hidden map[string]bool) (names []string, cells [][]*string) {
	cells = make([][]*string, len(rows))
	for i, column := range columns {
		if hidden[column] {
			continue
		}
		names = append(names, column)
		for r, row := range rows {
			cells[r] = append(cells[r], row[i])
		}
	}
	return names, cells
}

func writeRows(w rowWriter, columns []string, rows [][]*string) error {
	if err := w.columns(columns); err != nil {
		return err
	}
	for _, row := range rows {
		if err := w.row(row); err != nil {
			return err
		}
	}
	return w.end()
}

// shorten cuts text to n characters, the last of them '…'.
func shorten(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:n-1]), " ") + "…"
}

// width is that of the terminal, and 160 columns elsewhere.
func width(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return n
		}
	}
	return 160
}
