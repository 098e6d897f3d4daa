package stage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"

	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms"
)

// words is a transform for tests: a row a word in table woord, and the long
// ones in table lang. "stuk" is a word it cannot read.
func words(version int) *transforms.Transform {
	long := &transforms.Table{Name: "lang", Schema: everyType.Schema}
	short := &transforms.Table{Name: "woord", Schema: everyType.Schema}
	return &transforms.Transform{Name: "woorden", Version: version, Tables: []*transforms.Table{short, long}, Run: func(data []byte, emit transforms.Emit) error {
		some, many := transforms.NewBatch(short, emit), transforms.NewBatch(long, emit)
		defer some.Close()
		defer many.Close()
		for i, word := range strings.Fields(string(data)) {
			if word == "stuk" {
				return transforms.Errorf(fmt.Sprintf("word %d", i+1), "%q cannot be read", word)
			}
			to := some
			if len(word) > 6 {
				to = many
			}
			to.Text(1, word)
			if err := to.Next(); err != nil {
				return err
			}
		}
		return errors.Join(some.Flush(), many.Flush())
	}}
}

// staging is a stager with documents of the given texts.
func staging(t *testing.T, texts ...string) (*Stager, []snapshot.Document) {
	t.Helper()
	dir := t.TempDir()
	store, err := snapshot.Open(filepath.Join(dir, "snapshot"))
	if err != nil {
		t.Fatal(err)
	}
	var documents []snapshot.Document
	for i, text := range texts {
		sha, err := store.Put([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, snapshot.Document{ID: fmt.Sprintf("document/%02d", i), Transform: "woorden", SHA256: sha, URL: fmt.Sprintf("https://uitgever.voorbeeld/%d", i)})
	}
	return &Stager{Dir: filepath.Join(dir, "staged"), Store: store, Workers: 4, Transforms: map[string]*transforms.Transform{"woorden": words(1)}}, documents
}

// mustStage stages documents and gives the IDs of those that could not be read.
func mustStage(t *testing.T, s *Stager, documents []snapshot.Document) []Failure {
	t.Helper()
	failures, err := s.Run(context.Background(), documents)
	if err != nil {
		t.Fatal(err)
	}
	return failures
}

func TestStagedOnce(t *testing.T) {
	s, documents := staging(t, "een twee", "uitzonderlijk drie", "een twee")
	mustStage(t, s, documents[:2])
	if s.Runs() != 2 {
		t.Errorf("%d runs for two documents", s.Runs())
	}
	// The third has the bytes of the first, under another name.
	mustStage(t, s, documents)
	if s.Runs() != 2 {
		t.Errorf("%d runs: what was staged is staged again", s.Runs())
	}
	again := &Stager{Dir: s.Dir, Store: s.Store, Workers: 1, Transforms: s.Transforms}
	mustStage(t, again, documents)
	if again.Runs() != 0 {
		t.Errorf("%d runs in the next process", again.Runs())
	}
	again.Transforms = map[string]*transforms.Transform{"woorden": words(2)}
	mustStage(t, again, documents[:2])
	if again.Runs() != 2 {
		t.Errorf("%d runs for a new version of the transform", again.Runs())
	}
	if _, err := s.Files(documents[:1]); err != nil {
		t.Errorf("the files of the old version: %v", err)
	}
}

func TestKeysAndFiles(t *testing.T) {
	s, documents := staging(t, "een twee", "een uitzonderlijk lang woord", "", "een twee")
	if mustStage(t, s, documents); s.Runs() != 3 {
		t.Errorf("%d runs for three contents", s.Runs())
	}
	for i, want := range []string{"woord: een twee", "woord: een lang woord; lang: uitzonderlijk", "", "woord: een twee"} {
		if got := read(t, s, documents[i]); got != want {
			t.Errorf("document %d has %q, want %q", i, got, want)
		}
	}
	if s.Key(documents[0]) != s.Key(documents[3]) || s.Key(documents[0]) == s.Key(documents[1]) {
		t.Error("a number stands for something else than a content")
	}
	files, err := s.Files(documents)
	if err != nil || len(files["woord"]) != 1 || len(files["lang"]) != 1 {
		t.Errorf("four small documents are in %v, %v", files, err)
	}
	if _, err := s.Files(append(documents, snapshot.Document{ID: "x", Transform: "woorden", SHA256: strings.Repeat("0", 64)})); err == nil {
		t.Error("a document that was not staged has files")
	}
	if _, err := s.Files([]snapshot.Document{{ID: "document/bewijs"}}); err != nil {
		t.Errorf("a document that no transform reads: %v", err)
	}
}

func TestFailureStopsNoOther(t *testing.T) {
	s, documents := staging(t, "een stuk", "twee", "stuk", "drie")
	documents = append(documents,
		snapshot.Document{ID: "document/98", Transform: "onbekend", SHA256: documents[1].SHA256},
		snapshot.Document{ID: "document/99", Transform: "woorden", SHA256: strings.Repeat("0", 64)},
		snapshot.Document{ID: "document/bewijs", SHA256: strings.Repeat("1", 64)})
	failures := mustStage(t, s, documents)
	var ids []string
	for _, f := range failures {
		ids = append(ids, f.Document.ID)
	}
	if want := []string{"document/00", "document/02", "document/98", "document/99"}; !slices.Equal(ids, want) {
		t.Fatalf("failures %v, want %v", ids, want)
	}
	var place *transforms.PlaceError
	if !errors.As(failures[0], &place) || place.Place != "word 2" {
		t.Errorf("no place in %v", failures[0])
	}
	want := `document document/00 from https://uitgever.voorbeeld/0: word 2: "stuk" cannot be read`
	if got := failures[0].Error(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, i := range []int{1, 3} {
		if s.Key(documents[i]) == 0 {
			t.Errorf("document %d is not staged", i)
		}
	}
	// Of what failed nothing is left that looks staged.
	if s.Key(documents[0]) != 0 {
		t.Error("a document that could not be read counts as staged")
	}
}

// again is the stager of the next process.
func again(s *Stager) *Stager {
	return &Stager{Dir: s.Dir, Store: s.Store, Workers: s.Workers, Transforms: s.Transforms}
}

// What of a pack is gone, cut off or rotten is made again from the documents, and
// nothing of it is left beside.
func TestSpoiledPackIsStagedAgain(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(path string) error
	}{
		{"gone", os.Remove},
		{"cut off", func(path string) error { return os.Truncate(path, 9) }},
		{"rotten", func(path string) error {
			text, err := os.ReadFile(path)
			text[len(text)/2] ^= 1
			return errors.Join(err, os.WriteFile(path, text, 0o644))
		}},
	} {
		for _, file := range []string{"json", "woord.parquet", "lang.parquet"} {
			if c.name == "rotten" && file == "json" {
				continue // other hashes of documents are those of documents that nobody has
			}
			s, documents := staging(t, "een uitzonderlijk woord", "nog een")
			mustStage(t, s, documents)
			before := read(t, s, documents[0])
			if err := c.spoil(filepath.Join(s.Dir, "woorden-v1", "00000001."+file)); err != nil {
				t.Fatal(err)
			}
			next := again(s)
			mustStage(t, next, documents)
			if next.Runs() != 2 || read(t, next, documents[0]) != before {
				t.Errorf("%s %s: %d runs, and %q was %q", file, c.name, next.Runs(), read(t, next, documents[0]), before)
			}
			if left := names(t, next); len(left) != 3 {
				t.Errorf("%s %s: left are %v", file, c.name, left)
			}
		}
	}
}

// names are the files of the folder of the transform.
func names(t *testing.T, s *Stager) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(s.Dir, s.Transforms["woorden"].Key()))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// read gives the words of a document, by table, as they are staged.
func read(t *testing.T, s *Stager, d snapshot.Document) string {
	t.Helper()
	files, err := s.Files([]snapshot.Document{d})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, table := range []string{"woord", "lang"} {
		words := []string{}
		for _, path := range files[table] {
			words = append(words, wordsOf(t, path, s.Key(d))...)
		}
		if len(words) > 0 {
			all = append(all, table+": "+strings.Join(words, " "))
		}
	}
	return strings.Join(all, "; ")
}

