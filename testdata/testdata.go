// Package testdata holds the example snapshot: documents in the publishers' own
// wire formats, with made-up governments and amounts.
package testdata

import (
	"embed"
	"io/fs"
)

//go:embed voorbeeld
var files embed.FS

// Voorbeeld gives the example snapshot: manifest.json, and the documents under
// documents/ by their ID.
func Voorbeeld() fs.FS {
	sub, err := fs.Sub(files, "voorbeeld")
	if err != nil {
		panic(err) // the folder is part of the binary
	}
	return sub
}
