package spuk

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
	"medebewind/transforms/notation"
	"medebewind/transforms/ods"
)

var (
	years = regexp.MustCompile(`\b20\d{2}\b`)
	// total is a row that sums the others; a grant can be called 'Totaalaanpak'.
	total = regexp.MustCompile(`(?i)^(sub)?totaal\b`)
	bfu   = regexp.MustCompile(`(?i)\bBFU\b|bijzondere\s+fondsuitkering`)
)

// emitOverview gives a row for every grant and year with an amount, and one without
// a year for a grant that has none.
func emitOverview(s *sheet, emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.Spuk, emit)
	defer b.Close()
	for _, r := range s.rows {
		name := s.text(r, naam)
		if name == "" || total.MatchString(name) {
			continue
		}
		filled := false
		for _, c := range s.head {
			cell, ok := cellAt(r, c.col)
			if c.role != bedrag || !ok {
				continue
			}
			euros, ok, err := amount(cell, s.unit(c))
			if err != nil {
				return transforms.At(ods.Place(s.name, r.index, c.col), err)
			}
			if !ok {
				continue
			}
			filled = true
			s.grant(b, r, name)
			b.Int(8, c.year)
			b.Decimal(9, euros)
			b.Text(10, s.name+"!"+ods.Address(r.index, c.col))
			if err := b.Next(); err != nil {
				return err
			}
		}
		if filled {
			continue
		}
		s.grant(b, r, name)
		b.Text(10, s.name+"!"+ods.Address(r.index, s.column(naam)))
		if err := b.Next(); err != nil {
			return err
		}
	}
	return b.Flush()
}

// grant sets what is said of a grant, whatever the year.
func (s *sheet) grant(b *transforms.Batch, r row, name string) {
	form, until := "SPUK", s.text(r, looptijd)
	if bfu.MatchString(s.text(r, vorm)) || bfu.MatchString(name) {
		form = "BFU"
	}
	b.Text(0, name)
	b.Text(1, s.text(r, code))
	b.Text(2, s.text(r, ministerie))
	b.Text(3, s.text(r, grondslag))
	b.Text(4, form)
	b.Text(5, s.text(r, wordt))
	b.Text(6, until)
	if found := years.FindAllString(until, -1); len(found) > 0 {
		last, _ := strconv.ParseInt(found[len(found)-1], 10, 64)
		b.Int(7, last)
	}
}

func (s *sheet) column(what role) int {
	for _, c := range s.head {
		if c.role == what {
			return c.col
		}
	}
	return 0
}

// emitSisa gives a row for every government, grant and indicator. A value that is a
// number is an amount as well where the indicator is one: the models know which.
func emitSisa(s *sheet, emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.Sisa, emit)
	defer b.Close()
	of := ""
	for _, title := range s.titles {
		if found := years.FindString(title); found != "" && of == "" {
			of = found
		}
	}
	for _, r := range s.rows {
		cell, ok := s.at(r, waarde)
		which := s.text(r, indicator)
		if !ok || which == "" {
			continue
		}
		b.Text(0, s.text(r, nummer))
		b.Text(1, s.text(r, overheid))
		b.Text(2, s.text(r, code))
		b.Text(3, s.text(r, naam))
		b.Text(4, which)
		if year := cmp.Or(years.FindString(s.text(r, jaar)), of); year != "" {
			n, _ := strconv.ParseInt(year, 10, 64)
			b.Int(5, n)
		}
		b.Text(6, cell.Label())
		if euros, ok, err := amount(cell, 1); err == nil && ok {
			b.Decimal(7, euros)
		}
		b.Text(8, s.name+"!"+ods.Address(r.index, cell.Col))
		b.Text(9, s.text(r, watIsIndicator))
		if err := b.Next(); err != nil {
			return err
		}
	}
	return b.Flush()
}

// amount reads a cell as euros; ok is false where it holds a dash. A numeric cell
// has the point of XML Schema, a text cell what somebody typed in Dutch.
func amount(cell ods.Cell, unit int64) (euros decimal128.Num, ok bool, err error) {
	var d notation.Decimal
	switch text := strings.TrimSpace(strings.Trim(cell.Label(), "€ ")); {
	case cell.Kind == ods.Number:
		d, err = notation.Plain(string(cell.Value), notation.MaxExponent)
	case cell.Kind != ods.Text:
		return euros, false, errors.New("a date, a truth value or a failed formula where an amount is wanted")
	case text == "" || notation.Typed.IsDash(text):
		return euros, false, nil
	default:
		d, err = notation.Typed.Signed(text)
	}
	if err != nil {
		return euros, false, fmt.Errorf("%.40q is no amount: %w", cell.Label(), err)
	}
	switch unit { // a unit moves the decimal sign
	case 1_000:
		d.Scale -= 3
	case 1_000_000:
		d.Scale -= 6
	}
	euros, err = d.Round(transforms.Euro)
	return euros, err == nil, err
}
