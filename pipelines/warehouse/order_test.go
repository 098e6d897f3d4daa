package warehouse

import (
	"context"
	"errors"
	"slices"
	"testing"

	models "medebewind/sql"
)

// Of what can begin the model goes first that most others wait for one by one; what reads
// another comes after it, and what is not due is waited for by nobody.
func TestOrderOfModels(t *testing.T) {
	model := func(name string, reads ...string) *models.Model { return &models.Model{Name: name, Reads: reads} }
	all := []*models.Model{
		model("bron.los"), model("bron.kort"), model("bron.lang"), model("meta.later"),
		model("kern.een", "bron.lang", "meta.later"), model("kern.twee", "kern.een", "bron.kort"), model("kern.drie", "kern.twee", "kern.een"),
	}
	o := newOrder(all, func(m *models.Model) bool { return m.Name != "meta.later" })
	var got []string
	for range len(o.wants) {
		m, err := o.next(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, m.Name)
		o.built(m)
	}
	if want := []string{"bron.lang", "bron.kort", "kern.een", "kern.twee", "bron.los", "kern.drie"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := o.next(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("who waits when the build ended hears %v", err)
	}
}

// An empty cell is a missing one, whether it has quotes or not; text stays as it is.
func TestSeedsAreText(t *testing.T) {
	w := shared(t)
	if err := w.loadSeed(t.Context(), "proef", []byte("naam,jaar\n\"a, \"\"b\"\"\nc\",0010\n,\"\"\n")); err != nil {
		t.Fatal(err)
	}
	if got := ask(t, w, "select string_agg(coalesce(naam, 'leeg') || '/' || coalesce(jaar, 'leeg'), '; ' order by naam nulls last) from seed.proef"); got != "a, \"b\"\nc/0010; leeg/leeg" {
		t.Errorf("%q", got)
	}
	if err := w.exec(t.Context(), "drop table seed.proef"); err != nil {
		t.Fatal(err)
	}
	if err := w.loadSeed(t.Context(), "stuk", []byte("a,b\n1\n")); err == nil {
		t.Error("a line that lacks a cell is read")
	}
}
