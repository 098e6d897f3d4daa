package prune

import (
	"slices"
	"strings"
	"testing"
)

// A release that is marked outlives every rule, with all that it was made from, until
// the mark is taken from it.
func TestMarkedReleaseStays(t *testing.T) {
	w := newWorld(t, 7, 30)
	all := w.plan(rule(100, 100)).KeptReleases
	oldest, harsh := all[len(all)-1], rule(1, 1)
	if slices.Contains(w.plan(harsh).KeptReleases, oldest) {
		t.Fatalf("%s is kept by the rule itself", oldest)
	}
	w.check(Keep(w.out, oldest, "aangehaald"))
	w.check(Keep(w.out, "latest", ""))
	if marks, err := Marks(w.out); err != nil || len(marks) != 2 || !slices.Contains(marks, Mark{oldest, "aangehaald"}) {
		t.Errorf("marks %v, %v", marks, err)
	}
	w.check(w.plan(harsh).Apply(t.Context(), nil))
	if !slices.Contains(w.plan(harsh).KeptReleases, oldest) {
		t.Errorf("%s went", oldest)
	}
	w.whole()
	w.check(Withdraw(w.out, oldest))
	if slices.Contains(w.plan(harsh).KeptReleases, oldest) {
		t.Errorf("%s is kept without a mark", oldest)
	}
	for _, name := range []string{"2020-01-01-00000000", "../x", ""} {
		if err := Keep(w.out, name, ""); err == nil {
			t.Errorf("release %q is kept", name)
		}
	}
	if err := Withdraw(w.out, oldest); err == nil || !strings.Contains(err.Error(), "was not kept") {
		t.Errorf("%v", err)
	}
}
