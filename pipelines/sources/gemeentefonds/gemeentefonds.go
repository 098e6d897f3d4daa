// Package gemeentefonds finds the circulaires of gemeentefonds and
// provinciefonds, and what hangs under them, among the publications of the
// Rijksoverheid.
//
// A title never tells what a file is: it is in use as "Rekenmodel
// septembercirculaire 2018", "Taakmutatie 2018 sept 18" or "Verdeling van de
// uitkeringen uit het gemeentefonds". Every spreadsheet and every PDF that may be
// of a circulaire is brought in, its transform says what it is, and the models
// choose. What has no file that can be read is left out by name.
package gemeentefonds

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"strings"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
)

const (
	jsonType    = "application/json"
	pdfType     = "application/pdf"
	spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"
	// prefix begins the ID of every data set.
	prefix = "gemeentefonds/"
)

// Source is the funds' circulaires and rekenbestanden of the years From to To.
type Source struct {
	// From and To bound the years to have, both included.
	From, To int
	// Asked are the years to renew; of others what there is stays.
	Asked extract.Years
}

// Name is that of its record.
func (s *Source) Name() string { return about.Gemeentefonds.Name }

// List asks the portal of the Rijksoverheid. If that gives no list, the API that
// it replaced in June 2026 is asked, and what the portal gave before stays.
func (s *Source) List(ctx context.Context, c *extract.Catalog) error {
	err := s.portal(ctx, c)
	if err == nil || ctx.Err() != nil {
		return err
	}
	old := s.documentsAPI(ctx, c)
	if old != nil {
		return fmt.Errorf("%w; the API of before gives none either: %w", err, old)
	}
	c.Leave("open.overheid.nl", "gaf geen lijst, en de oude API wel: "+err.Error())
	c.Keep(prefix, func(id string) extract.Set {
		return extract.Set{ID: id, Fetch: func(context.Context, *extract.Fetcher) error { return err }}
	})
	return nil
}

// years bounds the days of publication. A circulaire tells of years to come: that
// of the year before the first of interest is its first announcement, and a file
// of the last year is corrected in the next.
func (s *Source) years() (from, to int) { return s.From - 1, s.To + 1 }

// hold tells whether a publication of a year is not to be renewed.
func (s *Source) hold(year int) bool { return !s.Asked.Has(year) && !s.Asked.Has(year+1) }

// reader gives the transform for a file of a type, and what its bytes must be.
func reader(mime, name string) (transform, accept string, check func([]byte) error) {
	mime, _, _ = strings.Cut(strings.ToLower(mime), ";")
	name = strings.ToLower(name)
	switch {
	case strings.TrimSpace(mime) == spreadsheet || strings.HasSuffix(name, ".ods"):
		return "rekenbestand", spreadsheet, zipped
	case strings.TrimSpace(mime) == pdfType || strings.HasSuffix(name, ".pdf"):
		return "circulaire", pdfType, wholePDF
	}
	return "", "", nil
}

// whole checks bytes against what the publisher says of them; it says nothing of
// a size below 0 or an empty sum.
func whole(check func([]byte) error, size int64, sum string) func([]byte) error {
	return func(body []byte) error {
		if size >= 0 && int64(len(body)) != size {
			return fmt.Errorf("the answer has %d bytes, and the publisher says %d", len(body), size)
		}
		if got := sha1.Sum(body); sum != "" && hex.EncodeToString(got[:]) != sum {
			return fmt.Errorf("the answer has SHA-1 %x, and the publisher says %s", got, sum)
		}
		return check(body)
	}
}

func zipped(body []byte) error {
	if _, err := zip.NewReader(bytes.NewReader(body), int64(len(body))); err != nil {
		return fmt.Errorf("the answer is no whole zip archive, which an ODS is: %w", err)
	}
	return nil
}

// wholePDF looks at both ends. The format lets a reader look for its marks in
// the first and the last kilobyte (ISO 32000, annex H of the 1.7 reference).
func wholePDF(body []byte) error {
	const near = 1024
	if !bytes.Contains(body[:min(near, len(body))], []byte("%PDF-")) {
		return fmt.Errorf("the answer is no PDF: it does not begin with %%PDF-")
	}
	if !bytes.Contains(body[max(0, len(body)-near):], []byte("%%EOF")) {
		return fmt.Errorf("the answer is no whole PDF: %%%%EOF is missing at its end")
	}
	return nil
}

// slug is a name as part of an ID, which becomes a path: letters, digits and
// hyphens, without its ending.
func slug(name string) string {
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		name = name[:dot]
	}
	clean := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return '-'
	}, name)
	if clean = strings.Trim(clean, "-"); clean == "" {
		return "bestand"
	}
	return clean[:min(len(clean), 120)]
}
