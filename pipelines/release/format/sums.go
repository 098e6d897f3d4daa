package format

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/state/uncached"
)

// Sums is SHA256SUMS: the SHA-256 of each file by its path in the release.
type Sums map[string]string

// Text is the list as it is written, in the form of sha256sum.
func (s Sums) Text() string {
	var list strings.Builder
	for _, path := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(&list, "%s  %s\n", s[path], path)
	}
	return list.String()
}

// ReadSums reads the list of the release in dir. own is the SHA-256 of the list
// itself: the same for the same bytes of a release, and for nothing else.
func ReadSums(dir string) (sums Sums, own string, err error) {
	file, err := os.Open(filepath.Join(dir, SumsFile))
	if err != nil {
		return nil, "", err
	}
	defer file.Close()
	hash := sha256.New()
	sums = Sums{}
	lines := bufio.NewScanner(io.TeeReader(file, hash))
	for lines.Scan() {
		sum, path, ok := strings.Cut(lines.Text(), "  ")
		if !ok {
			return nil, "", fmt.Errorf("reading %s: line %q is no sum and name", SumsFile, lines.Text())
		}
		sums[path] = sum
	}
	return sums, hex.EncodeToString(hash.Sum(nil)), lines.Err()
}

// ErrDamaged is that of a file which is not what was published.
var ErrDamaged = errors.New("not what " + SumsFile + " says: the release is damaged")

// Check holds a file of the release in dir against the list.
func (s Sums) Check(dir, path string) error {
	sum, err := SumOf(filepath.Join(dir, filepath.FromSlash(path)))
	if err == nil && sum.SHA256 != s[path] {
		err = fmt.Errorf("%s is %w", path, ErrDamaged)
	}
	return err
}

// Sum is size and SHA-256 of a file.
type Sum struct {
	Bytes  int64
	SHA256 string
}

// SumOf gives those of the file of that name.
func SumOf(name string) (Sum, error) {
	hash := sha256.New()
	n, err := uncached.ReadTo(hash, name)
	return Sum{n, hex.EncodeToString(hash.Sum(nil))}, err
}
