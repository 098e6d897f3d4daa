package publicatie

import (
	"medebewind/transforms"
)

// Columns of transforms.Publicatie, in the order of its schema.
const (
	colID = iota
	colSoort
	colTitel
	colPagina
	colBeschikbaar
	colGewijzigd
	colURL
	colNaam
	colMimetype
	colBytes
	colOuder
)

// Transform emits transforms.Publicatie: one row per file, in the order of the
// answer. A document without files gives no row.
var Transform = &transforms.Transform{
	Name:    "publicatie",
	Version: 3,
	Tables:  []*transforms.Table{transforms.Publicatie},
	Run:     run,
}

func run(data []byte, emit transforms.Emit) error {
	found, err := Any(data)
	if err != nil {
		return err
	}
	batch := transforms.NewBatch(transforms.Publicatie, emit)
	defer batch.Close()
	for _, d := range found {
		for _, f := range d.Files {
			if err := row(batch, d, f); err != nil {
				return err
			}
		}
	}
	return batch.Flush()
}

func row(batch *transforms.Batch, d Document, f File) error {
	batch.Text(colID, d.ID)
	batch.Text(colSoort, d.Type)
	batch.Text(colTitel, d.Title)
	batch.Text(colPagina, d.Canonical)
	batch.Date(colBeschikbaar, d.Available) // Read has checked the date
	batch.Text(colGewijzigd, d.LastModified)
	batch.Text(colURL, f.URL)
	batch.Text(colNaam, f.Name)
	batch.Text(colMimetype, f.MimeType)
	if f.Bytes >= 0 {
		batch.Int(colBytes, f.Bytes)
	}
	batch.Text(colOuder, d.Parent)
	return batch.Next()
}
