// Package voorbeeld holds the example snapshot: documents in the publishers' own
// wire formats, with made-up governments and amounts.
package voorbeeld

import (
	"embed"
	"io/fs"
)

//go:embed opname
var files embed.FS

// Opname gives the example snapshot: manifest.json, and the documents under
// documents/ by their ID.
func Opname() fs.FS {
	sub, err := fs.Sub(files, "opname")
	if err != nil {
		panic(err) // the folder is part of the binary
	}
	return sub
}
