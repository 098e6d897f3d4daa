package pdf

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// slow is a page that takes pdfium some hundred milliseconds.
func slow() sheet {
	var b strings.Builder
	for i := range 50_000 {
		fmt.Fprintf(&b, "BT /F1 12 Tf 1 0 0 1 %d %d Tm (a) Tj ET\n", i*7919%500, i*104729%800)
	}
	return sheet{content: b.String()}
}

func TestLimits(t *testing.T) {
	good := sheet{content: hallo}
	roomy := Limits{Bytes: 1 << 30, Pages: 100, Chars: 1 << 20, Document: time.Minute, Page: time.Minute}
	for _, c := range []struct {
		name    string
		limits  func(*Limits)
		pages   []sheet
		want    []string
		refused string
	}{
		{"enough of all", func(*Limits) {}, []sheet{good, good}, []string{"Hallo", "Hallo"}, ""},
		{"bytes", func(l *Limits) { l.Bytes = 100 }, []sheet{good}, nil, "more than the limit of 100"},
		{"pages", func(l *Limits) { l.Pages = 1 }, []sheet{good, good}, nil, "document: has 2 pages, more than the limit of 1"},
		{"characters", func(l *Limits) { l.Chars = 9 }, []sheet{good, good}, nil, "page 2: the document has more than 9 characters"},
		{"time of a page", func(l *Limits) { l.Page = 40 * time.Millisecond }, []sheet{good, slow(), good}, []string{"Hallo", "!takes too long: more than 40ms", "Hallo"}, ""},
		{"time of the document", func(l *Limits) { l.Document = 150 * time.Millisecond; l.Page = 100 * time.Millisecond }, []sheet{good, slow(), slow(), slow(), good}, nil, "takes too long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			limits := roomy
			c.limits(&limits)
			var list []*Page
			start := time.Now()
			err := limits.Read(context.Background(), sheets(nil, c.pages...), func(p *Page) error {
				list = append(list, p)
				return nil
			})
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %s", took)
			}
			if c.refused == "" && err != nil || c.refused != "" && (err == nil || !strings.Contains(err.Error(), c.refused)) {
				t.Fatalf("error %v, want %q", err, c.refused)
			}
			if c.refused == "" {
				checkPages(t, list, c.want)
			}
		})
	}
}

// TestClock: the time of the caller is not counted, that of pdfium is.
func TestClock(t *testing.T) {
	c := clock{left: time.Hour}
	if err := c.run(context.Background(), time.Minute, func(context.Context) { time.Sleep(5 * time.Millisecond) }); err != nil {
		t.Fatal(err)
	}
	if c.left > time.Hour-5*time.Millisecond {
		t.Errorf("%s are left of an hour", c.left)
	}
	err := c.run(context.Background(), time.Millisecond, func(ctx context.Context) { <-ctx.Done() })
	if !errors.Is(err, errTime) || !strings.Contains(err.Error(), "1ms") {
		t.Errorf("%v, want that it took more than 1ms", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := c.run(ctx, time.Minute, func(context.Context) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want canceled", err)
	}
	c.left = 0
	if err := c.run(context.Background(), time.Minute, func(ctx context.Context) { <-ctx.Done() }); !errors.Is(err, errTime) {
		t.Errorf("%v with no time left, want that it took too long", err)
	}
}
