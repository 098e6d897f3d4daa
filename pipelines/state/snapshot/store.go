// Package snapshot keeps the raw bytes of every document, addressed by their
// SHA-256, and the manifest of every run. A run can be replayed from it without
// a network.
//
//	DIR/objects/ab/abcdef….zst   raw bytes, compressed with zstd
//	DIR/manifests/ID.json        committed runs
//	DIR/journal.jsonl            what a run that has not finished fetched so far
package snapshot

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"

	"medebewind/pipelines/state/atomic"
)

const (
	// maxObject bounds an object, and with it what a damaged length in a
	// file's head can make the reader allocate.
	maxObject = 1 << 30
	// staleAfter is when a temporary file belongs to no living process.
	staleAfter = time.Hour
)

// Store is a folder of objects and manifests. Its methods may be called from
// several goroutines.
type Store struct {
	dir     string
	encoder *zstd.Encoder
	decoder *zstd.Decoder
	// fresh are the objects that a manifest may not name before they are synced.
	fresh   atomic.Batch
	folders sync.Map // of objects, that are there
}

// Open opens the store in dir, makes it when it is not there, and removes the
// temporary files of killed runs.
func Open(dir string) (*Store, error) {
	s := &Store{dir: dir, fresh: atomic.Batch{Dir: dir}}
	for _, sub := range []string{s.objects(), s.manifests()} {
		if err := os.MkdirAll(sub, 0o755); err != nil {
			return nil, fmt.Errorf("opening the snapshot store: %w", err)
		}
	}
	if err := atomic.RemoveStale(dir, staleAfter); err != nil {
		return nil, fmt.Errorf("opening the snapshot store: %w", err)
	}
	var err error
	if s.encoder, err = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest)); err != nil {
		return nil, fmt.Errorf("opening the snapshot store: %w", err)
	}
	if s.decoder, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxObject)); err != nil {
		return nil, fmt.Errorf("opening the snapshot store: %w", err)
	}
	return s, nil
}

func (s *Store) objects() string   { return filepath.Join(s.dir, "objects") }
func (s *Store) manifests() string { return filepath.Join(s.dir, "manifests") }

func (s *Store) object(sha string) string {
	return filepath.Join(s.objects(), sha[:2], sha+".zst")
}

// validHash also keeps a hash from a file from leading out of the store.
func validHash(sha string) bool {
	if len(sha) != 2*sha256.Size {
		return false
	}
	for _, c := range []byte(sha) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// Put stores data and gives its SHA-256 in hexadecimal. An object that is
// there already is kept, unless it is damaged: then it is written anew. Commit
// makes it durable: after a power failure before that it may be damaged, which its
// hash tells.
func (s *Store) Put(data []byte) (string, error) {
	sum := sha256.Sum256(data)
	sha := hex.EncodeToString(sum[:])
	if len(data) > maxObject {
		return "", fmt.Errorf("storing object %s: it has %d bytes, and the store takes at most %d", sha, len(data), maxObject)
	}
	if s.Has(sha) {
		if _, err := s.Get(sha); err == nil {
			s.await(sha)
			return sha, nil
		}
	}
	path := s.object(sha)
	if err := s.makeFolder(filepath.Dir(path)); err != nil {
		return "", fmt.Errorf("storing object %s: %w", sha, err)
	}
	packed := s.encoder.EncodeAll(data, nil)
	err := s.fresh.WriteFile(path, 0o644, func(w io.Writer) error {
		_, err := w.Write(packed)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("storing object %s: %w", sha, err)
	}
	return sha, nil
}

// await lets the next Commit wait for an object: whoever wrote it may not have.
func (s *Store) await(sha string) { s.fresh.Await(s.object(sha)) }

func (s *Store) makeFolder(dir string) error {
	if _, made := s.folders.Load(dir); made {
		return nil
	}
	if err := os.Mkdir(dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	s.folders.Store(dir, true)
	return nil
}

// ErrDamaged is in the error for an object of which the bytes are not those of its name.
var ErrDamaged = errors.New("damaged")

// Discard takes away an object that is damaged, so that it is fetched again. One that is
// whole stays.
func (s *Store) Discard(sha string) error {
	if _, err := s.Get(sha); !errors.Is(err, ErrDamaged) {
		return nil
	}
	if err := os.Remove(s.object(sha)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing a damaged object: %w", err)
	}
	return nil
}

// Has tells whether the object is there. It does not look inside: Get does.
func (s *Store) Has(sha string) bool {
	if !validHash(sha) {
		return false
	}
	info, err := os.Stat(s.object(sha))
	return err == nil && info.Mode().IsRegular()
}

// Get gives the raw bytes of an object, checked against its SHA-256.
func (s *Store) Get(sha string) ([]byte, error) {
	if !validHash(sha) {
		return nil, fmt.Errorf("reading object %q: no SHA-256 in lower-case hexadecimal", sha)
	}
	path := s.object(sha)
	packed, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("object %s is not in the store %s: run again with the network: %w", sha, s.dir, err)
	}
	if err != nil {
		return nil, fmt.Errorf("reading object %s: %w", sha, err)
	}
	data, err := s.decoder.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("object %s is %w: remove %s and run again: %w", sha, ErrDamaged, path, err)
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != sha {
		return nil, fmt.Errorf("object %s is %w: remove %s and run again: its bytes have SHA-256 %x", sha, ErrDamaged, path, sum)
	}
	return data, nil
}
