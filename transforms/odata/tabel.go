package odata

import (
	"strconv"

	"medebewind/transforms"
)

// Tabel reads what describes tables: v3 TableInfos and ODataCatalog/Tables, v4
// Properties and the list Datasets. One row a table, titles trimmed.
//
// periode is Period in v3, TemporalCoverage in v4. waarnemingen is v4's
// ObservationCount; in v3, where a catalogue tells it, RecordCount: rows of the
// data set, not cells.
var Tabel = &transforms.Transform{Name: "cbs-tabel", Version: 1, Tables: []*transforms.Table{transforms.CBSTabel}, Run: runTabel}

func runTabel(data []byte, emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.CBSTabel, emit)
	defer b.Close()
	var all, own []field
	a, err := readAnswer(data, known(func(_ *answer, s *scanner) error {
		var err error
		if all, err = s.fields(all); err != nil {
			return err
		}
		return addTabel(b, s.row, all)
	}), func(key []byte, v value) { own = append(own, field{key, v}) })
	// Properties is one object, not a list: its fields stand at the top.
	if err == nil && a.object {
		err = addTabel(b, 1, own)
	}
	return finish(err, b)
}

func addTabel(b *transforms.Batch, row int, fields []field) error {
	t, err := texts(row, fields, "Identifier", "Title", "Catalog", "Period", "TemporalCoverage", "Modified", "RecordCount", "ObservationCount")
	if err != nil {
		return err
	}
	if t[0] == "" {
		return transforms.Errorf(place(row), "a table without Identifier: this is no answer of TableInfos, Tables, Properties or Datasets")
	}
	b.Text(0, t[0])
	b.Text(1, t[1])
	b.Text(2, t[2])
	b.Text(3, t[3]+t[4])
	b.Text(4, t[5])
	if count := t[6] + t[7]; count != "" {
		n, err := strconv.ParseInt(count, 10, 64)
		if err != nil {
			return rowError(row, "RecordCount or ObservationCount", err)
		}
		b.Int(5, n)
	}
	return b.Next()
}