// wordsOf gives the words in a staged file that bear a number.
func wordsOf(t *testing.T, path string, key int64) (words []string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := open(t, data)
	for i := range r.NumRowGroups() {
		group := r.RowGroup(i)
		n := group.NumRows()
		texts, keys, levels := make([]parquet.ByteArray, n), make([]int64, n), make([]int16, n)
		column, err := group.Column(1)
		if err == nil {
			_, _, err = column.(*file.ByteArrayColumnChunkReader).ReadBatch(n, texts, levels, nil)
		}
		if err != nil {
			t.Fatal(err)
		}
		last, err := group.Column(r.MetaData().Schema.NumColumns() - 1)
		if err == nil {
			_, _, err = last.(*file.Int64ColumnChunkReader).ReadBatch(n, keys, levels, nil)
		}
		if err != nil || r.MetaData().Schema.Column(r.MetaData().Schema.NumColumns()-1).Name() != Column {
			t.Fatal(err)
		}
		for j, k := range keys {
			if k == key {
				words = append(words, string(texts[j]))
			}
		}
	}
	return words
}

// A folder that cannot be written concerns every document, and no document is
// to blame.
func TestErrorForAll(t *testing.T) {
	s, documents := staging(t, "een", "twee")
	if err := os.WriteFile(s.Dir, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	failures, err := s.Run(context.Background(), documents)
	if err == nil || len(failures) > 0 || !strings.Contains(err.Error(), s.Dir) {
		t.Errorf("failures %v, error %v", failures, err)
	}
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("stopped by hand"))
	if _, err := s.Run(ctx, documents); err == nil || err.Error() != "stopped by hand" {
		t.Errorf("a stopped run ends with %v", err)
	}
}

