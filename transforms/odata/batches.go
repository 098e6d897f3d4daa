package odata

import (
	"medebewind/transforms"
)

// rows reads every row of an answer, whatever its columns, into fields.
func rows(data []byte, row func(a *answer, number int, fields []field) error) (*answer, error) {
	var all []field
	return readAnswer(data, known(func(a *answer, s *scanner) error {
		var err error
		if all, err = s.fields(all); err != nil {
			return err
		}
		return row(a, s.row, all)
	}), nil)
}

// finish emits what is left in the batches, unless err stopped the document.
func finish(err error, batches ...*transforms.Batch) error {
	for _, b := range batches {
		if err == nil {
			err = b.Flush()
		}
	}
	return err
}
