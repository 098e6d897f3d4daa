package uncached

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// sizes are those around which something changes: past the cache or not, whole blocks or
// not, one part or more.
var sizes = []int{0, 1, alignment, large - 1, large, large + 1, large + alignment, 2*chunk - 1, 2 * chunk, 3*chunk + 7}

func content(size int) []byte {
	text := make([]byte, size)
	source := rand.NewChaCha8([32]byte{byte(size)})
	_, _ = source.Read(text) // never fails
	return text
}

func put(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(name, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestReadToGivesAllOfAFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "bron")
	for _, size := range sizes {
		text := content(size)
		put(t, name, text)
		var got bytes.Buffer
		n, err := ReadTo(&got, name)
		if err != nil || n != int64(size) || !bytes.Equal(got.Bytes(), text) {
			t.Errorf("%d bytes: got %d, the same: %v, %v", size, n, bytes.Equal(got.Bytes(), text), err)
		}
	}
}

func TestCopyIsToTheByte(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "van"), filepath.Join(dir, "naar")
	put(t, to, content(5*chunk)) // is emptied first
	for _, size := range sizes {
		text := content(size)
		put(t, from, text)
		seen := sha256.New()
		if err := Copy(from, to, seen); err != nil {
			t.Fatalf("%d bytes: %v", size, err)
		}
		got, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		if want := sha256.Sum256(text); !bytes.Equal(got, text) || !bytes.Equal(seen.Sum(nil), want[:]) {
			t.Errorf("%d bytes: %d copied, the same: %v", size, len(got), bytes.Equal(got, text))
		}
	}
}

// A disk with larger blocks than ours refuses the first of them.
func TestWhatCannotGoPastTheCacheGoesAsUsual(t *testing.T) {
	name := filepath.Join(t.TempDir(), "bron")
	text := content(2*chunk + 5)
	put(t, name, text)
	f, err := read(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if !f.direct {
		t.Skip("the disk of the temporary folder has no way past the cache")
	}
	var got bytes.Buffer
	if _, err := got.ReadFrom(&unaligned{f}); err != nil || !bytes.Equal(got.Bytes(), text) || f.direct {
		t.Errorf("read %d bytes, the same: %v, still past the cache: %v, %v", got.Len(), bytes.Equal(got.Bytes(), text), f.direct, err)
	}
}

// unaligned reads into memory that begins nowhere.
type unaligned struct{ f *file }

func (u *unaligned) Read(p []byte) (int, error) {
	if len(p) < 2 {
		return u.f.Read(p)
	}
	room := make([]byte, len(p)+1)
	n, err := u.f.Read(room[1:])
	return copy(p, room[1:1+n]), err
}

var errFull = errors.New("no room")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestErrorsAreTold(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "bron")
	put(t, name, content(large))
	if _, err := ReadTo(full{}, name); !errors.Is(err, errFull) {
		t.Errorf("writer that is full: %v", err)
	}
	if err := Copy(name, filepath.Join(dir, "naar"), full{}); !errors.Is(err, errFull) {
		t.Errorf("copy with a writer that is full: %v", err)
	}
	for _, c := range []struct{ from, to string }{{"geen", "naar"}, {"bron", "geen/naar"}} {
		if err := Copy(filepath.Join(dir, c.from), filepath.Join(dir, c.to), &bytes.Buffer{}); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s to %s: %v", c.from, c.to, err)
		}
	}
}

func BenchmarkCopy(b *testing.B) {
	dir := b.TempDir()
	from, to := filepath.Join(dir, "van"), filepath.Join(dir, "naar")
	for _, size := range []int{large / 2, 64 * large} {
		if err := os.WriteFile(from, content(size), 0o600); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%dKiB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(size))
			for range b.N {
				if err := Copy(from, to, io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
