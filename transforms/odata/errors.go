package odata

import (
	"errors"
	"fmt"

	"medebewind/transforms"
)

// ErrAfgebroken is the error of an answer that ends before its last bracket.
// CBS streams its answers and now and then breaks off in the middle under
// status 200: fetch the page again.
var ErrAfgebroken = errors.New("the answer was cut off")

// ErrOudeIndeling is the error of an Iv3 table with the layout of before 2017:
// functies in place of taakvelden. Its posts have another meaning, so its rows
// must not land among the taakvelden.
var ErrOudeIndeling = errors.New("the table has the layout of before 2017 (functies, no taakvelden): leave it out")

// ErrDienst is the error of an answer in which the service tells what is wrong
// in place of giving data.
var ErrDienst = errors.New("the service answers with an error")

// place points at the byte s has come to, and its row.
func (s *scanner) place() string {
	if s.row == 0 {
		return fmt.Sprintf("byte %d", s.pos)
	}
	return fmt.Sprintf("row %d, byte %d", s.row, s.pos)
}

// unexpected is the error of a document that has something else than what, or
// nothing, at the place of s.
func (s *scanner) unexpected(what string) error {
	if s.pos < len(s.data) {
		return s.errorf("expected %s, found %q", what, s.data[s.pos])
	}
	where := "before its rows end"
	if s.row > 0 {
		where = fmt.Sprintf("in row %d", s.row)
	}
	return transforms.At(fmt.Sprintf("ends at byte %d %s", len(s.data), where), ErrAfgebroken)
}

func (s *scanner) errorf(format string, args ...any) error {
	return transforms.Errorf(s.place(), format, args...)
}

// rowError marks err with the row and column in which it occurred.
func rowError(row int, column string, err error) error {
	return transforms.At(fmt.Sprintf("row %d, column %s", row, column), err)
}

func place(row int) string { return fmt.Sprintf("row %d", row) }