// Workers write beside each other what one would have written alone.
func TestWorkers(t *testing.T) {
	var texts []string
	for i := range 40 {
		texts = append(texts, strings.Repeat(fmt.Sprintf("woord%d uitzonderlijk ", i%25), 50+i%25))
	}
	one, documents := staging(t, texts...)
	one.Workers = 1
	many, _ := staging(t, texts...)
	many.Workers = 8
	var mu sync.Mutex
	told := map[string]bool{}
	many.Staged = func(d snapshot.Document, _ bool) {
		mu.Lock()
		defer mu.Unlock()
		told[d.ID] = true
	}
	mustStage(t, one, documents)
	mustStage(t, many, documents)
	if len(told) != len(documents) {
		t.Errorf("told of %d documents of %d", len(told), len(documents))
	}
	for _, name := range names(t, one) {
		a, err := os.ReadFile(filepath.Join(one.Dir, "woorden-v1", name))
		b, err2 := os.ReadFile(filepath.Join(many.Dir, "woorden-v1", name))
		if err != nil || err2 != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs: %v, %v", name, err, err2)
		}
	}
}

// A pack ends when it is full, and when another transform begins.
func TestPacksEnd(t *testing.T) {
	s, documents := staging(t, "een", "twee", "drie")
	s.Transforms["andere"] = words(1)
	s.Transforms["andere"].Name = "andere"
	documents[1].Transform = "andere"
	mustStage(t, s, documents)
	if a, b := len(names(t, s)), s.Key(documents[0])>>20; a != 2 || b != 2 || s.Key(documents[1])>>20 != 1 || s.Key(documents[2])>>20 != 2 {
		t.Errorf("%d files; the documents have numbers %d, %d, %d", a, s.Key(documents[0]), s.Key(documents[1]), s.Key(documents[2]))
	}
}

// Each night makes a pack. When there are many they become one, of what is used.
func TestSmallPacksAreMerged(t *testing.T) {
	var texts []string
	for i := range 3 * mergeAt {
		texts = append(texts, fmt.Sprintf("w%d", i))
	}
	s, documents := staging(t, texts...)
	most := 0
	for i := range documents {
		from := max(0, i-2*mergeAt) // the oldest go
		used := documents[from : i+1]
		next := again(s)
		mustStage(t, next, used)
		if next.Runs() != 1 {
			t.Fatalf("night %d read %d documents", i, next.Runs())
		}
		most = max(most, len(names(t, next)))
		for j, d := range used {
			if i%11 != 5 {
				break // that is often enough
			}
			if got, want := read(t, next, d), "woord: "+texts[from+j]; got != want {
				t.Fatalf("night %d: document %s has %q, want %q", i, d.ID, got, want)
			}
		}
	}
	if most > 4*mergeAt {
		t.Errorf("there were %d files at a time", most)
	}
}

// TestMergeIsKilled stops a merge at each step on the disk: the next process sees
// every document once.
func TestMergeIsKilled(t *testing.T) {
	stopped := errors.New("stopped")
	for at, over := 0, false; !over; at++ {
		var texts []string
		for i := range mergeAt {
			texts = append(texts, fmt.Sprintf("w%d", i))
		}
		s, documents := staging(t, texts...)
		for i := range documents[1:] {
			mustStage(t, again(s), documents[i:i+1])
		}
		next, seen := again(s), 0
		func() {
			defer func() {
				if r := recover(); r != nil && r != stopped {
					panic(r)
				}
			}()
			if _, _, err := next.jobs(t.Context(), documents); err != nil {
				t.Fatal(err)
			}
			p := &packer{stager: next}
			if err := p.add(&job{transform: next.Transforms["woorden"], sha: documents[mergeAt-1].SHA256}); err != nil {
				t.Fatal(err)
			}
			if err := p.commit(); err != nil {
				t.Fatal(err)
			}
			defer atomic.Watch(func(atomic.Op, string, string) {
				if seen++; seen > at {
					panic(stopped)
				}
			})()
			if err := next.mergeAll(t.Context(), documents); err != nil {
				t.Fatal(err)
			}
			over = true
		}()
		last := again(s)
		mustStage(t, last, documents[:mergeAt-1])
		files, err := last.Files(documents[:mergeAt-1])
		if err != nil {
			t.Fatal(err)
		}
		rows := 0
		for _, d := range documents[:mergeAt-1] {
			for _, path := range files["woord"] {
				rows += len(wordsOf(t, path, last.Key(d)))
			}
		}
		if rows != mergeAt-1 {
			t.Errorf("stopped at step %d: %d rows of %d documents", at, rows, mergeAt-1)
		}
		if over && at < 2*mergeAt {
			t.Errorf("a merge of %d packs takes %d steps", mergeAt, at)
		}
	}
}
