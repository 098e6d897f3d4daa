package pipelines_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/snapshot"
)

// stopper ends a run after so many documents.
type stopper struct {
	left atomic.Int64
	stop context.CancelFunc
}

func (s *stopper) Fetched(snapshot.Document, bool) {
	if s.left.Add(-1) == 0 {
		s.stop()
	}
}
func (s *stopper) Staged(snapshot.Document, bool) {}

// write puts a file where a run that was cut off left it.
func write(t *testing.T, content string, path ...string) {
	t.Helper()
	name := filepath.Join(path...)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A power failure can leave more than a kill does: files of the right name with
// half their bytes. What a run fetched before counts only if it proves itself.
func TestHalfWrittenState(t *testing.T) {
	t.Parallel()
	tier.Full(t, "TestKilledAtEachStep goes on with such a state")
	p, c := usual(t)
	out, first := afterFirst(t)
	changeAll(t, p, 1)
	stopAfter(t, out, c, 40)
	halveState(t, out)
	checkReaders(t, out)
	second := runtest.Run(t, hurried(out, c))
	if len(second.NotRenewed) > 0 || second.Release == first.Release {
		t.Errorf("outcome %+v", second)
	}
	runtest.Compare(t, changed(t), out)
	left, err := filepath.Glob(filepath.Join(out, "releases", ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// halveState leaves half of the bytes of what the journal tells of, and pieces of
// what else a run was at.
func halveState(t *testing.T, out string) {
	t.Helper()
	state := filepath.Join(out, "state", "bronnen")
	journal := filepath.Join(state, "snapshot", "journal.jsonl")
	text, err := os.ReadFile(journal)
	if err != nil || bytes.Count(text, []byte("\n")) < 5 {
		t.Fatalf("the journal is %q, %v", text, err)
	}
	for line := range bytes.Lines(text) {
		var entry struct{ Document snapshot.Document }
		if err := json.Unmarshal(line, &entry); err != nil {
			t.Fatal(err)
		}
		sha := entry.Document.SHA256
		object := filepath.Join(state, "snapshot", "objects", sha[:2], sha+".zst")
		info, err := os.Stat(object)
		if err == nil {
			err = os.Truncate(object, info.Size()/2)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	write(t, string(text)+`{"stamp":"2026`, journal)
	write(t, "half", state, "snapshot", "objects", "ab", "abcd.zst.tmp-1")
	write(t, "half", state, "staged", "iv3-v1", "abcd.iv3.parquet.tmp-1")
	write(t, "half", out, "state", "tmp", "medebewind.duckdb")
	write(t, "half", out, "releases", ".new-1", "kern", "product.parquet")
	if err := os.Symlink("nowhere", filepath.Join(out, ".latest-new")); err != nil {
		t.Fatal(err)
	}
}

// Where nothing can be written nothing is done, and the error says where.
func TestOutputCannotBeWritten(t *testing.T) {
	t.Parallel()
	p, c := fictitious(t, publisher.Options{})
	for _, blocked := range []string{"state", "state/tmp", "state/lock/x", "state/bronnen", "state/bronnen/snapshot", "state/bronnen/staged", "releases"} {
		out := t.TempDir()
		write(t, "no folder", out, blocked)
		before := requests(p, "")
		o := hurried(out, c)
		if blocked == "state/tmp" {
			o.Only = []string{"kern.product"}
		}
		_, err := pipelines.Run(context.Background(), o)
		name := filepath.Join(out, strings.TrimSuffix(blocked, "/x"))
		if blocked == "state/tmp" {
			if err != nil { // a left-over of no worth
				t.Errorf("%s: %v", blocked, err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s is a file, and the run ends with %v", name, err)
		}
		if early := blocked != "releases" && blocked != "state/bronnen/staged"; early && requests(p, "") > before {
			t.Errorf("%s is a file, and publishers were asked all the same", name)
		}
	}
}
