package extract

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestPages(t *testing.T) {
	ctx := context.Background()
	p := (&Env{Lists: Bounds{Pages: 3, Rows: 10}}).pages()
	for i := range 3 {
		address := fmt.Sprintf("https://x/%d", i)
		if err := errors.Join(p.Next(ctx, address), p.Read(address, []byte(address), 3)); err != nil {
			t.Fatal(err)
		}
	}
	for what, err := range map[string]error{
		"goes in a circle":                       p.Next(ctx, "https://x/1"),
		"more than 3 pages (network.max_pages)":  p.Next(ctx, "https://x/4"),
		"more than 10 rows (network.max_rows)":   p.Read("https://x/4", []byte("anders"), 2),
		"https://x/5 is to the byte the page at": (&Env{}).twice("https://x/5"),
		"tells of 2000000000 rows":               p.Promised(2_000_000_000),
	} {
		if err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("%v, want %s", err, what)
		}
	}
	// Empty pages are alike, and say nothing.
	p = (&Env{}).pages()
	if err := errors.Join(p.Read("a", nil, 0), p.Read("b", nil, 0), p.Promised(20_000_000)); err != nil {
		t.Error(err)
	}
	// The word to stop reaches a list of which every page is in the store.
	stopped, stop := context.WithCancelCause(ctx)
	reason := errors.New("genoeg")
	stop(reason)
	if err := p.Next(stopped, "c"); !errors.Is(err, reason) {
		t.Errorf("a run that is to stop: %v", err)
	}
}

func (e *Env) twice(address string) error {
	p := e.pages()
	return errors.Join(p.Read("https://x/0", []byte("x"), 1), p.Read(address, []byte("x"), 1))
}
