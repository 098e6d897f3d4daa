package circulaire

import (
	"context"
	"fmt"

	"medebewind/transforms"
	"medebewind/transforms/pdf"
)

// Transform emits transforms.Circulaire, CirculairePagina, CirculaireTabel and
// CirculaireBedrag. A page that cannot be read is told, and the others are
// read; a document in which no page has text is an error.
var Transform = &transforms.Transform{
	Name:    "circulaire",
	Version: 2,
	Tables:  []*transforms.Table{transforms.Circulaire, transforms.CirculairePagina, transforms.CirculaireTabel, transforms.CirculaireBedrag},
	Run:     run,
}

func run(data []byte, emit transforms.Emit) error {
	var pages []page
	if err := pdf.Read(context.Background(), data, func(p *pdf.Page) error {
		pages = append(pages, readPage(p))
		return nil
	}); err != nil {
		return fmt.Errorf("read circulaire: %w", err)
	}
	if err := checkText(pages); err != nil {
		return err
	}
	return emitDocument(newDocument(pages), emit)
}

// checkText refuses a document without any text.
func checkText(pages []page) error {
	images, broken := 0, error(nil)
	for _, p := range pages {
		if p.hasText {
			return nil
		}
		if p.images > 0 {
			images++
		}
		if p.err != nil && broken == nil {
			broken = p.err
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
func emitDocument(d *document, emit transforms.Emit) error {
	head, start := readAanhef(d)
	if err := emitAanhef(head, len(d.pages), emit); err != nil {
		return err
	}
	if err := emitPages(d.pages, emit); err != nil {
		return err
	}
	return emitTables(readTables(d, start), emit)
}
