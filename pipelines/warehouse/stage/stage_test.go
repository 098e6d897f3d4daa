package stage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

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
	if _, err := s.Results(documents[0]); err != nil {
		t.Errorf("the files of the old version: %v", err)
	}
}

func TestResults(t *testing.T) {
	s, documents := staging(t, "een twee", "een uitzonderlijk lang woord", "")
	mustStage(t, s, documents)
	for i, want := range []string{"woord 2", "woord 3, lang 1", ""} {
		results, err := s.Results(documents[i])
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range results {
			got = append(got, fmt.Sprintf("%s %d", r.Table, r.Rows))
			if filepath.Base(r.File) != documents[i].SHA256+"."+r.Table+".parquet" {
				t.Errorf("file %s", r.File)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("document %d has %v, want %s", i, got, want)
		}
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
		if _, err := s.Results(documents[i]); err != nil {
			t.Errorf("document %d: %v", i, err)
		}
	}
	// Of what failed nothing is left that looks staged.
	if _, err := s.Results(documents[0]); err == nil {
		t.Error("a document that could not be read has results")
	}
}

// The index stands for the whole document: a part of it is none.
func TestMissingFileIsStagedAgain(t *testing.T) {
	for _, gone := range []string{".json", ".woord.parquet", ".lang.parquet"} {
		s, documents := staging(t, "een uitzonderlijk woord")
		mustStage(t, s, documents)
		before := read(t, s, documents[0])
		if err := os.Remove(filepath.Join(s.Dir, "woorden-v1", documents[0].SHA256+gone)); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Results(documents[0]); err == nil {
			t.Errorf("without %s the document counts as staged", gone)
		}
		mustStage(t, s, documents)
		if s.Runs() != 2 || read(t, s, documents[0]) != before {
			t.Errorf("without %s: %d runs, and the files are another", gone, s.Runs())
		}
	}
	s, documents := staging(t, "een")
	mustStage(t, s, documents)
	index := filepath.Join(s.Dir, "woorden-v1", documents[0].SHA256+".json")
	if err := os.WriteFile(index, []byte(`[{"table":`), 0o644); err != nil {
		t.Fatal(err)
	}
	if mustStage(t, s, documents); s.Runs() != 2 {
		t.Error("half an index counts as a whole one")
	}
}

// read gives the bytes of all staged files of a document.
func read(t *testing.T, s *Stager, d snapshot.Document) string {
	t.Helper()
	results, err := s.Results(d)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, r := range results {
		text, err := os.ReadFile(r.File)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
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
	for _, d := range documents {
		if read(t, one, d) != read(t, many, d) {
			t.Errorf("document %s differs", d.ID)
		}
	}
}

// A staged file that the disk spoiled is made again, of its document.
func TestSpoiledFileIsMadeAgain(t *testing.T) {
	for name, spoil := range map[string]func(content []byte) []byte{
		"a bit flipped": func(c []byte) []byte { c[len(c)/2] ^= 1; return c },
		"cut off":       func(c []byte) []byte { return c[:len(c)-1] },
		"emptied":       func([]byte) []byte { return nil },
	} {
		s, documents := staging(t, "een twee drie")
		mustStage(t, s, documents)
		results, err := s.Results(documents[0])
		if err != nil {
			t.Fatal(err)
		}
		good, err := os.ReadFile(results[0].File)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(results[0].File, spoil(slices.Clone(good)), 0o644); err != nil {
			t.Fatal(err)
		}
		mustStage(t, s, documents)
		if got, err := os.ReadFile(results[0].File); err != nil || string(got) != string(good) || s.Runs() != 2 {
			t.Errorf("%s: %d runs, %v; the file is made again: %v", name, s.Runs(), err, string(got) == string(good))
		}
	}
}
