package kamerstukken

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/kamerstuk"
)

const (
	service = "https://repository.overheid.nl/sru"
	xmlType = "application/xml"
	// area is the collection. An operator of two signs is the one that asks for
	// the value and not for words of it.
	area = "c.product-area==officielepublicaties"
	// size is how many records a page has: the service allows more.
	size = 100
	// together is how many dossiers are asked for at once: an address must not
	// become too long.
	together = 20
)

func address(query string, start int) string {
	return fmt.Sprintf("%s?operation=searchRetrieve&version=2.0&startRecord=%d&maximumRecords=%d&query=%s", service, start, size, strings.ReplaceAll(url.QueryEscape(query), "+", "%20"))
}

func readable(body []byte) error {
	_, err := kamerstuk.ReadLijst(body)
	return err
}

// said takes a query that the service does not understand for an answer: to ask again
// what it may not know would take as long as if it were down.
func said(body []byte) error {
	var diagnostic *kamerstuk.DiagnosticError
	if err := readable(body); !errors.As(err, &diagnostic) {
		return err
	}
	return nil
}

// search reads all pages of a search that only serves to find dossiers.
func search(ctx context.Context, c *extract.Catalog, query string, check func([]byte) error) ([]kamerstuk.Publication, error) {
	var all []kamerstuk.Publication
	for list := c.Pages(); ; {
		at := address(query, len(all)+1)
		if err := list.Next(ctx, at); err != nil {
			return nil, err
		}
		body, err := c.Get(ctx, fetch.Request{URL: at, Accept: xmlType, Check: check})
		if err != nil {
			return nil, err
		}
		answer, err := kamerstuk.ReadLijst(body)
		if err != nil {
			return nil, fmt.Errorf("searching %q: %w", query, err)
		}
		if err := errors.Join(list.Promised(answer.Total), list.Read(at, body, len(answer.Publications))); err != nil {
			return nil, fmt.Errorf("searching %q: %w", query, err)
		}
		all = append(all, answer.Publications...)
		if len(all) >= answer.Total {
			return all, nil
		}
		if len(answer.Publications) == 0 {
			return nil, fmt.Errorf("searching %q: the list ends at %d of %d", query, len(all), answer.Total)
		}
	}
}
