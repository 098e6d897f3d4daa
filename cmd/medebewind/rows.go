package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"medebewind/pipelines/warehouse"
	"medebewind/transforms/foreign"
)

// rowWriter prints rows in one form.
type rowWriter struct {
	columns func([]string) error
	row     func([]*string) error
	end     func() error
}

var writers = map[string]func(io.Writer) rowWriter{"table": tableWriter, "csv": csvWriter}

// tableWriter prints columns side by side; '.' is a missing value, as in the
// publications of CBS.
func tableWriter(out io.Writer) rowWriter {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	line := func(cells []string) error {
		_, err := fmt.Fprintln(w, strings.Join(cells, "\t"))
		return err
	}
	return rowWriter{columns: line, end: w.Flush, row: func(values []*string) error {
		texts := cells(values, ".")
		for i, text := range texts {
			texts[i] = foreign.Line(text)
		}
		return line(texts)
	}}
}

// csvWriter prints RFC 4180; a missing value is an empty cell, and what a spreadsheet
// would compute is a text.
func csvWriter(out io.Writer) rowWriter {
	w := csv.NewWriter(out)
	line := func(texts []string) error {
		made := make([]string, len(texts))
		for i, text := range texts {
			made[i] = foreign.Cell(foreign.Plain(text))
		}
		return w.Write(made)
	}
	return rowWriter{columns: line, row: func(values []*string) error {
		return line(cells(values, ""))
	}, end: func() error {
		w.Flush()
		return w.Error()
	}}
}

func cells(values []*string, missing string) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = missing
		if v != nil {
			texts[i] = *v
		}
	}
	return texts
}

// valueWriter is a rowWriter that tells types apart.
type valueWriter struct {
	columns func([]warehouse.Column) error
	row     func([]any) error
	end     func() error
}

// jsonWriter prints an array with an object a row, each on a line of its own, so
// that what reads lines finds them as well.
func jsonWriter(out io.Writer) valueWriter {
	w := bufio.NewWriter(out)
	var columns []warehouse.Column
	var line []byte
	before := "["
	return valueWriter{columns: func(all []warehouse.Column) error {
		columns = all
		return twice(all)
	}, row: func(values []any) error {
		line = append(append(line[:0], before...), '\n', '{')
		before = ","
		for i, v := range values {
			if i > 0 {
				line = append(line, ',')
			}
			line = append(warehouse.AppendString(line, columns[i].Name), ':')
			line = columns[i].AppendJSON(line, v)
		}
		_, err := w.Write(append(line, '}'))
		return err
	}, end: func() error {
		if before == "[" {
			before = "[]\n" // no row opened the array
		} else {
			before = "\n]\n"
		}
		if _, err := w.WriteString(before); err != nil {
			return err
		}
		return w.Flush()
	}}
}

// twice refuses columns of one name: an object would keep the last only.
func twice(columns []warehouse.Column) error {
	seen := map[string]bool{}
	for _, c := range columns {
		if seen[c.Name] {
			return fmt.Errorf("two columns are named %s, which JSON cannot tell apart: give one another name with 'as'", c.Name)
		}
		seen[c.Name] = true
	}
	return nil
}
