package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

var quoted = regexp.MustCompile("`([a-z]+)`")

// page gives the words that docs/woorden.md explains, with how often, and those
// that it forbids at the begin of a function.
func page(t *testing.T) (listed map[string]int, forbidden []string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "docs/woorden.md"))
	if err != nil {
		t.Fatal(err)
	}
	listed = map[string]int{}
	words := func(part string) (all []string) {
		for _, m := range quoted.FindAllStringSubmatch(part, -1) {
			all = append(all, m[1])
		}
		return all
	}
	section := ""
	for _, line := range strings.Split(string(text), "\n") {
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			section = heading
		}
		var named []string
		switch cells := strings.Split(line, "|"); {
		case len(cells) == 4 && !strings.HasPrefix(line, "|---") && cells[1] != " word ":
			if strings.TrimSpace(cells[2]) == "" {
				t.Errorf("no meaning: %s", line)
			}
			named = words(cells[1])
		case section == "Not used":
			forbidden = append(forbidden, words(line)...)
		case len(cells) == 1 && (section == "Small words" || strings.HasPrefix(section, "The same")):
			named = words(line)
		}
		for _, word := range named {
			listed[word]++
		}
	}
	if len(listed) < 100 || len(forbidden) < 10 {
		t.Fatalf("read %d words and %d that are not used: the page changed its form", len(listed), len(forbidden))
	}
	return listed, forbidden
}

// exported gives the words of exported names, each with a name and its place.
func exported(t *testing.T) map[string]string {
	t.Helper()
	used := map[string]string{}
	for _, room := range []string{"transforms", "pipelines"} {
		names, err := Exported(filepath.Join(root, room))
		if err != nil {
			t.Fatal(err)
		}
		for name, place := range names {
			for _, word := range Split(name) {
				used[word] = name + " at " + place
			}
		}
	}
	return used
}

func TestDutchWordsAreExplained(t *testing.T) {
	listed, _ := page(t)
	dutch, err := Dutch(root)
	if err != nil {
		t.Fatal(err)
	}
	used := exported(t)
	for word, where := range used {
		if dutch[word] && len(word) > 1 && listed[word] == 0 {
			t.Errorf("%q, in %s, is a word that readers see and is not in docs/woorden.md: explain it there, or name the thing in English", word, where)
		}
	}
	for word, times := range listed {
		if times > 1 {
			t.Errorf("docs/woorden.md explains %q %d times: a word has one meaning", word, times)
		}
		if used[word] == "" && !dutch[word] {
			t.Errorf("docs/woorden.md explains %q, which nothing is named with", word)
		}
	}
}

// Verbs are English: no function begins with a Dutch one.
func TestFunctionsBeginInEnglish(t *testing.T) {
	_, forbidden := page(t)
	functions := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.Contains(path, "testdata") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				functions++
				if first := Split(f.Name.Name)[0]; slices.Contains(forbidden, first) {
					t.Errorf("%s: function %s begins with the Dutch verb %q", path, f.Name.Name, first)
				}
			}
		}
		return nil
	})
	if err != nil || functions < 1000 {
		t.Errorf("looked at %d functions, %v", functions, err)
	}
}

func TestSplit(t *testing.T) {
	for name, want := range map[string]string{
		"TaakID": "taak id", "BWBVersie": "bwb versie", "ZekerheidIv3": "zekerheid iv", "X": "x", "colMinX": "col min x", "CBS": "cbs", "Max_Bytes": "max bytes", "_": "",
	} {
		if got := strings.Join(Split(name), " "); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}
