package pdf

import (
	"context"
	"fmt"

	"medebewind/transforms"
)

// Read gives the pages of a PDF in order. A page that cannot be read has an
// Err and the next page follows; an error of Read concerns the document: it is
// encrypted, no PDF, damaged beyond repair, or goes over a limit of Standard.
// Read stops at the first error of each and when ctx is done.
func Read(ctx context.Context, data []byte, each func(*Page) error) error {
	return Standard.Read(ctx, data, each)
}

// Read is Read with other limits.
func (limits Limits) Read(ctx context.Context, data []byte, each func(*Page) error) error {
	if err := limits.check(data); err != nil {
		return err
	}
	e, err := compiled()
	if err != nil {
		return err
	}
	r := &reader{engine: e, limits: limits, clock: clock{left: limits.Document}, data: data}
	defer r.close()
	if err := r.open(ctx); err != nil {
		return err
	}
	for number := 1; number <= r.pages; number++ {
		page, err := r.page(ctx, number)
		if err != nil {
			return err
		}
		if r.chars += len(page.Chars); r.chars > limits.Chars {
			return transforms.Errorf(fmt.Sprintf("page %d", number), "the document has more than %d characters", limits.Chars)
		}
		if err := each(page); err != nil {
			return err
		}
	}
	return nil
}

// reader reads one document.
type reader struct {
	engine *engine
	limits Limits
	clock  clock
	data   []byte
	pages  int
	chars  int // of the pages read

	lib      *library // nil after it failed
	document uint64   // the handle of lib
}

// open starts pdfium and has it open the document.
func (r *reader) open(ctx context.Context) error {
	lib, err := r.engine.start(ctx)
	if err != nil {
		return transforms.At("document", err)
	}
	r.lib = lib
	var pages, code int
	late := r.clock.run(ctx, r.limits.Document, func(ctx context.Context) {
		r.document = lib.load(ctx, r.data)
		if r.document == 0 {
			code = asInt(lib.call("FPDF_GetLastError"))
			return
		}
		pages = asInt(lib.callWithin(ctx, "FPDF_GetPageCount", r.document))
	})
	switch {
	case late != nil:
		return transforms.Errorf("document", "opening it: %w; the file is damaged or made to do harm", late)
	case lib.err != nil:
		return transforms.Errorf("document", "opening it: %w", lib.failure())
	case r.document == 0:
		return refusal(code)
	case pages < 1:
		return transforms.Errorf("document", "has no pages; it is damaged, fetch it anew")
	case pages > r.limits.Pages:
		return transforms.Errorf("document", "has %d pages, more than the limit of %d", pages, r.limits.Pages)
	}
	r.pages = pages
	return nil
}

// page reads one page. Its error is that of the document; what concerns the
// page alone is in Page.Err.
func (r *reader) page(ctx context.Context, number int) (*Page, error) {
	place := fmt.Sprintf("page %d", number)
	if r.lib == nil {
		if err := r.open(ctx); err != nil {
			return nil, transforms.At(place, fmt.Errorf("open the document anew: %w", err))
		}
	}
	page := &Page{Number: number}
	late := r.clock.run(ctx, r.limits.Page, func(ctx context.Context) {
		page.Err = r.lib.page(ctx, r.document, page)
	})
	failed := r.lib.err
	if late != nil || failed != nil {
		if late == nil {
			late = r.lib.failure()
		}
		r.close()
		page.Err = late
	}
	if page.Err == nil {
		return page, nil
	}
	if ctx.Err() != nil {
		return nil, transforms.At(place, ctx.Err())
	}
	if r.clock.left <= 0 {
		return nil, transforms.Errorf(place, "the document %w: %s are over and %d of %d pages read", errTime, r.limits.Document, number-1, r.pages)
	}
	return &Page{Number: number, Err: transforms.At(place, page.Err)}, nil
}

func (r *reader) close() {
	if r.lib != nil {
		r.lib.close()
		r.lib = nil
	}
}

// failure says what became of an instance that failed.
func (l *library) failure() error {
	if l.memory.refused {
		return errMemory
	}
	return fmt.Errorf("pdfium broke down: %w", l.err)
}
