// Package packs keeps what was read out of many documents in a few files:
//
//	DIR/00000017.TABLE.parquet   rows of a table, of many documents
//	DIR/00000017.json            which documents, which files; written last
//
// A pack never changes. It is there when its index is; what no index names is a
// left-over of a process that was killed. Of two packs with a document in common
// the newer was made to take the place of the other, which goes.
package packs

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/zeebo/xxh3"

	"medebewind/pipelines/state/atomic"
)

// MaxDocuments is how many documents a pack may have: their places in it fit in
// placeBits.
const MaxDocuments = 1 << placeBits

const placeBits = 20

// Pack is a pack as its index has it.
type Pack struct {
	// Number is the pack's own within all folders of a state, and higher than those
	// of the packs before it.
	Number int64  `json:"-"`
	Dir    string `json:"-"`
	// Documents are the hashes of the documents, by their place.
	Documents []string `json:"documents"`
	Files     []File   `json:"files"`
}

// File is the Parquet of one table in a pack.
type File struct {
	Table string `json:"table"`
	Rows  int64  `json:"rows"`
	Bytes int64  `json:"bytes"`
	// Sum is the XXH3 of the bytes: it tells of a disk that forgot, and is no
	// guard against a hand that changed them.
	Sum string `json:"xxh3"`
}

// Content is a table to be packed.
type Content struct {
	Table string
	Rows  int64
	Bytes []byte
}

// Key is the number that the rows of a document bear, given its place in a pack:
// no other document has it in any pack there is.
func Key(pack int64, place int) int64 { return pack<<placeBits | int64(place) }

// Write makes a pack. When it returns, the pack is there for good.
func Write(dir string, number int64, documents []string, tables []Content) (*Pack, error) {
	p := &Pack{Number: number, Dir: dir, Documents: documents, Files: []File{}}
	if len(documents) > MaxDocuments {
		return nil, fmt.Errorf("writing pack %d: %d documents, and a pack takes %d", number, len(documents), MaxDocuments)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("making the folder of packs: %w", err)
	}
	for _, t := range tables {
		f := File{Table: t.Table, Rows: t.Rows, Bytes: int64(len(t.Bytes)), Sum: sum(t.Bytes)}
		if err := write(p.Path(f), t.Bytes); err != nil {
			return nil, err
		}
		p.Files = append(p.Files, f)
	}
	index, err := json.Marshal(p)
	if err != nil {
		return nil, fmt.Errorf("writing pack %d: %w", number, err)
	}
	return p, write(p.ListPath(), index)
}

