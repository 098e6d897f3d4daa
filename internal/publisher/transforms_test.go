package publisher

import (
	"errors"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/bwb"
	"medebewind/transforms/gebied"
	"medebewind/transforms/odata"
	"medebewind/transforms/publicatie"
	"medebewind/transforms/rekenbestand"
	"medebewind/transforms/transformtest"
	"medebewind/transforms/upl"
)

const rekenbestandAddress = "/www.rijksoverheid.nl/binaries/rijksoverheid/documenten/rapporten/2024/09/17/"

// What the publisher serves is what the transforms read, and comes to as many
// rows as the facts say.
func TestTransformsReadEverything(t *testing.T) {
	f := Truth()
	for _, c := range []struct {
		transform *transforms.Transform
		address   string
		table     *transforms.Table
		rows      int
	}{
		{odata.Iv3, "/dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet?$format=json&$filter=Verslagsoort eq '2024X005' and (k_1ePlaatsing_1 ne null or k_2ePlaatsing_2 ne null)", transforms.Iv3, f.Books[BookKey{"gemeente", 2024, "X005"}].Rows},
		{odata.Iv3, "/dataderden.cbs.nl/ODataFeed/odata/99124NED/TypedDataSet?$format=json&$filter=Verslagsoort eq '2024X000' and k_1ePlaatsing_1 ne null", transforms.Iv3, f.Books[BookKey{"provincie", 2024, "X000"}].Rows},
		{odata.Tabel, "/opendata.cbs.nl/ODataFeed/odata/70072ned/TableInfos?$format=json", transforms.CBSTabel, 1},
		{odata.Tabel, "/datasets.cbs.nl/odata/v1/CBS/03759ned/Properties", transforms.CBSTabel, 1},
		{odata.Onderwerp, "/opendata.cbs.nl/ODataFeed/odata/96024NED/DataProperties?$format=json", transforms.CBSOnderwerp, 7},
		{odata.Onderwerp, "/datasets.cbs.nl/odata/v1/CBS/03759ned/MeasureCodes", transforms.CBSOnderwerp, 2},
		{odata.Code, "/dataderden.cbs.nl/ODataFeed/odata/99024NED/Gemeenten?$format=json", transforms.CBSCode, 18},
		{odata.Code, "/datasets.cbs.nl/odata/v1/CBS/03759ned/RegioSCodes", transforms.CBSGrens, 2 * len(borders)},
		{odata.Waarneming, "/opendata.cbs.nl/ODataFeed/odata/96024NED/TypedDataSet?$format=json", transforms.CBSWaarneming, 18 * 6},
		{odata.Waarneming, "/datasets.cbs.nl/odata/v1/CBS/03759ned/Observations", transforms.CBSWaarneming, 24 * 5 * 36},
		{bwb.Zoek, "/zoekservice.overheid.nl/sru/Search?query=dcterms.modified>=1900-01-01&maximumRecords=5000", transforms.BWBZoek, f.Searched},
		{bwb.Manifests, "/" + repository + "/bwb/BWBR0005416/manifest.xml", transforms.BWBExpressie, 4},
		{bwb.Manifests, "/" + repository + "/bwb/BWBR0099999/manifest.xml", transforms.BWBWerk, 1},
		{publicatie.Transform, "/opendata.rijksoverheid.nl/v1/documents", transforms.Publicatie, len(f.Funds) + len(f.Circulaires) + 1},
		{rekenbestand.Transform, rekenbestandAddress + "rekenbestand-gemeentefonds-2024-septembercirculaire-2024/rekenbestand-gemeentefonds-2024-septembercirculaire-2024.ods", transforms.FondsUitkering, 18 * 7},
		{rekenbestand.Transform, rekenbestandAddress + "rekenbestand-provinciefonds-2024-septembercirculaire-2024/rekenbestand-provinciefonds-2024-septembercirculaire-2024.ods", transforms.FondsEenheid, 2 * 5},
		{rekenbestand.Transform, strings.Replace(rekenbestandAddress, "2024/09/17", "2023/05/31", 1) + "rekenbestand-gemeentefonds-2024-meicirculaire-2023/rekenbestand-gemeentefonds-2024-meicirculaire-2023.ods", transforms.FondsEenheid, 18 * 11},
		{gebied.Transform, boundariesOf(2024), transforms.Gebied, f.Gemeenten[2024]},
		{upl.Transform, "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv", transforms.UPL, f.Products},
	} {
		_, body := get(t, New(Options{}), c.address, "application/xml")
		if !strings.Contains(c.address, "sru") {
			_, body = get(t, New(Options{}), c.address, "application/json")
		}
		rows, err := transformtest.Rows(t, c.transform, body)
		if err != nil {
			t.Errorf("%s: %v", c.address, err)
			continue
		}
		if n := lines(rows[c.table.Name]); n != c.rows {
			t.Errorf("%s: %d rows of %s, want %d:\n%.700s", c.address, n, c.table.Name, c.rows, rows[c.table.Name])
		}
	}
}

// lines counts the rows in the JSON lines of a table.
func lines(text string) int { return strings.Count(text, "\n") }

func TestTransformsReadEveryToestand(t *testing.T) {
	p := New(Options{})
	for _, l := range p.laws {
		for _, e := range l.expressions {
			if e.deleted {
				continue
			}
			_, body := get(t, p, l.path(e), "")
			rows, err := transformtest.Rows(t, bwb.Toestand, body)
			if err != nil || lines(rows[transforms.BWBArtikel.Name]) == 0 {
				t.Errorf("%s %s: %v, rows %.300s", l.id, e.label(), err, rows[transforms.BWBArtikel.Name])
			}
		}
	}
}

func TestOldLayoutIsRecognised(t *testing.T) {
	_, body := get(t, New(Options{}), "/dataderden.cbs.nl/ODataFeed/odata/99116NED/TypedDataSet?$format=json", "")
	if _, err := transformtest.Rows(t, odata.Iv3, body); !errors.Is(err, odata.ErrOudeIndeling) {
		t.Errorf("the table of 2016 gives %v", err)
	}
}
