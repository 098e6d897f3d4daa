package circulaire

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms are the packages below this one, and which of them each may import: those
// whose outcome it reads.
var rooms = map[string][]string{
	"wording":  {},
	"reden":    {},
	"line":     {"wording"},
	"document": {"line", "wording"},
	"aanhef":   {"document", "line"},
	"column":   {"line", "reden", "wording"},
	"row":      {"column", "line", "wording"},
	"table":    {"column", "document", "line", "reden", "row", "wording"},
}

// TestRooms: imports run one way, and none but tests draws pages.
func TestRooms(t *testing.T) {
	const below = "medebewind/transforms/circulaire/"
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		room := folder.Name()
		if !folder.IsDir() || room == "testdata" || room == "circulairetest" {
			continue
		}
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s is a new room: say in rooms what it may import, and in doc.go what it is for", room)
		}
		files, _ := filepath.Glob(filepath.Join(room, "*.go"))
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, i := range f.Imports {
				path, _ := strconv.Unquote(i.Path.Value)
				if other, ok := strings.CutPrefix(path, below); ok && !slices.Contains(allowed, other) {
					t.Errorf("%s imports %s, which its room may not", file, other)
				}
			}
		}
	}
}
