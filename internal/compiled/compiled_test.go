package compiled

import (
	"os"
	"path/filepath"
	"testing"

	"medebewind/transforms/pdf"
)

func TestKeep(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	Keep()
	// pdfium is compiled before it is asked whether this is a PDF.
	if err := pdf.Read(t.Context(), []byte("%PDF-1.7"), func(*pdf.Page) error { return nil }); err == nil {
		t.Fatal("a document without pages was read")
	}
	kept, err := filepath.Glob(filepath.Join(cache, "medebewind", "*", "*"))
	if err != nil || len(kept) == 0 {
		t.Fatalf("nothing is kept: %v", err)
	}
	if info, err := os.Stat(filepath.Join(cache, "medebewind")); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("others may write what is run: %v, %v", info, err)
	}
}
