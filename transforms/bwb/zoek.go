package bwb

import (
	"fmt"
	"strconv"

	"medebewind/transforms"
	"medebewind/transforms/walk"
	"medebewind/transforms/xmlscan"
)

// Answer is a page of the search service.
type Answer struct {
	// Total counts the records of the query on all pages.
	Total int
	// Records has the page's records. It can be empty while records remain:
	// the service now and then sends such a page, which says nothing.
	Records []Record
	// Next is the position of the next page's first record; 0 where the answer
	// names none.
	Next int
}

// Zoek stages answers of the search service.
var Zoek = &transforms.Transform{
	Name: "bwb-zoek", Version: 2, Tables: []*transforms.Table{transforms.BWBZoek}, Run: runZoek,
}

// ReadZoek reads an answer of the search service. Its error is a
// *DiagnosticError where the service reports one, also beside records.
func ReadZoek(data []byte) (Answer, error) {
	s := xmlscan.New(data)
	var answer Answer
	name, err := walk.Root(s, "searchRetrieveResponse", "diagnostics")
	if err == nil {
		if name == "diagnostics" {
			err = diagnostics(s)
		} else {
			err = answer.read(s)
		}
	}
	if err == nil {
		// What follows the root must be nothing.
		_, err = s.Next()
	}
	return answer, walk.Place(err)
}

func (a *Answer) read(s *xmlscan.Scanner) error {
	counted := false
	err := walk.Children(s, func(name string) (err error) {
		switch name {
		case "numberOfRecords":
			counted = true
			a.Total, err = count(s, name)
		case "nextRecordPosition":
			a.Next, err = count(s, name)
		case "records":
			err = a.readRecords(s)
		case "diagnostics":
			err = diagnostics(s)
		default:
			err = s.Skip()
		}
		return err
	})
	if err == nil && !counted {
		err = walk.Errorf(s, "the answer does not give numberOfRecords")
	}
	return err
}

func count(s *xmlscan.Scanner, name string) (int, error) {
	offset := s.Offset()
	text, err := content(s)
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return 0, transforms.Errorf(walk.Position(s.LineAt(offset), offset), "%s is %q, not a count", name, text)
	}
	return n, nil
}

func (a *Answer) readRecords(s *xmlscan.Scanner) error {
	return walk.Children(s, func(name string) error {
		if name != "record" {
			return s.Skip()
		}
		offset := s.Offset()
		var r Record
		if err := r.read(s); err != nil {
			return err
		}
		if r.BwbID == "" {
			return transforms.Errorf(walk.Position(s.LineAt(offset), offset), "record %d has no dcterms:identifier", len(a.Records)+1)
		}
		a.Records = append(a.Records, r)
		return nil
	})
}

func runZoek(data []byte, emit transforms.Emit) error {
	answer, err := ReadZoek(data)
	if err != nil {
		return err
	}
	b := transforms.NewBatch(transforms.BWBZoek, emit)
	defer b.Close()
	for i, r := range answer.Records {
		for col, value := range []string{r.BwbID, r.Title, r.Type, r.Authority, r.Modified, r.Toestand,
			r.ValidFrom, r.ValidTo, r.ViewFrom, r.ViewTo,
			r.Rechtsgebied, r.Overheidsdomein, r.ToestandLocation, r.ManifestLocation} {
			if !isDate(transforms.BWBZoek, col) {
				b.Text(col, value)
			} else if !b.Date(col, value) {
				return notADate(fmt.Sprintf("record %d (%s)", i+1, r.BwbID), transforms.BWBZoek, col, value)
			}
		}
		if err := b.Next(); err != nil {
			return err
		}
	}
	return b.Flush()
}
