// Package personeel reads spreadsheets on the people of gemeenten by size class:
// sickness, vacancies, age, who comes and who goes. The A&O fonds Gemeenten publishes
// such figures (Personeelsmonitor) as pages and PDF; an operator who has them as a sheet
// lays that in the inbox.
//
// No sheet of the fonds was seen: one is recognised by a header with size classes
// beside what is measured, wherever it stands. What a header can be called is in
// header.go.
package personeel

import (
	"bytes"
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/notation"
	"medebewind/transforms/ods"
)

// Transform emits transforms.Personeel: a row for each size class, year and measure. A
// percentage is a fraction there. A file without such a sheet is an error.
var Transform = &transforms.Transform{
	Name: "personeel", Version: 1,
	Tables: []*transforms.Table{transforms.Personeel}, Run: run,
}

// maxTitleRows bounds the search for a header.
const maxTitleRows = 40

// reader goes through the sheets of a file.
type reader struct {
	b       *transforms.Batch
	sheet   string
	last    int
	head    header
	titles  []string
	sheets  []string
	matched bool
}

func run(data []byte, emit transforms.Emit) error {
	r := &reader{b: transforms.NewBatch(transforms.Personeel, emit)}
	defer r.b.Close()
	err := ods.Read(data, ods.DefaultLimits, func(name string, index int, cells []ods.Cell) error {
		if len(r.sheets) == 0 || r.sheet != name || index <= r.last {
			r.sheet, r.head, r.titles = name, nil, nil
			r.sheets = append(r.sheets, name)
		}
		r.last = index
		return r.row(index, cells)
	})
	if err != nil {
		return err
	}
	if !r.matched {
		return transforms.Errorf("sheets", "none of %s has a header with size classes (grootteklasse) beside sickness, vacancies, age, instroom or uitstroom", strings.Join(r.sheets, ", "))
	}
	return r.b.Flush()
}

func (r *reader) row(index int, cells []ods.Cell) error {
	if r.head != nil {
		return r.figures(index, cells)
	}
	if index >= maxTitleRows {
		return nil
	}
	if h := readHeader(cells); h.whole() {
		r.head, r.matched = h, true
		return nil
	}
	for _, c := range cells {
		r.titles = append(r.titles, label(c))
	}
	return nil
}

// figures gives the row of a size class.
func (r *reader) figures(index int, cells []ods.Cell) error {
	at := map[int]ods.Cell{}
	for _, c := range cells {
		at[c.Col] = c
	}
	class := label(at[r.head.column(grootte)])
	if class == "" {
		return nil
	}
	year := years.FindString(label(at[r.head.column(jaar)]))
	for _, c := range r.head {
		cell, ok := at[c.col]
		if c.measure == nil || !ok || label(cell) == "" {
			continue
		}
		r.b.Text(0, class)
		if of := cmp.Or(year, c.year, r.year()); of != "" {
			n, _ := strconv.ParseInt(of, 10, 64)
			r.b.Int(1, n)
		}
		r.b.Text(2, c.measure.name)
		r.b.Text(3, c.measure.unit)
		if d, ok := value(cell, c); ok {
			if n, err := d.Round(transforms.Weight); err == nil {
				r.b.Decimal(4, n)
			}
		}
		r.b.Text(5, shown(cell))
		r.b.Text(6, r.sheet+"!"+ods.Address(index, c.col))
		if err := r.b.Next(); err != nil {
			return err
		}
	}
	return nil
}

// year is the year in a title above.
func (r *reader) year() string {
	for _, title := range r.titles {
		if found := years.FindString(title); found != "" {
			return found
		}
	}
	return ""
}

// value reads a figure. A percentage is stored as a fraction where the cell shows it as
// one, and as a hundredfold where its header or what was typed has the sign; without
// either, up to one is not known to be 1% or all.
func value(cell ods.Cell, c column) (notation.Decimal, bool) {
	text := strings.TrimSpace(shown(cell))
	sign := strings.HasSuffix(text, "%")
	d, err := notation.Plain(string(cell.Value), notation.MaxExponent)
	if cell.Kind != ods.Number {
		d, err = notation.Typed.Signed(strings.TrimSpace(strings.TrimSuffix(text, "%")))
	}
	switch {
	case err != nil:
		return d, false
	case c.measure.unit != "fractie", cell.Kind == ods.Number && sign:
		return d, true
	case !sign && !c.percent && !aboveOne(d):
		return d, false
	}
	d.Scale += 2
	return d, true
}

func aboveOne(d notation.Decimal) bool {
	x, err := strconv.ParseFloat(d.String(), 64)
	return err == nil && x > 1
}

// shown is what the cell displays.
func shown(c ods.Cell) string {
	if len(c.Text) == 0 {
		return string(c.Value)
	}
	return string(bytes.TrimSpace(c.Text))
}

// label is the text of a cell with its white space made single blanks.
func label(c ods.Cell) string { return strings.Join(strings.Fields(shown(c)), " ") }

var years = regexp.MustCompile(`\b20\d{2}\b`)
