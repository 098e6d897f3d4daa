package publish

import (
	"slices"
	"strings"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/warehouse"
)

// publishers are those of the tables of bron, by how their names begin.
var publishers = []struct {
	tables []string
	source format.Source
}{
	{[]string{"iv3", "cbs_"}, format.Source{Title: "Centraal Bureau voor de Statistiek", Path: "https://www.cbs.nl",
		Terms: &format.Terms{Title: "CC BY 4.0, met CBS als bron", Path: "https://creativecommons.org/licenses/by/4.0/"}}},
	{[]string{"bwb_"}, format.Source{Title: "Basiswettenbestand, wetten.overheid.nl", Path: "https://wetten.overheid.nl",
		Terms: &format.Terms{Title: "geen auteursrecht op wetten, besluiten en verordeningen (artikel 11 Auteurswet)", Path: "https://wetten.overheid.nl/BWBR0001886"}}},
	{[]string{"fonds_", "circulaire", "publicatie"}, format.Source{Title: "Rijksoverheid: circulaires en rekenbestanden van gemeentefonds en provinciefonds", Path: "https://www.rijksoverheid.nl",
		Terms: &format.Terms{Title: "CC0 1.0", Path: "https://creativecommons.org/publicdomain/zero/1.0/"}}},
	{[]string{"gebied"}, format.Source{Title: "CBS Gebiedsindelingen, PDOK", Path: "https://www.pdok.nl",
		Terms: &format.Terms{Title: "CC BY 4.0", Path: "https://creativecommons.org/licenses/by/4.0/"}}},
	{[]string{"upl"}, format.Source{Title: "Uniforme Productnamenlijst, standaarden.overheid.nl", Path: "https://standaarden.overheid.nl", Terms: nil}},
}

// sourcesOf gives the sources of a table: what its model says, and the publishers
// of all that it is made of. What is made up has none.
func sourcesOf(r Release, e warehouse.Export) []format.Source {
	all := []format.Source{{Title: e.Model.Source}}
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
