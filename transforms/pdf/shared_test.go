package pdf

import (
	"os"
	"path/filepath"
	"testing"
)

// TestShared reads the circulaires that stand beside the repository.
func TestShared(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/bronnen/data/pdf/*.pdf")
	if len(files) == 0 {
		t.Skip("no PDFs beside the repository")
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		list := pages(t, data)
		bold := 0
		for _, p := range list {
			if p.Err != nil || len(p.Chars) < 100 {
				t.Errorf("%s page %d: %d characters, %v", filepath.Base(f), p.Number, len(p.Chars), p.Err)
			}
			for _, c := range p.Chars {
				if c.Bold {
					bold++
				}
			}
		}
		if len(list) == 0 || bold == 0 {
			t.Errorf("%s: %d pages, %d bold characters", filepath.Base(f), len(list), bold)
		}
	}
}
