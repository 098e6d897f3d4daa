// Package words reads which words the code names things with, and which of them
// are Dutch: a test holds them against docs/woorden.md, where each has its one
// meaning.
package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// Split takes a name apart at its capitals and underscores, in small letters:
// TaakID is taak and id, BWBVersie is bwb and versie.
func Split(name string) []string {
	var words []string
	letters := []rune(name)
	from := 0
	add := func(to int) {
		if word := strings.ToLower(strings.Trim(string(letters[from:to]), "_0123456789")); word != "" {
			words = append(words, word)
		}
		from = to
	}
	for i := 1; i < len(letters); i++ {
		upper := unicode.IsUpper(letters[i])
		switch {
		case letters[i] == '_' || letters[i-1] == '_',
			upper && !unicode.IsUpper(letters[i-1]),
			upper && i+1 < len(letters) && unicode.IsLower(letters[i+1]):
			add(i)
		}
	}
	add(len(letters))
	return words
}

// Exported gives the exported names in the Go files under a folder, but for
// tests, each with the place where it is declared.
func Exported(root string) (map[string]string, error) {
	names := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == "testdata" {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		declared(file, func(id *ast.Ident) {
			if id.IsExported() {
				names[id.Name] = set.Position(id.Pos()).String()
			}
		})
		return nil
	})
	return names, err
}

// declared gives the names that a file declares outside the bodies of functions,
// and the fields of its types.
func declared(file *ast.File, give func(*ast.Ident)) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch d := n.(type) {
		case *ast.FuncDecl:
			give(d.Name)
			return false
		case *ast.TypeSpec:
			give(d.Name)
		case *ast.ValueSpec:
			for _, name := range d.Names {
				give(name)
			}
		case *ast.StructType:
			for _, field := range d.Fields.List {
				for _, name := range field.Names {
					give(name)
				}
			}
		}
		return true
	})
}

var (
	header = regexp.MustCompile(`(?s)^/\* (?:model|toets)\n(.*?)\*/`)
	markup = regexp.MustCompile(`(?s)<[^>]*>|\{\{.*?\}\}`)
	letter = regexp.MustCompile(`\p{L}+`)
)

// Dutch gives the words that readers see: those of the headers of the models, of
// columns, and of the pages of the report.
func Dutch(root string) (map[string]bool, error) {
	seen := map[string]bool{}
	read := func(dir, ext string, text func([]byte) []byte) error {
		return filepath.WalkDir(filepath.Join(root, dir), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ext {
				return err
			}
			raw, err := os.ReadFile(path)
			for _, word := range letter.FindAll(text(raw), -1) {
				seen[strings.ToLower(string(word))] = true
			}
			return err
		})
	}
	if err := read("sql", ".sql", func(raw []byte) []byte { return header.Find(raw) }); err != nil {
		return nil, err
	}
	return seen, read("pipelines/report/sjabloon", ".html", func(raw []byte) []byte { return markup.ReplaceAll(raw, nil) })
}
