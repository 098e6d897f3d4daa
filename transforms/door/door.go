// Package door is what every row of every document passes between the transform that
// read it and the Parquet that is kept of it. Codes must have the form of their kind
// and amounts must be amounts: a row that has not is refused, with its place, and the
// rest goes on. Of texts it takes what a terminal, a database or a page would obey
// (foreign.Plain).
//
// A document of which a tenth of the rows is refused is refused itself: its last good
// version says more than what is left of it.
package door

import (
	"errors"
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
	"medebewind/transforms/foreign"
)

// named is how many refused rows of a document are told apart.
const named = 100

// Guard passes the rows of one document on to emit.
type Guard struct {
	emit transforms.Emit
	// seen and refused count rows by table.
	seen, refused map[string]int64
	first         map[string]refusal
	rows          []refusal
	// texts is what came of the document, in bytes; most is what may.
	texts, most int64
	words       map[string]int64 // bytes of the dictionary of a column
	once        map[string]*once // by table
}

// refusal is a row that was refused.
type refusal struct {
	table, column string
	row           int64
	reason        string
}

// What a document may come to: some times its own size, for a heading is repeated in
// every row below it, and at least some megabytes. All of it is kept in memory until it
// is on disk.
const (
	mostTimes = 64
	mostLeast = 32 << 20
)

// New gives a guard before emit, for a document of so many bytes.
func New(size int, emit transforms.Emit) *Guard {
	return &Guard{emit: emit, most: max(mostLeast, mostTimes*int64(size)), words: map[string]int64{}, once: map[string]*once{}, seen: map[string]int64{}, refused: map[string]int64{}, first: map[string]refusal{}}
}

// Emit passes a record on, without the rows that are refused.
func (g *Guard) Emit(table *transforms.Table, record arrow.Record) error {
	if err := g.weigh(table, record); err != nil {
		return err
	}
	at := g.seen[table.Name]
	g.seen[table.Name] += record.NumRows()
	bad := map[int64]refusal{}
	for i, f := range table.Schema.Fields() {
		r, ok := rules[table.Name][f.Name]
		if !ok {
			continue
		}
		r.check(record.Column(i), func(row int, err error) {
			if _, known := bad[int64(row)]; !known {
				bad[int64(row)] = refusal{table.Name, f.Name, at + int64(row) + 1, err.Error()}
			}
		})
	}
	g.twice(table, record, at, bad)
	g.note(table, record.NumRows(), bad)
	record = plain(record)
	defer record.Release()
	return g.pass(table, record, bad)
}

// twice adds to the bad rows those that came before in the document.
func (g *Guard) twice(table *transforms.Table, record arrow.Record, at int64, bad map[int64]refusal) {
	o, known := g.once[table.Name]
	if !known {
		o = newOnce(table)
		g.once[table.Name] = o
	}
	if o == nil {
		return
	}
	o.check(record, at, func(row int, column string, err error) {
		if _, known := bad[int64(row)]; !known {
			bad[int64(row)] = refusal{table.Name, column, at + int64(row) + 1, err.Error()}
		}
	})
}

// weigh refuses a document that comes to far more than it is.
func (g *Guard) weigh(table *transforms.Table, record arrow.Record) error {
	for i, column := range record.Columns() {
		switch a := column.(type) {
		case *array.String:
			g.texts += int64(len(a.ValueBytes()))
		case *array.Dictionary: // which goes on from record to record
			key, bytes := fmt.Sprint(table.Name, i), int64(len(a.Dictionary().(*array.String).ValueBytes()))
			g.texts += max(0, bytes-g.words[key])
			g.words[key] = bytes
		}
	}
	if g.texts > g.most {
		return fmt.Errorf("what is read of the document comes to more than %d bytes of text, at row %d of %s: it repeats itself beyond measure", g.most, g.seen[table.Name]+1, table.Name)
	}
	return nil
}

// note remembers what was refused, in the order of the rows.
func (g *Guard) note(table *transforms.Table, rows int64, bad map[int64]refusal) {
	if len(bad) == 0 {
		return
	}
	g.refused[table.Name] += int64(len(bad))
	for row := range rows {
		r, ok := bad[row]
		if !ok {
			continue
		}
		if _, known := g.first[table.Name]; !known {
			g.first[table.Name] = r
		}
		if len(g.rows) < named {
			g.rows = append(g.rows, r)
		}
	}
}

// pass emits the runs of rows that are not refused.
func (g *Guard) pass(table *transforms.Table, record arrow.Record, bad map[int64]refusal) error {
	if len(bad) == 0 {
		return g.emit(table, record)
	}
	for from, rows := int64(0), record.NumRows(); from < rows; from++ {
		to := from
		for _, is := bad[to]; !is && to < rows; _, is = bad[to] {
			to++
		}
		if to > from {
			run := record.NewSlice(from, to)
			err := g.emit(table, run)
			run.Release()
			if err != nil {
				return err
			}
		}
		from = to
	}
	return nil
}

// Close ends the document: it emits which rows were refused, or refuses it as a whole.
func (g *Guard) Close() error {
	var whole []error
	for _, t := range transforms.Tables {
		if n, all := g.refused[t.Name], g.seen[t.Name]; n > 0 && n*10 >= all {
			r := g.first[t.Name]
			whole = append(whole, fmt.Errorf("%d of %d rows of %s are refused, the first is row %d: %s: %s", n, all, r.table, r.row, r.column, r.reason))
		}
	}
	if len(whole) > 0 || len(g.rows) == 0 {
		return errors.Join(whole...)
	}
	b := transforms.NewBatch(transforms.Refused, g.emit)
	defer b.Close()
	for i, r := range g.rows {
		b.Int(0, int64(i+1))
		b.Text(1, r.table)
		b.Text(2, r.column)
		b.Int(3, r.row)
		b.Text(4, foreign.Plain(foreign.Cut(r.reason)))
		b.Int(5, g.refused[r.table])
		if err := b.Next(); err != nil {
			return err
		}
	}
	return b.Flush()
}
