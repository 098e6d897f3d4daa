package odata

import (
	"medebewind/transforms"
)

// Iv3 reads a page of an Iv3 data set ('Gemeenten 2024 onbewerkte Iv3-data'),
// v3 TypedDataSet. Codes are trimmed, amounts given in thousands of euros come
// out in euros. Every row must have each key and each amount once (an amount
// may be null); a column that is not known is an error. Tables of before 2017
// are ErrOudeIndeling.
//
// These pages are nearly all that a full run reads (151 million rows), so this
// reader has a fast path; see rowReader.
var Iv3 = iv3Of("iv3", transforms.Iv3)

// Iv3Regeling reads the same of 'Gemeenschappelijke regelingen JJJJ onbewerkte
// Iv3-data', into a table of its own: a regeling is paid by gemeenten, and among
// their rows its costs would count twice.
var Iv3Regeling = iv3Of("iv3-regeling", transforms.Iv3Regeling)

func iv3Of(name string, table *transforms.Table) *transforms.Transform {
	return &transforms.Transform{Name: name, Version: 1, Tables: []*transforms.Table{table}, Run: func(data []byte, emit transforms.Emit) error {
		return runIv3(table, data, emit)
	}}
}

// iv3Rows bounds a record, so that a document larger than a page streams.
const iv3Rows = 16_384

func runIv3(table *transforms.Table, data []byte, emit transforms.Emit) error {
	r := &rowReader{table: table, emit: emit, columns: newIv3Columns(), roles: map[string]role{}}
	_, err := readAnswer(data, known(r.read), nil)
	if err != nil {
		return err
	}
	return r.flush()
}

// rowReader reads Iv3 rows.
//
// The service writes every row alike: same keys, same order, same white space.
// So the reader takes one row apart in full, keeps the bytes between its
// values (its shape), and expects them to be the same in the next row: then
// only values have to be read. A row that differs is taken apart in full, and
// its shape is the next to be expected. Both ways give the same record.
type rowReader struct {
	table   *transforms.Table
	emit    transforms.Emit
	columns *iv3Columns
	// roles remembers columnRole.
	roles map[string]role
	shape shape
	now   rowValues
}

// rowValues are the values of one row: positions in the dictionaries of the
// key columns, and amounts in euros.
type rowValues struct {
	codes   [len(keyColumns)]int32
	amounts [2]int64
	given   [2]bool
}

// read takes one row.
func (r *rowReader) read(a *answer, s *scanner) error {
	s.peek()
	if !r.fast(s) {
		if err := r.full(s); err != nil {
			return err
		}
	}
	if r.columns.rows == 0 {
		// What remains, in rows as long as this one, is what to make room for.
		r.columns.start(a.tabel, (len(s.data)-s.pos)/max(r.shape.shortest(), 1)+1)
	}
	r.columns.append(&r.now)
	if r.columns.rows == iv3Rows {
		return r.flush()
	}
	return nil
}

func (r *rowReader) flush() error {
	if r.columns.rows == 0 {
		return nil
	}
	record := r.columns.record()
	defer record.Release()
	return r.emit(r.table, record)
}
