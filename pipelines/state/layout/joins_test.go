package layout

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// join is a place where a path is made of a name.
type join struct {
	file string
	line int
	name string
}

// joins finds in the Go files below root, tests and testdata apart, where a name
// is joined to a path: as an argument of Join or Glob, or in a string that is
// added to one with a slash.
func joins(t *testing.T, root string, names []string) (found []join, files int) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".")):
			return filepath.SkipDir
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		files++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		relative, _ := filepath.Rel(root, path)
		ast.Inspect(file, func(node ast.Node) bool {
			for _, word := range pathWords(node) {
				if slices.Contains(names, word) {
					found = append(found, join{filepath.ToSlash(relative), set.Position(node.Pos()).Line, word})
					break
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found, files
}

// pathWords gives the names that an expression joins to a path, if it does.
func pathWords(node ast.Node) (words []string) {
	switch n := node.(type) {
	case *ast.CallExpr:
		called, ok := n.Fun.(*ast.SelectorExpr)
		if !ok || called.Sel.Name != "Join" && called.Sel.Name != "Glob" {
			return nil
		}
		if of, ok := called.X.(*ast.Ident); !ok || of.Name != "filepath" && of.Name != "path" {
			return nil
		}
		for _, argument := range n.Args {
			words = append(words, strings.Split(text(argument), "/")...)
		}
	case *ast.BinaryExpr:
		for _, side := range []ast.Expr{n.X, n.Y} {
			if s := text(side); n.Op == token.ADD && strings.Contains(s, "/") {
				words = append(words, strings.Split(s, "/")...)
			}
		}
	}
	return words
}

// text is the value of a string that is written out, else "".
func text(e ast.Expr) string {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return ""
	}
	value, _ := strconv.Unquote(literal.Value)
	return value
}
