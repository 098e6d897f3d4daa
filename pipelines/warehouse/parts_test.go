package warehouse

import (
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"

	models "medebewind/sql"
)

// A model that does not fit in memory is made in parts, which together have each row
// once, whatever the values at which they meet.
func TestParts(t *testing.T) {
	w := shared(t)
	for _, c := range []struct {
		name, values string
		want         string
	}{
		{"years", "select 2017 + i // 40000 as x from range(200000) t(i)", "x < '2019'::INTEGER|x >= '2019'::INTEGER and x < '2020'::INTEGER|x >= '2020'::INTEGER and x < '2021'::INTEGER|x >= '2021'::INTEGER"},
		{"texts", "select if(i < 60000, 'a''s', 'b') as x from range(120000) t(i)", "x < 'b'::VARCHAR|x >= 'b'::VARCHAR"},
		{"few rows", "select i as x from range(1000) t(i)", ""},
		{"one value", "select 1 as x from range(200000) t(i)", ""},
		{"an empty value", "select if(i = 7, null, i // 10) as x from range(200000) t(i)", ""},
		{"no rows", "select 1 as x where false", ""},
	} {
		if err := w.exec(t.Context(), "create or replace table kern.proef as select * replace (x::"+map[bool]string{true: "varchar", false: "integer"}[c.name == "texts"]+" as x) from ("+c.values+")"); err != nil {
			t.Fatal(err)
		}
		parts, err := w.parts(t.Context(), &models.Model{Name: "kern.ander", Parts: "kern.proef.x"})
		if got := strings.Join(parts, "|"); err != nil || got != c.want {
			t.Errorf("%s: %s, %v; want %s", c.name, got, err, c.want)
		}
		var sums []string
		for _, part := range parts {
			sums = append(sums, "(select count(*) from kern.proef where "+part+")")
		}
		if len(sums) > 0 && ask(t, w, "select "+strings.Join(sums, " + ")+" = (select count(*) from kern.proef)") != "true" {
			t.Errorf("%s: the parts do not have each row once", c.name)
		}
	}
}

// What runs out of memory is done once more, by itself; another error is not.
func TestOnceMore(t *testing.T) {
	w := shared(t)
	was := *w
	defer func() { w.room, w.log, w.pace = was.room, was.log, was.pace }()
	w.room, w.log, w.pace = new(sync.RWMutex), slog.New(slog.DiscardHandler), pace{threads: 2, side: 2}
	short, other := errors.New("Out of Memory Error: could not allocate block"), errors.New("Binder Error")
	for _, c := range []struct {
		name  string
		fails []error
		want  error
	}{
		{"nothing", []error{nil}, nil},
		{"another error", []error{other}, other},
		{"memory, once", []error{short, nil}, nil},
		{"memory, again", []error{short, short}, short},
	} {
		times := 0
		err := w.aside(t.Context(), nil, func() error {
			times++
			if beside := w.room.TryRLock(); beside == (times == 2) || w.scarce != (times == 2) {
				t.Errorf("%s: time %d, beside others: %v", c.name, times, beside)
			} else if beside {
				w.room.RUnlock()
			}
			return c.fails[times-1]
		})
		if times != len(c.fails) || !errors.Is(err, c.want) || (err == nil) != (c.want == nil) {
			t.Errorf("%s: %d times, %v", c.name, times, err)
		}
	}
}
