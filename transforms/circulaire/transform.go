package circulaire

import (
	"context"
	"fmt"

	"medebewind/transforms"
	"medebewind/transforms/circulaire/aanhef"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/table"
	"medebewind/transforms/pdf"
)

// Transform emits transforms.Circulaire, CirculairePagina, CirculaireTabel and
// CirculaireBedrag. A page that cannot be read is told, and the others are
// read; a document in which no page has text is an error.
var Transform = &transforms.Transform{
	Name:    "circulaire",
	Version: 4,
	Tables:  []*transforms.Table{transforms.Circulaire, transforms.CirculairePagina, transforms.CirculaireTabel, transforms.CirculaireBedrag},
	Run:     run,
}

func run(data []byte, emit transforms.Emit) error {
	var pages []document.Page
	if err := pdf.Read(context.Background(), data, func(p *pdf.Page) error {
		pages = append(pages, document.ReadPage(p))
		return nil
	}); err != nil {
		return fmt.Errorf("read circulaire: %w", err)
	}
	if err := checkText(pages); err != nil {
		return err
	}
	return emitDocument(document.New(pages), emit)
}

// checkText refuses a document without any text.
func checkText(pages []document.Page) error {
	images, broken := 0, error(nil)
	for _, p := range pages {
		if p.HasText {
			return nil
		}
		if p.Images > 0 {
			images++
		}
		if p.Err != nil && broken == nil {
			broken = p.Err
		}
	}
	place := fmt.Sprintf("page 1 to %d", len(pages))
	switch {
	case images > 0:
		return transforms.Errorf(place, "the PDF is pictures only: no page has text; a scan cannot be read, ask the publisher for the document itself")
	case broken != nil:
		return transforms.Errorf(place, "no page of the PDF can be read: %w", broken)
	}
	return transforms.Errorf(place, "the PDF has no text")
}

// emitDocument reads the document and emits its tables.
func emitDocument(d *document.Document, emit transforms.Emit) error {
	head, start := aanhef.Read(d)
	if err := emitAanhef(head, len(d.Pages), emit); err != nil {
		return err
	}
	if err := emitPages(d.Pages, emit); err != nil {
		return err
	}
	return emitTables(table.Read(d, start), emit)
}
