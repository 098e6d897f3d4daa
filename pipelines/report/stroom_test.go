package report

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
)

// stroomVan hands out keys so many rows at a time.
func stroomVan(size int, keys ...string) *stroom[string] {
	return &stroom[string]{alle: int64(len(keys)), van: func(k *string) string { return *k }, lees: func(_ context.Context, from int64) ([]string, error) {
		return slices.Clone(keys[from:min(int(from)+size, len(keys))]), nil
	}}
}

// A group is whole wherever a part of the answer ends.
func TestStroomGroups(t *testing.T) {
	keys := strings.Fields("a a b c c c c e g g")
	for size := 1; size <= len(keys)+1; size++ {
		s := stroomVan(size, keys...)
		var got []string
		for _, key := range strings.Fields("a b d c0 e f g h") { // c was not asked, and passes
			rows, err := s.groep(t.Context(), key)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range rows {
				got = append(got, *r)
			}
		}
		if want := "a a b e g g"; strings.Join(got, " ") != want {
			t.Errorf("%d at a time: %q, want %q", size, got, want)
		}
	}
}

// An answer that ends before its count, or cannot be read, is an error and no group.
func TestStroomFails(t *testing.T) {
	s := stroomVan(2, "a", "b", "c")
	s.alle = 4
	s.lees = func(_ context.Context, from int64) ([]string, error) {
		return []string{"a", "b", "c", "d"}[from:min(from+2, 3)], nil
	}
	if _, err := s.groep(t.Context(), "z"); err == nil || !strings.Contains(err.Error(), "no row 3 of 4") {
		t.Errorf("an answer of three rows that says four: %v", err)
	}
	gone := errors.New("gone")
	s = stroomVan(1, "a")
	s.lees = func(context.Context, int64) ([]string, error) { return nil, gone }
	if _, err := s.groep(t.Context(), "a"); !errors.Is(err, gone) {
		t.Errorf("an answer that cannot be read: %v", err)
	}
}
