package snapshot

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

func openStore(tb testing.TB) *Store {
	tb.Helper()
	s, err := Open(filepath.Join(tb.TempDir(), "snapshot"))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func put(tb testing.TB, s *Store, text string) string {
	tb.Helper()
	sha, err := s.Put([]byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return sha
}

func TestObjects(t *testing.T) {
	s := openStore(t)
	random := make([]byte, 100_000)
	_, _ = rand.NewChaCha8([32]byte{1}).Read(random)
	for _, data := range [][]byte{nil, []byte("GM9001\r\n"), bytes.Repeat([]byte("0.1   "), 200_000), random} {
		sha, err := s.Put(data)
		if err != nil {
			t.Fatal(err)
		}
		if want := sha256.Sum256(data); sha != hex.EncodeToString(want[:]) {
			t.Errorf("named %s, want %x", sha, want)
		}
		got, err := s.Get(sha)
		if err != nil || !bytes.Equal(got, data) || !s.Has(sha) {
			t.Errorf("%d bytes come back as %d, %v", len(data), len(got), err)
		}
		if _, err := os.Stat(filepath.Join(s.dir, "objects", sha[:2], sha+".zst")); err != nil {
			t.Error(err)
		}
	}
}

func TestObjectIsKept(t *testing.T) {
	s := openStore(t)
	sha := put(t, s, "x")
	before, err := os.Stat(s.object(sha))
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "x")
	after, err := os.Stat(s.object(sha))
	if err != nil || !os.SameFile(before, after) {
		t.Errorf("a second Put wrote the object again (%v)", err)
	}
}

func TestDamagedObject(t *testing.T) {
	s := openStore(t)
	text := strings.Repeat("artikel 1 ", 100)
	other := s.encoder.EncodeAll([]byte("another document"), nil)
	for name, damage := range map[string]func([]byte) []byte{
		"empty":     func([]byte) []byte { return nil },
		"cut":       func(b []byte) []byte { return b[:len(b)/2] },
		"bit":       func(b []byte) []byte { b[len(b)-6] ^= 1; return b },
		"garbage":   func([]byte) []byte { return []byte("not zstd at all") },
		"exchanged": func([]byte) []byte { return other },
	} {
		t.Run(name, func(t *testing.T) {
			sha := put(t, s, text)
			packed, err := os.ReadFile(s.object(sha))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(s.object(sha), damage(packed), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err = s.Get(sha)
			want := fmt.Sprintf("object %s is damaged: remove %s and run again", sha, s.object(sha))
			if err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("got %v, want %q", err, want)
			}
			put(t, s, text)
			if got, err := s.Get(sha); err != nil || string(got) != text {
				t.Errorf("putting it again does not mend it: %v", err)
			}
		})
	}
}

func TestNoObject(t *testing.T) {
	s := openStore(t)
	absent := strings.Repeat("0", 64)
	if _, err := s.Get(absent); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), absent) {
		t.Errorf("got %v, want that it is not there", err)
	}
	for _, sha := range []string{"", "ab", "../../etc/passwd", strings.Repeat("A", 64), "../" + strings.Repeat("0", 61)} {
		if _, err := s.Get(sha); err == nil || !strings.Contains(err.Error(), "no SHA-256") || s.Has(sha) {
			t.Errorf("%q gives %v", sha, err)
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	s := openStore(t)
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			text := fmt.Sprint("document ", i%4) // the same ones at the same time
			sha, err := s.Put([]byte(text))
			if err != nil {
				t.Error(err)
				return
			}
			if got, err := s.Get(sha); err != nil || string(got) != text {
				t.Errorf("got %q, %v, want %q", got, err, text)
			}
		})
	}
	all.Wait()
}

// TestKilledWriter: what a process killed in the middle of a write leaves is
// no object and no manifest, and goes away when it is old.
func TestKilledWriter(t *testing.T) {
	s := openStore(t)
	sha := put(t, s, "x")
	left := []string{s.object(sha) + ".tmp-123", s.manifest("20240101T000000Z-00000000") + ".tmp-4"}
	for _, path := range left {
		if err := os.WriteFile(path, []byte("hal"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		age  time.Duration
		stay bool
	}{{time.Minute, true}, {2 * time.Hour, false}} {
		for _, path := range left {
			at := time.Now().Add(-test.age)
			if err := os.Chtimes(path, at, at); err != nil {
				t.Fatal(err)
			}
		}
		again, err := Open(s.dir)
		if err != nil {
			t.Fatal(err)
		}
		if m, err := again.Latest(); m != nil || err != nil {
			t.Errorf("a half manifest counts: %v, %v", m, err)
		}
		if got, err := again.Get(sha); err != nil || string(got) != "x" {
			t.Errorf("got %q, %v", got, err)
		}
		for _, path := range left {
			if _, err := os.Stat(path); (err == nil) != test.stay {
				t.Errorf("after %v: %s there: %v, want %v", test.age, path, err == nil, test.stay)
			}
		}
	}
}

func TestOpenFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v, want an error that names %s", err, path)
	}
}

func BenchmarkPut(b *testing.B) {
	s := openStore(b)
	line := `{"ID":%08d,"Post":"0.1   ","Categorie":"L1.1    ","Bedrag":-12345},` + "\r\n"
	data := bytes.Repeat([]byte(line), 1<<20/len(line))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		copy(data, fmt.Sprint(i)) // a new object each time
		if _, err := s.Put(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGet(b *testing.B) {
	s := openStore(b)
	data := strings.Repeat(`{"ID":1,"Post":"0.1   ","Categorie":"L1.1    ","Bedrag":-12345},`+"\r\n", 16_000)
	sha := put(b, s, data)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Get(sha); err != nil {
			b.Fatal(err)
		}
	}
}
