package bwb

import (
	"strconv"
	"strings"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/walk"
	"medebewind/transforms/xmlscan"
)

// Manifest is what the repository has of one work. A work without expressions
// is announced, still to come, or withdrawn.
type Manifest struct {
	BwbID, Inwerkingtreding string
	// LatestItem is the path of the latest text below the work; empty where
	// the manifest names none.
	LatestItem string
	// Expressions are in the manifest's order, which is not that of time.
	Expressions []Expression
}

// Expression is one version of a work. Dates are YYYY-MM-DD as published:
// 9999-12-31 is 'until further notice', empty is not given.
type Expression struct {
	// Label is DATE_N, with N the generation of the view.
	Label                          string
	Start, End, ViewStart, ViewEnd string
	// SHA512 is that of the file, in lower case hexadecimal digits.
	SHA512 string
	// Size is in bytes; -1 where it is not given.
	Size int64
	// Item is the name of the XML file.
	Item string
	// Deleted items must not be requested: they redirect to themselves.
	Deleted bool
}

// Manifests stages manifests of works.
var Manifests = &transforms.Transform{
	Name: "bwb-manifest", Version: 1,
	Tables: []*transforms.Table{transforms.BWBWerk, transforms.BWBExpressie}, Run: runManifest,
}

// ReadManifest reads a manifest.xml.
func ReadManifest(data []byte) (Manifest, error) {
	s := xmlscan.New(data)
	var m Manifest
	_, err := walk.Root(s, "work")
	if err == nil {
		err = m.read(s)
	}
	if err == nil {
		_, err = s.Next()
	}
	return m, walk.Place(err)
}

func (m *Manifest) read(s *xmlscan.Scanner) error {
	label, _ := s.Attr("label")
	latest, _ := s.Attr("_latestItem")
	m.BwbID, m.LatestItem = string(label), string(latest)
	if m.BwbID == "" {
		return walk.Errorf(s, "the work has no label, which is its BWB id")
	}
	return walk.Children(s, func(name string) error {
		switch name {
		case "metadata":
			return fields(s, map[string]*string{"datum_inwerkingtreding": &m.Inwerkingtreding})
		case "expression":
			e := Expression{Size: -1}
			if err := e.read(s); err != nil {
				return err
			}
			m.Expressions = append(m.Expressions, e)
			return nil
		}
		return s.Skip()
	})
}

func (e *Expression) read(s *xmlscan.Scanner) error {
	label, _ := s.Attr("label")
	if e.Label = string(label); e.Label == "" {
		return walk.Errorf(s, "the expression has no label")
	}
	return walk.Children(s, func(name string) error {
		switch name {
		case "metadata":
			return fields(s, map[string]*string{
				"datum_inwerkingtreding": &e.Start, "einddatum": &e.End,
				"zichtdatum_start": &e.ViewStart, "zichtdatum_eind": &e.ViewEnd})
		case "manifestation":
			// Later manifests may offer other forms of the same text.
			if form, _ := s.Attr("label"); string(form) == "xml" {
				return e.readXML(s)
			}
		}
		return s.Skip()
	})
}

func (e *Expression) readXML(s *xmlscan.Scanner) error {
	return walk.Children(s, func(name string) error {
		switch name {
		case "metadata":
			return e.readFile(s)
		case "item":
			item, _ := s.Attr("label")
			deleted, _ := s.Attr("_deleted")
			e.Item, e.Deleted = string(item), string(deleted) == "true"
		}
		return s.Skip()
	})
}

func (e *Expression) readFile(s *xmlscan.Scanner) error {
	var size string
	err := fields(s, map[string]*string{"size": &size, "hashcode": &e.SHA512})
	if err != nil {
		return err
	}
	e.SHA512 = strings.ToLower(e.SHA512)
	if e.SHA512 != "" && !isSHA512(e.SHA512) {
		return walk.Errorf(s, "the hashcode of expression %s is %q, not 128 hexadecimal digits", e.Label, e.SHA512)
	}
	if size == "" {
		return nil
	}
	if e.Size, err = strconv.ParseInt(size, 10, 64); err != nil || e.Size < 0 {
		return walk.Errorf(s, "the size of expression %s is %q, not a number of bytes", e.Label, size)
	}
	return nil
}

func isSHA512(text string) bool {
	return len(text) == 128 && strings.Trim(text, "0123456789abcdef") == ""
}

// fields reads the text of the elements named, and passes the others.
func fields(s *xmlscan.Scanner, into map[string]*string) error {
	return walk.Children(s, func(name string) (err error) {
		field := into[name]
		if field == nil {
			return s.Skip()
		}
		*field, err = content(s)
		return err
	})
}

func runManifest(data []byte, emit transforms.Emit) error {
	m, err := ReadManifest(data)
	if err != nil {
		return err
	}
	work := transforms.NewBatch(transforms.BWBWerk, emit)
	defer work.Close()
	work.Text(0, m.BwbID)
	if !work.Date(1, m.Inwerkingtreding) {
		return notADate("work "+m.BwbID, transforms.BWBWerk, 1, m.Inwerkingtreding)
	}
	work.Text(2, m.LatestItem)
	work.Int(3, int64(len(m.Expressions)))
	if err := work.Next(); err != nil {
		return err
	}
	if err := work.Flush(); err != nil {
		return err
	}
	return m.stage(emit)
}

// stage emits the expressions. A date that is not given is null: only the
// publisher may say 9999-12-31.
func (m *Manifest) stage(emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.BWBExpressie, emit)
	defer b.Close()
	for _, e := range m.Expressions {
		b.Text(0, m.BwbID)
		b.Text(1, e.Label)
		for i, value := range []string{e.Start, e.End, e.ViewStart, e.ViewEnd} {
			if !b.Date(2+i, value) {
				return notADate("expression "+e.Label, transforms.BWBExpressie, 2+i, value)
			}
		}
		b.Text(6, e.SHA512)
		if e.Size >= 0 {
			b.Int(7, e.Size)
		}
		b.Text(8, e.Item)
		b.Bool(9, e.Deleted)
		if err := b.Next(); err != nil {
			return err
		}
	}
	return b.Flush()
}

func isDate(table *transforms.Table, col int) bool {
	return table.Schema.Field(col).Type.ID() == arrow.DATE32
}

func notADate(place string, table *transforms.Table, col int, value string) error {
	return transforms.Errorf(place, "%s is %q, not a date YYYY-MM-DD", table.Schema.Field(col).Name, value)
}
