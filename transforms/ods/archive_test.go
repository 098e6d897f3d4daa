package ods

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/ods/odstest"
)

// patched makes an archive and alters the header of its last entry.
func patched(alter func(*zip.FileHeader), content string) []byte {
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	h := &zip.FileHeader{Name: contentName, Method: zip.Store,
		UncompressedSize64: uint64(len(content)), CompressedSize64: uint64(len(content))}
	alter(h)
	f, err := w.CreateRaw(h)
	if err != nil {
		panic(err)
	}
	if _, err := f.Write([]byte(content)); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return buf.Bytes()
}

func TestContentRefuses(t *testing.T) {
	sheet := odstest.Content("")
	good := odstest.File("")
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":          {nil, "no OpenDocument file"},
		"html":             {[]byte("<!doctype html>"), `no OpenDocument file ("<!doctyp" at the beginning)`},
		"cut short":        {good[:len(good)-30], "no OpenDocument file"},
		"parent path":      {odstest.Zip("a/../../x", "", contentName, sheet), `entry "a/../../x" points outside`},
		"absolute path":    {odstest.Zip("/etc/passwd", "", contentName, sheet), "points outside"},
		"backslash":        {odstest.Zip(`..\x`, "", contentName, sheet), "points outside"},
		"drive":            {odstest.Zip(`C:x`, "", contentName, sheet), "points outside"},
		"twice":            {odstest.Zip(contentName, sheet, contentName, sheet), "stands twice"},
		"no content":       {odstest.Zip(mimetypeName, mimetype), "no content.xml"},
		"text document":    {odstest.Zip(mimetypeName, "application/vnd.oasis.opendocument.text", contentName, sheet), "opendocument.text\", not a spreadsheet"},
		"workbook":         {odstest.Zip("xl/workbook.xml", "<x/>"), "no content.xml"},
		"encrypted by odf": {odstest.Zip(manifestName, "<manifest:encryption-data/>", contentName, sheet), "file is encrypted"},
		"encrypted by zip": {patched(func(h *zip.FileHeader) { h.Flags |= 1 }, sheet), "entry is encrypted"},
		"over the limit":   {patched(func(h *zip.FileHeader) { h.UncompressedSize64 = 1 << 40 }, sheet), "more than the limit of 536870912"},
		"a bomb":           {patched(func(h *zip.FileHeader) { h.UncompressedSize64 = 17 << 20 }, sheet), "more than 200 to 1: a zip bomb"},
		"shorter":          {patched(func(h *zip.FileHeader) { h.UncompressedSize64 = 4000 }, sheet), "unpacking 4000 bytes"},
		"longer":           {patched(func(h *zip.FileHeader) { h.UncompressedSize64 = 4 }, sheet), "longer than it declares"},
		"wrong sum":        {patched(func(h *zip.FileHeader) { h.CRC32 = 7 }, sheet), "checksum"},
		"large mimetype":   {odstest.Zip(mimetypeName, strings.Repeat(" ", smallEntry+1), contentName, sheet), "mimetype: unpacks to"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Content(c.data, DefaultLimits)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want it to tell %q", err, c.want)
			}
			var place *transforms.PlaceError
			if !errors.As(err, &place) || !strings.HasPrefix(place.Place, "archive") {
				t.Errorf("%v has no place in the archive", err)
			}
		})
	}
}

func TestContentAccepts(t *testing.T) {
	sheet := odstest.Content("")
	for name, data := range map[string][]byte{
		"plain":       odstest.File(""),
		"template":    odstest.Zip(mimetypeName, mimetype+"-template\n", contentName, sheet),
		"no mimetype": odstest.Zip(contentName, sheet, "a..b/c..", ""),
	} {
		got, err := Content(data, DefaultLimits)
		if err != nil || string(got) != sheet {
			t.Errorf("%s: got %.40q, %v", name, got, err)
		}
	}
}
