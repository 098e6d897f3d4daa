package odata

import (
	"fmt"
	"slices"
	"strings"

	"medebewind/transforms"
)

// Waarneming reads figures in long form: a v3 TypedDataSet of any table, or v4
// Observations.
//
// v3 gives one row a cell: a column is a topic when its name ends in its
// number ('TotaleBevolking_1'). v4 gives one row an observation; its waarde is
// Value, or the trimmed StringValue.
//
// A missing figure is a row without waarde. In v4 that is an observation with
// its ValueAttribute; in v3 a null cell of a table with periods, since there a
// hole in a series tells something. A v3 table without periods is a list (of
// codes and names, say), whose empty cells are no figures: they give no row.
var Waarneming = &transforms.Transform{Name: "cbs-waarneming", Version: 1, Tables: []*transforms.Table{transforms.CBSWaarneming}, Run: runWaarneming}

// The columns of CBSWaarneming.
const (
	colTabel = iota
	colRegio
	colPeriode
	colOnderwerp
	colOverige
	colWaarde
	colAttribuut
)

// cells collects a row. parts remembers what the columns are: a regular
// expression a column a row would cost more than the rest.
type cells struct {
	b     *transforms.Batch
	parts map[string]part

	regio, periode, measure, attribute, overige string
	// topics are the cells of a v3 row; figure is the value of an observation.
	topics      []field
	figure      value
	figures     int
	dimensions  []string
	regioColumn string
	hasPerioden bool
}

func runWaarneming(data []byte, emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.CBSWaarneming, emit)
	defer b.Close()
	c := &cells{b: b, parts: map[string]part{}}
	_, err := rows(data, func(a *answer, row int, fields []field) error {
		if a.set != "TypedDataSet" && a.set != "Observations" {
			return transforms.Errorf(place(row), "%s is no data set: TypedDataSet and Observations are", a.set)
		}
		if err := c.read(a, row, fields); err != nil {
			return err
		}
		return c.emit(a, row)
	})
	return finish(err, b)
}

// read sorts the fields of a row.
func (c *cells) read(a *answer, row int, fields []field) error {
	*c = cells{b: c.b, parts: c.parts, topics: c.topics[:0], dimensions: c.dimensions[:0]}
	for _, f := range fields {
		p, ok := c.parts[string(f.key)]
		if !ok {
			p = partOf(string(f.key), a.v4)
			c.parts[string(f.key)] = p
		}
		switch p {
		case partTopic:
			c.topics = append(c.topics, f)
			continue
		case partValue, partStringValue:
			if f.value.kind != kindNull {
				c.figure = f.value
				c.figures++
			}
			continue
		case partIgnored:
			continue
		}
		text, err := f.value.trimmed()
		if err != nil {
			return rowError(row, string(f.key), err)
		}
		if err := c.key(p, string(f.key), text); err != nil {
			return rowError(row, string(f.key), err)
		}
	}
	slices.Sort(c.dimensions)
	c.overige = strings.Join(c.dimensions, ";")
	return nil
}

// key takes a dimension of a row, its measure or its attribute.
func (c *cells) key(p part, column, text string) error {
	switch p {
	case partRegio:
		if c.regioColumn != "" {
			return fmt.Errorf("a second regional dimension beside %s", c.regioColumn)
		}
		c.regioColumn, c.regio = column, text
	case partPeriode:
		c.hasPerioden, c.periode = true, text
	case partMeasure:
		c.measure = text
	case partAttribute:
		c.attribute = text
	default:
		c.dimensions = append(c.dimensions, column+"="+text)
	}
	return nil
}

func (c *cells) emit(a *answer, row int) error {
	if !a.v4 {
		for _, f := range c.topics {
			text, err := figure(f.value)
			if err != nil {
				return rowError(row, string(f.key), err)
			}
			if text == "" && !c.hasPerioden {
				continue
			}
			if err := c.add(a.tabel, string(f.key), text, ""); err != nil {
				return err
			}
		}
		return nil
	}
	if c.measure == "" {
		return transforms.Errorf(place(row), "an observation without Measure")
	}
	if c.figures > 1 {
		return transforms.Errorf(place(row), "an observation with both Value and StringValue")
	}
	text, err := figure(c.figure)
	if err != nil {
		return rowError(row, "Value", err)
	}
	return c.add(a.tabel, c.measure, text, c.attribute)
}

// figure is a value as text: a number without needless zeros, a text trimmed.
func figure(v value) (string, error) {
	if v.kind == kindNumber {
		return v.number(), nil
	}
	return v.trimmed()
}

func (c *cells) add(tabel, onderwerp, waarde, attribuut string) error {
	c.b.Text(colTabel, tabel)
	c.b.Text(colRegio, c.regio)
	c.b.Text(colPeriode, c.periode)
	c.b.Text(colOnderwerp, onderwerp)
	c.b.Text(colOverige, c.overige)
	c.b.Text(colWaarde, waarde)
	c.b.Text(colAttribuut, attribuut)
	return c.b.Next()
}
