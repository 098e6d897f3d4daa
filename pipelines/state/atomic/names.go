package atomic

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Names gives the paths in dir, sorted, whose names begin with prefix; none of a folder
// that is not there. It is what filepath.Glob is for where dir comes from outside: there
// a [ or a * in the path of the folder would be taken for a pattern.
func Names(dir, prefix string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var paths []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), prefix) {
			paths = append(paths, filepath.Join(dir, e.Name()))
		}
	}
	return paths, err
}
