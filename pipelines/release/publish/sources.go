package publish

import (
	"slices"
	"strings"

	"medebewind/pipelines/warehouse"
)

// source is where a table comes from: in the words of its model, or a publisher
// whose documents are in it.
type source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
	// Terms are those that the publisher states for all he publishes there, unless
	// a document says otherwise; nil where we found none.
	Terms *terms `json:"voorwaarden,omitempty"`
}

type terms struct {
	Title string `json:"title"`
	Path  string `json:"path"`
}

// publishers are those of the tables of bron, by how their names begin.
var publishers = []struct {
	tables []string
	source source
}{
	{[]string{"iv3", "cbs_"}, source{"Centraal Bureau voor de Statistiek", "https://www.cbs.nl",
		&terms{"CC BY 4.0, met CBS als bron", "https://creativecommons.org/licenses/by/4.0/"}}},
	{[]string{"bwb_"}, source{"Basiswettenbestand, wetten.overheid.nl", "https://wetten.overheid.nl",
		&terms{"geen auteursrecht op wetten, besluiten en verordeningen (artikel 11 Auteurswet)", "https://wetten.overheid.nl/BWBR0001886"}}},
	{[]string{"fonds_", "circulaire", "publicatie"}, source{"Rijksoverheid: circulaires en rekenbestanden van gemeentefonds en provinciefonds", "https://www.rijksoverheid.nl",
		&terms{"CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"}}},
	{[]string{"gebied"}, source{"CBS Gebiedsindelingen, PDOK", "https://www.pdok.nl",
		&terms{"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"}}},
	{[]string{"upl"}, source{"Uniforme Productnamenlijst, standaarden.overheid.nl", "https://standaarden.overheid.nl", nil}},
}

// sourcesOf gives the sources of a table: what its model says, and the publishers
// of all that it is made of. What is made up has none.
func sourcesOf(r Release, e warehouse.Export) []source {
	all := []source{{Title: e.Model.Source}}
	if r.Manifest.Herkomst.MadeUp() {
		return all
	}
	for _, p := range publishers {
		of := func(table string) bool {
			return slices.ContainsFunc(p.tables, func(begin string) bool { return strings.HasPrefix(table, "bron."+begin) })
		}
		if slices.ContainsFunc(e.Origins, of) {
			all = append(all, p.source)
		}
	}
	return all
}
