package publicatie

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

const page = `{"documents": [
 {"id": "a1", "type": "rapport", "canonical": "https://www.rijksoverheid.nl/documenten/a1",
  "title": " Rekenbestand gemeentefonds 2031 ", "introduction": "x", "lastmodified": "2031-05-31T10:00:00.000Z",
  "available": "2031-05-31T00:00:00.000Z", "subjects": [{"subject": "Financiën"}],
  "files": [
   {"fileurl": "https://x/a.ods", "filename": "a.ods", "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "filesize": 120},
   {"fileurl": "https://x/a.pdf", "filename": "a.pdf", "mimetype": "application/pdf", "filesize": "77"},
   {"fileurl": "https://x/zonder-maat.ods", "filesize": null}]},
 {"id": "b2", "title": "Brief zonder bestand", "available": "2031-06-01"},
 {"id": "c3", "files": [{"fileurl": "https://x/c.ods", "filesize": ""}]}
], "total": 412}`

func TestRead(t *testing.T) {
	got, err := Read([]byte("\ufeff" + page))
	if err != nil {
		t.Fatal(err)
	}
	want := Page{Total: 412, Documents: []Document{
		{ID: "a1", Type: "rapport", Title: "Rekenbestand gemeentefonds 2031", Canonical: "https://www.rijksoverheid.nl/documenten/a1",
			LastModified: "2031-05-31T10:00:00.000Z", Available: "2031-05-31", Files: []File{
				{"https://x/a.ods", "a.ods", "application/vnd.oasis.opendocument.spreadsheet", 120, ""},
				{"https://x/a.pdf", "a.pdf", "application/pdf", 77, ""},
				{"https://x/zonder-maat.ods", "", "", -1, ""}}},
		{ID: "b2", Title: "Brief zonder bestand", Available: "2031-06-01"},
		{ID: "c3", Files: []File{{"https://x/c.ods", "", "", -1, ""}}},
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestReadAnEmptyPage(t *testing.T) {
	got, err := Read([]byte(`{"documents":[],"total":0}`))
	if err != nil || got.Total != 0 || len(got.Documents) != 0 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"nothing":       {"  ", "byte 0: documents API: the answer is empty"},
		"html":          {"<!doctype html><title>Storing</title>", "is HTML or XML"},
		"cut short":     {page[:len(page)/2], fmt.Sprintf("byte %d: documents API: the answer is cut short", len(page)/2)},
		"not json":      {`{"documents": [}`, "is not JSON"},
		"two answers":   {page + page, "is not JSON"},
		"a list":        {`[]`, "another shape"},
		"an error":      {`{"status":"error","message":"te veel"}`, "no list 'documents'; got"},
		"null list":     {`{"documents":null,"total":3}`, "no list 'documents'"},
		"no total":      {`{"documents":[]}`, "no count 'total'"},
		"minus":         {`{"documents":[],"total":-1}`, "no count 'total'"},
		"no id":         {`{"documents":[{"id":" "}],"total":1}`, `document 1 (id " "): document has no id`},
		"no date":       {`{"documents":[{"id":"a","available":"31 mei"}],"total":1}`, `document 1 (id "a"): available "31 mei"`},
		"no url":        {`{"documents":[{"id":"a","files":[{"filename":"x"}]}],"total":1}`, "file 1 has no fileurl"},
		"odd size":      {`{"documents":[{"id":"a","files":[{"fileurl":"x","filesize":"1,5 MB"}]}],"total":1}`, "is not a number of bytes"},
		"negative size": {`{"documents":[{"id":"a","files":[{"fileurl":"x","filesize":-2}]}],"total":1}`, "is not a number of bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read([]byte(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want it to tell %q", err, c.want)
			}
			var place *transforms.PlaceError
			if !errors.As(err, &place) {
				t.Errorf("%v is no PlaceError", err)
			}
		})
	}
}

func TestTransform(t *testing.T) {
	rows, err := transformtest.Rows(t, Transform, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	transformtest.Golden(t, "publicatie.jsonl", rows["publicatie"])
}

func FuzzPublicatie(f *testing.F) {
	f.Add([]byte(page))
	f.Add([]byte(page[:200]))
	f.Add([]byte(`{"documents":[{"id":"a","files":[{"fileurl":"x","filesize":"9"}]}],"total":1}`))
	f.Add([]byte(`<html>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		page, err := Read(data)
		if err != nil {
			return
		}
		files := 0
		for _, d := range page.Documents {
			files += len(d.Files)
		}
		rows, err := transformtest.Rows(t, Transform, data)
		if err != nil {
			t.Fatalf("Read reads it, the transform does not: %v", err)
		}
		if got := strings.Count(rows["publicatie"], "\n"); got != files {
			t.Errorf("%d files give %d rows", files, got)
		}
	})
}

func BenchmarkTransform(b *testing.B) {
	one := `{"id":"%06d","type":"rapport","title":"Rekenbestand","available":"2031-05-31","files":[{"fileurl":"https://x/%d.ods","filename":"a.ods","mimetype":"application/pdf","filesize":120}]}`
	docs := make([]string, 200)
	for i := range docs {
		docs[i] = fmt.Sprintf(one, i, i)
	}
	data := []byte(`{"documents":[` + strings.Join(docs, ",") + `],"total":200}`)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Transform.Run(data, func(*transforms.Table, arrow.Record) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

// A note is a few lines: a long one is refused before the reader of YAML sees it.
func TestLongNote(t *testing.T) {
	text := "address: https://www.rijksoverheid.nl/x.ods\ndate: 2026-09-15\ntitle: " + strings.Repeat("[", mostNote)
	if _, err := ReadNote([]byte(text)); err == nil || !strings.Contains(err.Error(), "a note has at most 16384") {
		t.Errorf("a note of %d bytes: %v", len(text), err)
	}
}
