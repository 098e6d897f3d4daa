// Package upl fetches the Uniforme Productnamenlijst: the products of
// governments with their legal ground.
package upl

import (
	"context"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/transforms"
	"medebewind/transforms/upl"
)

const address = "https://standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"

// Source is the product list: one file.
type Source struct{}

// Name is that of its record.
func (Source) Name() string { return about.UPL.Name }

// List adds the list. The publisher gives no version, so the file itself is
// asked for if it changed.
func (Source) List(_ context.Context, c *extract.Catalog) error {
	c.Add(extract.Set{ID: "upl/UPL-actueel", Fetch: func(ctx context.Context, f *extract.Fetcher) error {
		_, err := f.Get(ctx, extract.Ask{ID: "upl/UPL-actueel", Transform: "upl", URL: address, Accept: "text/csv", Check: whole})
		return err
	}})
	return nil
}

// whole finds a list that breaks off within a line: nothing in a CSV says where
// it ends.
func whole(body []byte) error {
	return upl.Transform.Run(body, func(*transforms.Table, arrow.Record) error { return nil })
}
