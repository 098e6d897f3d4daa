package packs

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/state/atomic"
)

func write2(t *testing.T, dir string, number int64, documents ...string) *Pack {
	t.Helper()
	p, err := Write(dir, number, documents, []Content{{"een", 3, []byte("rows of een")}, {"twee", 0, []byte("rows of twee")}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func read(t *testing.T, dir string) *Folder {
	t.Helper()
	f, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func numbers(of []*Pack) (n []int64) {
	for _, p := range of {
		n = append(n, p.Number)
	}
	return n
}

func TestWriteAndRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "iv3-v1")
	if f := read(t, dir); len(f.Packs)+len(f.Old)+len(f.Stray) > 0 {
		t.Errorf("a folder that is not there has %+v", f)
	}
	write2(t, dir, 7, "aa", "bb")
	write2(t, dir, 12, "cc")
	f := read(t, dir)
	if got := numbers(f.Packs); !slices.Equal(got, []int64{12, 7}) || len(f.Old)+len(f.Stray) > 0 {
		t.Fatalf("packs %v, old %v, strays %v", got, numbers(f.Old), f.Stray)
	}
	p := f.Packs[1]
	if !slices.Equal(p.Documents, []string{"aa", "bb"}) || p.Bytes() != 23 || p.Files[0].Rows != 3 || p.Check() != nil {
		t.Errorf("pack %+v, %v", p, p.Check())
	}
	if last, err := Last(filepath.Dir(dir)); err != nil || last != 12 {
		t.Errorf("the last number is %d, %v", last, err)
	}
	if err := p.Remove(); err != nil {
		t.Fatal(err)
	}
	if got := numbers(read(t, dir).Packs); !slices.Equal(got, []int64{12}) {
		t.Errorf("without it there are %v", got)
	}
}

// Keys of different documents differ, over packs too.
func TestKey(t *testing.T) {
	seen := map[int64]bool{}
	for _, pack := range []int64{1, 2, 1 << 40} {
		for _, place := range []int{0, 1, MaxDocuments - 1} {
			k := Key(pack, place)
			if seen[k] || k <= 0 {
				t.Errorf("place %d of pack %d has key %d", place, pack, k)
			}
			seen[k] = true
		}
	}
}

// What a killed process or a failed disk left is no pack, and says what it is.
func TestWhatIsNoPack(t *testing.T) {
	for _, c := range []struct {
		name   string
		spoil  func(p *Pack) error
		packs  int
		strays []string
		check  string
	}{
		{"whole", func(*Pack) error { return nil }, 1, nil, ""},
		{"no index", func(p *Pack) error { return os.Remove(p.ListPath()) }, 0, []string{"00000007.een.parquet", "00000007.twee.parquet"}, ""},
		{"half an index", func(p *Pack) error { return os.Truncate(p.ListPath(), 20) }, 0, []string{"00000007.een.parquet", "00000007.json", "00000007.twee.parquet"}, ""},
		{"an index of nothing", func(p *Pack) error { return os.WriteFile(p.ListPath(), []byte("{}"), 0o644) }, 0, []string{"00000007.een.parquet", "00000007.json", "00000007.twee.parquet"}, ""},
		{"no file", func(p *Pack) error { return os.Remove(p.Path(p.Files[1])) }, 0, []string{"00000007.een.parquet", "00000007.json"}, ""},
		{"half a file", func(p *Pack) error { return os.Truncate(p.Path(p.Files[0]), 5) }, 0, []string{"00000007.een.parquet", "00000007.json", "00000007.twee.parquet"}, ""},
		{"another byte", func(p *Pack) error { return os.WriteFile(p.Path(p.Files[0]), []byte("rows of eeN"), 0o644) }, 1, nil, "00000007.een.parquet is not what its index says"},
		{"a file of a document", func(p *Pack) error {
			return os.WriteFile(filepath.Join(p.Dir, strings.Repeat("a", 64)+".json"), nil, 0o644)
		}, 1, []string{strings.Repeat("a", 64) + ".json"}, ""},
		{"a file at work", func(p *Pack) error {
			return os.WriteFile(filepath.Join(p.Dir, "00000008.json"+atomic.TempMark+"1"), nil, 0o644)
		}, 1, nil, ""},
	} {
		dir := t.TempDir()
		p := write2(t, dir, 7, "aa")
		if err := c.spoil(p); err != nil {
			t.Fatal(err)
		}
		f := read(t, dir)
		var strays []string
		for _, path := range f.Stray {
			strays = append(strays, filepath.Base(path))
		}
		if len(f.Packs) != c.packs || !slices.Equal(strays, c.strays) {
			t.Errorf("%s: %d packs, strays %v, want %d, %v", c.name, len(f.Packs), strays, c.packs, c.strays)
		}
		if c.packs > 0 {
			if err := f.Packs[0].Check(); (err != nil) != (c.check != "") || err != nil && !strings.Contains(err.Error(), c.check) {
				t.Errorf("%s: the check says %v, want %q", c.name, err, c.check)
			}
		}
	}
}

// The newest pack with a document is the one that counts.
func TestNewerTakesThePlace(t *testing.T) {
	dir := t.TempDir()
	write2(t, dir, 1, "aa", "bb")
	write2(t, dir, 2, "cc")
	write2(t, dir, 3, "dd", "aa")
	f := read(t, dir)
	if got, old := numbers(f.Packs), numbers(f.Old); !slices.Equal(got, []int64{3, 2}) || !slices.Equal(old, []int64{1}) {
		t.Errorf("packs %v, old %v", got, old)
	}
}

// TestStops breaks off writing and removing before each step on the disk: what is
// left is the pack, or none and strays.
func TestStops(t *testing.T) {
	stopped := errors.New("stopped")
	for _, c := range []struct {
		name string
		do   func(dir string) error
	}{
		{"write", func(dir string) error {
			_, err := Write(dir, 7, []string{"aa"}, []Content{{"een", 1, []byte("x")}})
			return err
		}},
		{"remove", func(dir string) error { return read(t, dir).Packs[0].Remove() }},
	} {
		steps := 0
		for at := 0; at <= steps; at++ {
			dir, seen := t.TempDir(), 0
			if c.name == "remove" {
				write2(t, dir, 7, "aa")
			}
			func() {
				defer func() {
					if r := recover(); r != nil && r != stopped {
						panic(r)
					}
				}()
				defer atomic.Watch(func(atomic.Op, string, string) {
					if seen++; seen > at {
						panic(stopped)
					}
				})()
				if err := c.do(dir); err != nil {
					t.Fatal(err)
				}
			}()
			steps = max(steps, seen)
			for _, p := range read(t, dir).Packs {
				if err := p.Check(); err != nil {
					t.Errorf("%s stopped at step %d: %v", c.name, at, err)
				}
			}
		}
		if steps < 3 {
			t.Errorf("%s takes %d steps", c.name, steps)
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, name := range []string{"00000007.json", "00000007.iv3.parquet", "7.json", "-0000007.json", "99999999.", "0000000a.json", "+0003070.json", ""} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		n, rest := Number(name)
		if n < 0 || n > 99_999_999 || n > 0 && (&Pack{Number: n}).name()+"."+rest != name && strings.Contains(name, ".") {
			t.Errorf("%q has number %d and %q", name, n, rest)
		}
	})
}
