// Package pdok fetches the boundaries of gemeenten from the national geo
// service: the CBS gebiedsindelingen, an edition a year.
//
// It asks the WFS and not the OGC API beside it. The WFS gives an edition as one
// document, in the metres of EPSG:28992 and unasked; the API gives pages, between
// which an edition can change, and degrees unless told otherwise.
package pdok

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/gebied"
)

const (
	// The outlines are generalised by CBS: made for maps of the country.
	address  = "https://service.pdok.nl/cbs/gebiedsindelingen/%d/wfs/v1_0?request=GetFeature&service=WFS&version=2.0.0&typeName=gemeente_gegeneraliseerd&outputFormat=json"
	jsonType = "application/json"
)

// Source is the editions of the years From to To: a figure of a year is drawn
// within the boundaries of that year, and no other year has figures.
type Source struct {
	// From and To bound the years to have, both included.
	From, To int
	// Asked are the years to renew; of others what there is stays.
	Asked extract.Years
}

// Name is that of its record.
func (s *Source) Name() string { return about.PDOK.Name }

// List adds an edition for each year that the service has one of. It gives no
// list of them: a year of which there is nothing yet is asked for by its first
// gemeente. A year that is not there is left out by name; a year that was there
// must be there still. If there is none at all, it is the address or the layer
// that changed.
func (s *Source) List(ctx context.Context, c *extract.Catalog) error {
	absent := 0
	for year := s.From; year <= s.To; year++ {
		id, hold := fmt.Sprintf("pdok/gemeente/%d", year), !s.Asked.Has(year)
		if _, known := c.Last(id); !known && !hold {
			there, err := exists(ctx, c, year)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				c.Fail(fmt.Errorf("asking whether there are boundaries of %d: %w", year, err), id)
				continue
			}
			if !there {
				c.Leave(id, "de dienst heeft geen gemeentegrenzen van dit jaar")
				absent++
				continue
			}
		}
		c.Add(extract.Set{ID: id, Hold: hold, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			_, err := f.Get(ctx, extract.Ask{ID: id, Transform: "gebied", URL: fmt.Sprintf(address, year), Accept: jsonType, Check: edition(year)})
			return err
		}})
	}
	if years := s.To - s.From + 1; absent == years {
		return fmt.Errorf("%s has no boundaries of any year from %d to %d: see whether the service moved, or leave the source out", about.PDOK.Hosts[0], s.From, s.To)
	}
	return nil
}

// exists tells whether the service has an edition of a year.
func exists(ctx context.Context, c *extract.Catalog, year int) (bool, error) {
	_, err := c.Get(ctx, fetch.Request{URL: fmt.Sprintf(address, year) + "&count=1", Accept: jsonType, Check: isJSON})
	if isAbsent(err) {
		return false, nil
	}
	return err == nil, err
}

// isAbsent tells whether the answer is that there is no such edition: no service
// of that year, or a service that does not know the layer and says so in XML.
func isAbsent(err error) bool {
	var status *fetch.StatusError
	exception := errors.As(err, &status) && status.Status == http.StatusBadRequest && strings.Contains(status.Body, "ExceptionReport")
	return exception || extract.IsMissing(err)
}

func isJSON(body []byte) error {
	if !json.Valid(body) {
		return fmt.Errorf("the answer is no whole JSON, it begins %.80q", bytes.TrimSpace(body))
	}
	return nil
}

// edition reads a document to its end, and finds one that is cut short, counts
// wrongly, is on another grid or of another year.
func edition(year int) func(body []byte) error {
	return func(body []byte) error {
		return gebied.Read(body, func(g *gebied.Gemeente) error {
			if g.Jaar != year {
				return fmt.Errorf("it is of %d, and %d was asked for", g.Jaar, year)
			}
			return nil
		})
	}
}