func write(path string, content []byte) error {
	return atomic.WriteFile(path, 0o644, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

func sum(content []byte) string { return strconv.FormatUint(xxh3.Hash(content), 16) }

func (p *Pack) name() string { return fmt.Sprintf("%08d", p.Number) }

// ListPath is the path of its index.
func (p *Pack) ListPath() string { return filepath.Join(p.Dir, p.name()+".json") }

// Path is where a file of the pack stands.
func (p *Pack) Path(f File) string {
	return filepath.Join(p.Dir, p.name()+"."+f.Table+".parquet")
}

// Worth tells whether a pack is worth keeping for so many of its documents: half of
// them or more. Of one that is not they are read again, into another.
func (p *Pack) Worth(live int) bool { return 2*live >= len(p.Documents) }

// Bytes is the size of its files.
func (p *Pack) Bytes() (n int64) {
	for _, f := range p.Files {
		n += f.Bytes
	}
	return n
}

// Check holds the files against the index.
func (p *Pack) Check() error {
	for _, f := range p.Files {
		content, err := os.ReadFile(p.Path(f))
		if err != nil {
			return fmt.Errorf("reading pack %d: %w", p.Number, err)
		}
		if got := sum(content); got != f.Sum || int64(len(content)) != f.Bytes {
			return fmt.Errorf("%s is not what its index says: %d bytes with sum %s, and not %d with %s", p.Path(f), len(content), got, f.Bytes, f.Sum)
		}
	}
	return nil
}

// Remove removes a pack, its index first: without that the rest is no pack.
func (p *Pack) Remove() error {
	if err := remove(p.ListPath()); err != nil {
		return err
	}
	for _, f := range p.Files {
		if err := remove(p.Path(f)); err != nil {
			return err
		}
	}
	return nil
}

func remove(path string) error {
	if err := atomic.RemoveAll(path); err != nil {
		return fmt.Errorf("removing a pack: %w", err)
	}
	return nil
}

// Folder is what a folder of packs holds.
type Folder struct {
	// Packs are whole and share no document, newest first.
	Packs []*Pack
	// Old are packs that another took the place of.
	Old []*Pack
	// Stray are files that belong to no pack.
	Stray []string
}

// Read tells what is in a folder; one that is not there is empty. It changes
// nothing.
func Read(dir string) (*Folder, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return &Folder{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("listing the packs: %w", err)
	}
	sizes, numbers := map[string]int64{}, []int64{}
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			return nil, fmt.Errorf("listing the packs: %w", err)
		}
		sizes[entry.Name()] = info.Size()
		if n, rest := Number(entry.Name()); n > 0 && rest == "json" {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	slices.Reverse(numbers)
	return sort(dir, numbers, sizes)
}

// sort reads the indexes, newest first, and tells packs from what is none.
func sort(dir string, numbers []int64, sizes map[string]int64) (*Folder, error) {
	f := &Folder{}
	named, packed := map[string]bool{}, map[string]bool{}
	for _, number := range numbers {
		p := &Pack{Number: number, Dir: dir}
		text, err := os.ReadFile(p.ListPath())
		if err != nil {
			return nil, fmt.Errorf("reading the index of a pack: %w", err)
		}
		if json.Unmarshal(text, p) != nil || !p.whole(sizes) {
			continue // and its files are strays
		}
		named[filepath.Base(p.ListPath())] = true
		for _, file := range p.Files {
			named[filepath.Base(p.Path(file))] = true
		}
		if slices.ContainsFunc(p.Documents, func(sha string) bool { return packed[sha] }) {
			f.Old = append(f.Old, p)
			continue
		}
		for _, sha := range p.Documents {
			packed[sha] = true
		}
		f.Packs = append(f.Packs, p)
	}
	for name := range sizes {
		if !named[name] && !strings.Contains(name, atomic.TempMark) { // that may be of a process at work
			f.Stray = append(f.Stray, filepath.Join(dir, name))
		}
	}
	slices.Sort(f.Stray)
	return f, nil
}

// whole tells whether the files are there at their size. That their bytes are
// right is for Check, which reads them.
func (p *Pack) whole(sizes map[string]int64) bool {
	for _, f := range p.Files {
		if size, ok := sizes[filepath.Base(p.Path(f))]; !ok || size != f.Bytes {
			return false
		}
	}
	return len(p.Documents) > 0 && len(p.Documents) <= MaxDocuments
}

// Number reads the name of a file of a pack; 0 for another name.
func Number(name string) (number int64, rest string) {
	digits, rest, _ := strings.Cut(name, ".")
	n, err := strconv.ParseUint(digits, 10, 43) // which takes no sign
	if len(digits) != 8 || err != nil || n == 0 {
		return 0, ""
	}
	return int64(n), rest
}

// Last is the highest number in use in the folders of a state.
func Last(root string) (last int64, err error) {
	folders, err := os.ReadDir(root)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return 0, fmt.Errorf("listing the packs: %w", err)
	}
	for _, folder := range folders {
		if !folder.IsDir() {
			continue
		}
		files, err := os.ReadDir(filepath.Join(root, folder.Name()))
		if err != nil {
			return 0, fmt.Errorf("listing the packs: %w", err)
		}
		for _, file := range files {
			n, _ := Number(file.Name())
			last = max(last, n)
		}
	}
	return last, nil
}
