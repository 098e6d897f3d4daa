package bwb

import (
	"fmt"
	"strconv"
	"strings"

	"medebewind/transforms"
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

// Record is one expression of a work. Dates are YYYY-MM-DD as published; what
// the record does not give is empty.
type Record struct {
	BwbID, Title, Type, Authority, Modified string
	// Toestand is the identifier http://wetten.overheid.nl/id/BWB.../DATE/N.
	Toestand                             string
	ValidFrom, ValidTo, ViewFrom, ViewTo string
	Rechtsgebied, Overheidsdomein        string // several are joined by "; "
	ToestandLocation, ManifestLocation   string
}

// DiagnosticError is the search service's own error.
type DiagnosticError struct{ URI, Message string }

func (e *DiagnosticError) Error() string {
	return fmt.Sprintf("the search service answers %s: %s", e.URI, e.Message)
}

// Zoek stages answers of the search service.
var Zoek = &transforms.Transform{
	Name: "bwb-zoek", Version: 1, Tables: []*transforms.Table{transforms.BWBZoek}, Run: runZoek,
}

// ReadZoek reads an answer of the search service. Its error is a
// *DiagnosticError where the service reports one, also beside records.
func ReadZoek(data []byte) (Answer, error) {
	s := xmlscan.New(data)
	var answer Answer
	name, err := root(s, "searchRetrieveResponse", "diagnostics")
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
	return answer, place(err)
}

func (a *Answer) read(s *xmlscan.Scanner) error {
	counted := false
	err := children(s, func(name string) (err error) {
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
		err = errorHere(s, "the answer does not give numberOfRecords")
	}
	return err
}

func count(s *xmlscan.Scanner, name string) (int, error) {
	line, offset := s.Line(), s.Offset()
	text, err := content(s)
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return 0, transforms.Errorf(position(line, offset), "%s is %q, not a count", name, text)
	}
	return n, nil
}

func (a *Answer) readRecords(s *xmlscan.Scanner) error {
	return children(s, func(name string) error {
		if name != "record" {
			return s.Skip()
		}
		line, offset := s.Line(), s.Offset()
		var r Record
		if err := r.read(s); err != nil {
			return err
		}
		if r.BwbID == "" {
			return transforms.Errorf(position(line, offset), "record %d has no dcterms:identifier", len(a.Records)+1)
		}
		a.Records = append(a.Records, r)
		return nil
	})
}

// read goes into every element that it does not know, so that the fields are
// found however deep they are wrapped.
func (r *Record) read(s *xmlscan.Scanner) error {
	return children(s, func(name string) error {
		switch name {
		case "recordSchema", "recordPacking", "recordPosition", "extraRecordData":
			return s.Skip()
		case "diagnostics", "diagnostic":
			return diagnostics(s)
		}
		field, many := r.field(name)
		if field == nil {
			return r.read(s)
		}
		text, err := content(s)
		if err != nil || text == "" {
			return err
		}
		if *field == "" {
			*field = text
		} else if many {
			*field += "; " + text
		}
		return nil
	})
}

func (r *Record) field(name string) (field *string, many bool) {
	switch name {
	case "identifier":
		return &r.BwbID, false
	case "title":
		return &r.Title, false
	case "type":
		return &r.Type, false
	case "authority":
		return &r.Authority, false
	case "modified":
		return &r.Modified, false
	case "toestand":
		return &r.Toestand, false
	case "rechtsgebied":
		return &r.Rechtsgebied, true
	case "overheidsdomein":
		return &r.Overheidsdomein, true
	case "geldigheidsperiode_startdatum":
		return &r.ValidFrom, false
	case "geldigheidsperiode_einddatum":
		return &r.ValidTo, false
	case "zichtperiode_startdatum":
		return &r.ViewFrom, false
	case "zichtperiode_einddatum":
		return &r.ViewTo, false
	case "locatie_toestand":
		return &r.ToestandLocation, false
	case "locatie_manifest":
		return &r.ManifestLocation, false
	}
	return nil, false
}

// diagnostics reads the service's errors; the first counts.
func diagnostics(s *xmlscan.Scanner) error {
	var found DiagnosticError
	if err := found.read(s); err != nil {
		return err
	}
	if found.Message = strings.TrimSpace(found.Message); found.Message == "" {
		found.Message = "an error without a message"
	}
	return &found
}

func (e *DiagnosticError) read(s *xmlscan.Scanner) error {
	return children(s, func(name string) error {
		var field *string
		switch name {
		case "uri":
			field = &e.URI
		case "message":
			field = &e.Message
		case "details":
			return s.Skip()
		default:
			return e.read(s)
		}
		text, err := content(s)
		if *field == "" {
			*field = text
		}
		return err
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
