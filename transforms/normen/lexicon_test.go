package normen

import (
	"go/ast"
	goparser "go/parser"
	gotoken "go/token"
	"path/filepath"
	"strconv"
	"testing"
)

// A rule that asks for a word outside the lexicon would never hold.
func TestRulesUseTheLexicon(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, name := range names {
		file, err := goparser.ParseFile(gotoken.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			selector, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || selector.Sel.Name != "is" && selector.Sel.Name != "find" && selector.Sel.Name != "after" {
				return true
			}
			for _, argument := range call.Args {
				literal, ok := argument.(*ast.BasicLit)
				if !ok || literal.Kind != gotoken.STRING {
					continue
				}
				asked++
				if word, _ := strconv.Unquote(literal.Value); words[word] == nil {
					t.Errorf("the rules ask for %q, which is not in the lexicon", word)
				}
			}
			return true
		})
	}
	if asked < 100 {
		t.Errorf("found %d words that rules ask for: does this test still see them?", asked)
	}
}
