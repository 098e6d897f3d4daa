package pdf

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

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
		t0 := time.Now()
		n, np := 0, 0
		err = Read(context.Background(), data, func(p *Page) error {
			var b strings.Builder
			for _, c := range p.Chars {
				b.WriteRune(c.Rune)
			}
			n += len(p.Chars)
			np++
			if testing.Verbose() && np < 2 {
				t.Log(p.Number, p.Width, p.Height, p.Images, p.Err, b.String())
				t.Logf("%+v", p.Chars[:3])
			}
			return nil
		})
		t.Log(f, np, n, err, time.Since(t0))
	}
}
