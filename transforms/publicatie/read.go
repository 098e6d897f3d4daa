// Package publicatie reads what publishers say of their publications: which
// exist, when they were published, which files hang on them, and of which other
// publication they are an annex. It knows three forms: the description of one
// document by open.overheid.nl (/zoek/ID), the documents API of rijksoverheid.nl
// that came before it (https://opendata.rijksoverheid.nl/v1/documents), and the
// note that an operator puts beside a file.
package publicatie

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"medebewind/transforms"
)

// Page is one answer: the documents from some offset on.
type Page struct {
	// Total counts the documents that the question matches, on all pages.
	Total     int
	Documents []Document
}

// Document is a publication. Texts are trimmed; one that is absent is empty.
type Document struct {
	ID, Type, Title string
	// Canonical is the URL of the page about the document.
	Canonical string
	// LastModified is a timestamp as published, Available a date YYYY-MM-DD.
	LastModified, Available string
	// Parent is the ID of the publication that this one is an annex of.
	Parent string
	Files  []File
}

// File is a file of a document.
type File struct {
	URL, Name, MimeType string
	// Bytes is the size as published; -1 where the answer does not tell.
	Bytes int64
	// SHA1 is the sum as published, in lower-case hexadecimal.
	SHA1 string
}

// wirePage has pointers where absent must be told from empty.
type wirePage struct {
	Total     *int            `json:"total"`
	Documents *[]wireDocument `json:"documents"`
}

type wireDocument struct {
	ID           string     `json:"id"`
	Type         string     `json:"type"`
	Title        string     `json:"title"`
	Canonical    string     `json:"canonical"`
	LastModified string     `json:"lastmodified"`
	Available    string     `json:"available"`
	Files        []wireFile `json:"files"`
}

type wireFile struct {
	URL      string `json:"fileurl"`
	Name     string `json:"filename"`
	MimeType string `json:"mimetype"`
	Size     size   `json:"filesize"`
}

// Read reads one answer. It fails on anything but a whole page: the API sits
// behind caches and proxies that answer 200 with an HTML page, and a page cut
// short must not pass for the last one. Errors are *transforms.PlaceError.
func Read(data []byte) (Page, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var wire wirePage
	if err := json.Unmarshal(data, &wire); err != nil {
		return Page{}, notAPage(data, err)
	}
	switch {
	case wire.Documents == nil:
		return Page{}, transforms.Errorf("answer", "documents API: no list 'documents'; got %s", excerpt(data))
	case wire.Total == nil || *wire.Total < 0:
		return Page{}, transforms.Errorf("answer", "documents API: no count 'total', without which paging cannot tell the last page; got %s", excerpt(data))
	}
	page := Page{Total: *wire.Total, Documents: make([]Document, 0, len(*wire.Documents))}
	for i, w := range *wire.Documents {
		d, err := w.document()
		if err != nil {
			return Page{}, transforms.At(fmt.Sprintf("document %d (id %q)", i+1, w.ID), err)
		}
		page.Documents = append(page.Documents, d)
	}
	return page, nil
}

// document checks what the pipeline cannot do without: an id, the date, and
// the address of every file.
func (w wireDocument) document() (Document, error) {
	d := Document{
		ID: strings.TrimSpace(w.ID), Type: strings.TrimSpace(w.Type), Title: strings.TrimSpace(w.Title),
		Canonical: strings.TrimSpace(w.Canonical), LastModified: strings.TrimSpace(w.LastModified),
	}
	if d.ID == "" {
		return d, errors.New("document has no id")
	}
	var err error
	if d.Available, err = day(w.Available); err != nil {
		return d, err
	}
	for i, f := range w.Files {
		file := File{URL: strings.TrimSpace(f.URL), Name: strings.TrimSpace(f.Name),
			MimeType: strings.TrimSpace(f.MimeType), Bytes: f.Size.bytes()}
		if file.URL == "" {
			return d, fmt.Errorf("file %d has no fileurl", i+1)
		}
		d.Files = append(d.Files, file)
	}
	return d, nil
}

// size is a file size: a number or, since the API builds its JSON from XML,
// the same number in quotes. The zero value means that it was not told.
type size struct {
	known bool
	n     int64
}

func (s size) bytes() int64 {
	if !s.known {
		return -1
	}
	return s.n
}

// UnmarshalJSON refuses what is no whole number of bytes.
func (s *size) UnmarshalJSON(data []byte) error {
	text := strings.TrimSpace(strings.Trim(string(data), `"`))
	if text == "" || text == "null" {
		return nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return fmt.Errorf("filesize %s is not a number of bytes", data)
	}
	*s = size{known: true, n: n}
	return nil
}
