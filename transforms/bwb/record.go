package bwb

import "medebewind/transforms/walk"

import "medebewind/transforms/xmlscan"

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

// mostRepeated bounds what the values of a field that may stand more than once come to.
const mostRepeated = 20_000

// read goes into every element that it does not know, so that the fields are
// found however deep they are wrapped.
func (r *Record) read(s *xmlscan.Scanner) error {
	return walk.Children(s, func(name string) error {
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
			if len(*field)+len(text) > mostRepeated {
				return walk.Errorf(s, "the record repeats <%s> to more than %d bytes", name, mostRepeated)
			}
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
