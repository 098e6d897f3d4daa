package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/zeebo/xxh3"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/uncached"
)

// published is what is known of the warehouse file that readers open: it goes to disk
// before the file is in place, so that a switch that broke off is seen by the next run.
type published struct {
	Release string `json:"release"`
	SHA256  string `json:"sha256"`
	// XXH3 is a hash that costs a tenth of the other: whether the file is damaged or was
	// changed each run asks, and of the country it is two gigabytes. An older version did
	// not note it.
	XXH3  string `json:"xxh3,omitempty"`
	Bytes int64  `json:"bytes"`
	// Before is what was published until then: the switch can break off between record
	// and file.
	Before *published `json:"before,omitempty"`
}

// note puts on record which warehouse is about to be in place.
func note(folder layout.Folder, release, warehouseFile string) error {
	whole, quick := sha256.New(), xxh3.New()
	bytes, err := uncached.ReadTo(io.MultiWriter(whole, quick), warehouseFile)
	if err != nil {
		return err
	}
	info, err := os.Stat(warehouseFile)
	if err != nil {
		return err
	}
	p := published{Release: release, SHA256: hex.EncodeToString(whole.Sum(nil)), XXH3: hexOf(quick), Bytes: bytes}
	// The file keeps its identity when it is renamed: it needs not be read again for
	// who looks after the switch.
	sums.put(folder.Warehouse(), info, p.XXH3)
	if before, err := recorded(folder); err == nil {
		before.Before = nil
		p.Before = &before
	}
	return putOnRecord(folder, p)
}

// OnRecord gives the release of the warehouse that readers open, and the SHA-256 that it
// was published with.
func OnRecord(out string) (release, sha256 string, err error) {
	p, err := recorded(layout.Folder(out))
	if err != nil {
		return "", "", fmt.Errorf("reading the record of what is published: %w", err)
	}
	return p.Release, p.SHA256, nil
}

// Sound says what is wrong with the warehouse that readers open: empty, cut off,
// another than was published, or with a log of somebody's own beside it. It is nil when
// nothing is published, and when all is well.
func Sound(out string) error {
	folder := layout.Folder(out)
	info, err := os.Stat(folder.Warehouse())
	if errors.Is(err, fs.ErrNotExist) && Latest(out) == "" {
		return nil
	}
	if err != nil {
		return fmt.Errorf("the published warehouse is not there: %w", err)
	}
	if _, err := os.Lstat(folder.WarehouseLog()); err == nil {
		return fmt.Errorf("%s lies beside the published warehouse: somebody opened it to write, and what is in that file is read as if it were published; the next run sets it aside", folder.WarehouseLog())
	}
	p, err := recorded(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return headed(folder.Warehouse()) // published by an older version
	}
	if err != nil {
		return fmt.Errorf("the record of what is published, %s, cannot be read: %w", folder.Published(), err)
	}
	if b := p.Before; b != nil && b.is(folder, info) && Latest(out) == b.Release {
		return nil // a switch broke off before its first step, and all is as it was
	}
	if info.Size() != p.Bytes {
		return fmt.Errorf("the published warehouse %s has %d bytes, and was published with %d: it is damaged or was replaced; the next run publishes anew", folder.Warehouse(), info.Size(), p.Bytes)
	}
	same, err := p.holds(folder.Warehouse(), info)
	if err != nil {
		return fmt.Errorf("reading the published warehouse: %w", err)
	}
	if !same {
		return fmt.Errorf("the published warehouse %s is not, to the byte, what was published: it is damaged or was changed; the next run publishes anew", folder.Warehouse())
	}
	if latest := Latest(out); latest != p.Release {
		return fmt.Errorf("the warehouse is of release %s and the link latest leads to %q: a publication broke off; the next run completes it", p.Release, latest)
	}
	return nil
}

// holds tells whether a file is, to the byte, what was published.
func (p published) holds(path string, info fs.FileInfo) (bool, error) {
	if p.XXH3 == "" {
		sum, err := format.SumOf(path)
		return sum.SHA256 == p.SHA256, err
	}
	sum, err := sums.of(path, info)
	return sum == p.XXH3, err
}

func hexOf(quick *xxh3.Hasher) string {
	sum := quick.Sum128().Bytes()
	return hex.EncodeToString(sum[:])
}

// headed looks whether a file begins as DuckDB's do.
func headed(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	head := make([]byte, 12)
	if _, err := io.ReadFull(file, head); err != nil || string(head[8:]) != "DUCK" {
		return fmt.Errorf("the published warehouse %s is no DuckDB file: it is damaged; the next run publishes anew", path)
	}
	return nil
}

// hashes remembers the hash of a file for as long as it looks the same: an endpoint is
// asked every few seconds.
type hashes struct {
	mu   sync.Mutex
	seen map[string]hashed
}

type hashed struct {
	info fs.FileInfo
	sum  string
}

var sums = hashes{seen: map[string]hashed{}}

func (h *hashes) of(path string, info fs.FileInfo) (string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if was, ok := h.seen[path]; ok && os.SameFile(was.info, info) && was.info.ModTime().Equal(info.ModTime()) && was.info.Size() == info.Size() {
		return was.sum, nil
	}
	quick := xxh3.New()
	_, err := uncached.ReadTo(quick, path)
	sum := hexOf(quick)
	if err == nil {
		h.seen[path] = hashed{info, sum}
	}
	return sum, err
}

func (h *hashes) put(path string, info fs.FileInfo, sum string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.seen[path] = hashed{info, sum}
}
