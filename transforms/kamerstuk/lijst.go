package kamerstuk

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/walk"
	"medebewind/transforms/xmlscan"
)

// Answer is a page of the search service.
type Answer struct {
	// Total counts the publications of the query on all pages.
	Total        int
	Publications []Publication
}

// Publication is what a record tells; what it does not tell is empty.
type Publication struct {
	// ID is such as kst-37020-3 or stb-2026-12; Name tells in what it was published.
	ID, Name string
	// Title is that of the dossier and then of the document, Kind what the service
	// says that it is ('Memorie van toelichting').
	Title, Kind                  string
	Dossiers                     []string
	Number                       string
	DossierTitle, Document, Year string
	Date, Modified               string
	// Page is for people, File the text in XML.
	Page, File string
}

// DiagnosticError is the search service's own error. It comes with status 200.
type DiagnosticError struct{ Message string }

func (e *DiagnosticError) Error() string { return "the search service answers: " + e.Message }

// ReadLijst reads an answer of the search service.
func ReadLijst(data []byte) (Answer, error) {
	s := xmlscan.New(data)
	var a Answer
	_, err := walk.Root(s, "searchRetrieveResponse", "diagnostics")
	if err == nil {
		err = a.read(s)
	}
	if err == nil {
		_, err = s.Next() // nothing follows the root
	}
	return a, walk.Place(err)
}

func (a *Answer) read(s *xmlscan.Scanner) error {
	counted := false
	err := walk.Children(s, func(name string) error {
		switch name {
		case "numberOfRecords":
			text, err := content(s)
			if err != nil {
				return err
			}
			counted = true
			if a.Total, err = strconv.Atoi(text); err != nil || a.Total < 0 {
				return walk.Errorf(s, "numberOfRecords is %.40q, not a count", text)
			}
			return nil
		case "records":
			return walk.Children(s, func(name string) error {
				if name != "record" {
					return s.Skip()
				}
				return a.record(s)
			})
		case "diagnostics", "diagnostic":
			return diagnostics(s)
		}
		return s.Skip()
	})
	if err == nil && !counted {
		err = walk.Errorf(s, "the answer does not give numberOfRecords")
	}
	return err
}

// diagnostics gives the service's own error.
func diagnostics(s *xmlscan.Scanner) error {
	text, err := content(s)
	if err != nil {
		return err
	}
	return &DiagnosticError{Message: fmt.Sprintf("%.300s", text)}
}

func (a *Answer) record(s *xmlscan.Scanner) error {
	var p Publication
	if err := p.read(s); err != nil {
		return err
	}
	// An identifier can be an address, of which the last part counts.
	p.ID = p.ID[strings.LastIndexByte(p.ID, '/')+1:]
	if p.ID == "" {
		return walk.Errorf(s, "record %d has no dcterms:identifier", len(a.Publications)+1)
	}
	if p.Kind == "" {
		p.Kind = kindInTitle(p.Title)
	}
	a.Publications = append(a.Publications, p)
	return nil
}

// kindInTitle is what stands behind the last semicolon: '...; Memorie van toelichting'.
func kindInTitle(title string) string {
	if at := strings.LastIndexByte(title, ';'); at >= 0 {
		return strings.TrimSpace(title[at+1:])
	}
	return ""
}

// kinds is the list of kinds of Kamerstukken. The service names a kind under it as
// type or as subrubriek.
const kinds = "OVERHEIDop.KamerstukTypen"

// read goes into every element that it does not know, however deep the fields are.
func (p *Publication) read(s *xmlscan.Scanner) error {
	return walk.Children(s, func(name string) error {
		scheme, _ := s.Attr("scheme")
		manifestation, _ := s.Attr("manifestation")
		var field *string
		switch name {
		case "recordSchema", "recordPacking", "recordPosition", "gebiedsmarkering":
			return s.Skip()
		case "type":
			if string(scheme) != kinds {
				return s.Skip()
			}
			field = &p.Kind
		case "itemUrl":
			if string(manifestation) != "xml" {
				return s.Skip()
			}
			field = &p.File
		case "dossiernummer", "behandeldDossier": // a Staatsblad has the second
			number, err := content(s)
			if of := dossier(number); of != "" && !slices.Contains(p.Dossiers, of) {
				p.Dossiers = append(p.Dossiers, of)
			}
			return err
		default:
			if field = p.field(name); field == nil {
				return p.read(s)
			}
		}
		text, err := content(s)
		if *field == "" {
			*field = text
		}
		return err
	})
}

func (p *Publication) field(name string) *string {
	switch name {
	case "identifier":
		return &p.ID
	case "title":
		return &p.Title
	case "subrubriek":
		return &p.Kind
	case "ondernummer":
		return &p.Number
	case "dossiertitel":
		return &p.DossierTitle
	case "documenttitel":
		return &p.Document
	case "vergaderjaar":
		return &p.Year
	case "publicatienaam":
		return &p.Name
	case "date", "issued": // a Staatsblad has the second
		return &p.Date
	case "modified":
		return &p.Modified
	case "preferredUrl":
		return &p.Page
	}
	return nil
}

var spaces = regexp.MustCompile(`[\s.]+`)

// dossier writes a number as the service does: 37020-IX, where print has 37 020 IX.
func dossier(number string) string {
	digits, rest := "", strings.TrimSpace(number)
	for rest != "" && (rest[0] >= '0' && rest[0] <= '9' || strings.IndexByte(" .", rest[0]) >= 0) {
		digits, rest = digits+rest[:1], rest[1:]
	}
	digits, rest = spaces.ReplaceAllString(digits, ""), strings.Trim(rest, " -–")
	if rest != "" && digits != "" {
		digits += "-"
	}
	return digits + spaces.ReplaceAllString(rest, "-")
}

func runLijst(data []byte, emit transforms.Emit) error {
	answer, err := ReadLijst(data)
	if err != nil {
		return err
	}
	if err := emitCount(&answer, emit); err != nil {
		return err
	}
	b := transforms.NewBatch(transforms.Kamerstuk, emit)
	defer b.Close()
	for i, p := range answer.Publications {
		for _, of := range p.Dossiers {
			for col, value := range []string{p.ID, of, p.Number, p.Name, p.Kind, p.DossierTitle, p.Document, p.Title, p.Year, p.Page, p.File} {
				b.Text(col, value)
			}
			for col, value := range []string{p.Date, p.Modified} {
				if !b.Date(11+col, value) {
					return transforms.Errorf(fmt.Sprintf("record %d (%s)", i+1, p.ID), "%.40q is no date", value)
				}
			}
			if err := b.Next(); err != nil {
				return err
			}
		}
	}
	return b.Flush()
}

// emitCount tells how many publications the list promises, and how many this page has.
func emitCount(answer *Answer, emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.KamerstukLijst, emit)
	defer b.Close()
	loose := 0
	for _, p := range answer.Publications {
		if len(p.Dossiers) == 0 {
			loose++
		}
	}
	for col, n := range []int{answer.Total, len(answer.Publications), loose} {
		b.Int(col, int64(n))
	}
	if err := b.Next(); err != nil {
		return err
	}
	return b.Flush()
}
