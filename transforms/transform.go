// Package transforms turns one raw document of a publisher into Arrow records.
//
// A transform is a pure function of the bytes of one document: no clock, no
// network, no other document. That is why its result can be cached under
// (SHA-256 of the document, name and version of the transform).
package transforms

import (
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"
)

// Emit receives one batch of one staged table. The record belongs to the
// caller, which releases it after Emit returns; Emit retains what it keeps.
type Emit func(table *Table, record arrow.Record) error

// Transform reads documents of one kind.
type Transform struct {
	// Name is the kind of document, and the folder of its staged files.
	Name string
	// Version is raised whenever the same document gives other records.
	Version int
	// Tables are the staged tables that the transform may emit.
	Tables []*Table
	// Run reads data, the whole document, and emits its records. An error
	// that concerns a place in the document is a *PlaceError.
	Run func(data []byte, emit Emit) error
}

// Key names the transform and its version: what a cached result depends on
// beside the document.
func (t *Transform) Key() string { return fmt.Sprintf("%s-v%d", t.Name, t.Version) }

// PlaceError says where in a document a transform stopped.
type PlaceError struct {
	// Place as a person would point at it: "row 17, column Categorie",
	// "byte 4711", "sheet Eenheden, cell D12".
	Place string
	Err   error
}

func (e *PlaceError) Error() string { return e.Place + ": " + e.Err.Error() }
func (e *PlaceError) Unwrap() error { return e.Err }

// At marks err with the place where it occurred.
func At(place string, err error) error { return &PlaceError{Place: place, Err: err} }

// Errorf is At for a new error.
func Errorf(place, format string, args ...any) error {
	return &PlaceError{Place: place, Err: fmt.Errorf(format, args...)}
}
