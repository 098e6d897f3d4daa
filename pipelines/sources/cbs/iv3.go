package cbs

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"medebewind/pipelines/sources/extract"
)

// firstYear is the first year of the layout by taakveld; before it the tables
// have functies and other columns.
const firstYear = 2017

var (
	// iv3Title is a title in any punctuation: "Gemeenten 2024; onbewerkte Iv3-data*".
	iv3Title = regexp.MustCompile(`(?i)^\W*(gemeenten|provincies|gemeenschappelijke\W+regelingen)\W+(\d{4})\W+onbewerkte\W+iv3\W*data\W*$`)
	// nearlyIv3 is one that may be meant, and is named if it is not read. Those of
	// waterschappen are not.
	nearlyIv3 = regexp.MustCompile(`(?i)\b(gemeenten?|provincies?|regelingen)\b`)
)

// readers name the transform of each kind of table. Rows of regelingen go to a
// table of their own.
var readers = map[string]string{"gemeenten": "iv3", "provincies": "iv3", "gemeenschappelijke regelingen": "iv3-regeling"}

// Iv3Service is a service that has Iv3. Each stands in a file of its own.
type Iv3Service struct {
	Name string
	List func(*Source, context.Context, *extract.Catalog) error
}

// Iv3Services are those there are, in the order in which they are asked: dataderden.cbs.nl
// has OData v3 only. When v4 comes it is a file beside iv3_v3.go, and a line here.
var Iv3Services = []Iv3Service{{"OData v3", (*Source).listIv33}}

// listIv3 asks the services in turn, up to the first that gives a list.
func (s *Source) listIv3(ctx context.Context, c *extract.Catalog) error {
	services := s.Iv3
	if services == nil {
		services = Iv3Services
	}
	var failed []error
	for _, service := range services {
		err := service.List(s, ctx, c)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			failed = append(failed, fmt.Errorf("%s: %w", service.Name, err))
			continue
		case len(failed) > 0:
			c.Leave("Iv3", services[0].Name+" antwoordt niet; "+service.Name+" is gebruikt")
		}
		return nil
	}
	return errors.Join(failed...)
}

// iv3Key names the kind of government and the year that a title is about.
func iv3Key(m []string) string { return kindOf(m) + " " + m[2] }

// kindOf is whose table a title is about.
func kindOf(m []string) string { return strings.ToLower(strings.Join(strings.Fields(m[1]), " ")) }

// youngestOf gives, of tables about the same, the one that changed last: a
// corrected table can come beside the one that it replaces.
func youngestOf(found []table) map[string]table {
	youngest := map[string]table{}
	for _, t := range found {
		m := iv3Title.FindStringSubmatch(t.Title)
		if m == nil {
			continue
		}
		before, known := youngest[iv3Key(m)]
		if !known || t.Modified > before.Modified || t.Modified == before.Modified && t.Identifier > before.Identifier {
			youngest[iv3Key(m)] = t
		}
	}
	return youngest
}

// stamp makes a table be asked again when other verslagsoorten are wanted.
func (s *Source) stamp(modified string) string {
	if s.Quarters {
		return modified + " kwartalen"
	}
	return modified
}
