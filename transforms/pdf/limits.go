package pdf

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Limits bound what one document may cost. A circulaire of a hundred pages
// has 300,000 characters; it takes a second and 20 MiB.
type Limits struct {
	// Bytes of the file.
	Bytes int
	Pages int
	// Chars of all pages together: the caller may well keep them.
	Chars int
	// Document is the time that reading may take in all, the caller's own work
	// between two pages not counted.
	Document time.Duration
	// Page is the time for one page; the next page gets its own.
	Page time.Duration
}

// Standard are the limits of Read.
var Standard = Limits{
	Bytes:    64 << 20,
	Pages:    2000,
	Chars:    1_000_000,
	Document: 30 * time.Second,
	Page:     5 * time.Second,
}

var (
	errMemory = fmt.Errorf("needs more than %d MiB of memory", memoryLimit>>20)
	errTime   = errors.New("takes too long")
)

// clock is the time that is left for a document. It runs only while pdfium
// does.
type clock struct {
	left time.Duration
}

// run calls f with a context that ends at the limit or when the document's time
// is over, and says which of them f met.
func (c *clock) run(ctx context.Context, limit time.Duration, f func(context.Context)) error {
	limit = min(limit, c.left)
	within, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	start := time.Now()
	f(within)
	c.left -= time.Since(start)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case within.Err() != nil:
		return fmt.Errorf("%w: more than %s", errTime, limit)
	}
	return nil
}
