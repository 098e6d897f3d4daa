package pipelines_test

import (
	"bytes"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/transforms/ods/odstest"
)

// The documents that get broken.
const (
	law          = "BWBR0035878"
	lawText      = "/repository.officiele-overheidspublicaties.nl/bwb/" + law + "/2025-01-01_0/xml/" + law + "_2025-01-01_0.xml"
	iv3          = "cbs/iv3/99024NED"
	iv3Page      = `^/dataderden\.cbs\.nl/ODataFeed/odata/99024NED/TypedDataSet\?.*2024X005.*skip=500$`
	bookID       = "35209896-0603-b35b-820e-aab3899b120b"
	book         = "gemeentefonds/" + bookID
	bookFile     = `^/open\.overheid\.nl/.*/attachment/` + bookID
	letterID     = "5ade7912-2628-952c-e7ae-944ec1e72ce5"
	letter       = "gemeentefonds/" + letterID
	letterFile   = `^/open\.overheid\.nl/.*/attachment/` + letterID
	publication  = `^/open\.overheid\.nl/.*/zoek\?`
	oldAPI       = `^/opendata\.rijksoverheid\.nl/`
	search       = `^/zoekservice\.overheid\.nl/`
	edition      = "pdok/gemeente/2024"
	everyEdition = "pdok/%"
	boundaries   = `^/service\.pdok\.nl/cbs/gebiedsindelingen/2024/`
	productList  = "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"
)

// fault is one thing that a publisher can get wrong.
type fault struct {
	name string
	// renew makes the publisher have a new version, so that it is asked for.
	renew func(*testing.T, *publisher.Publisher)
	edits []edit
	// entries is the number of data sets told of as not renewed, 1 if 0; each
	// tells all of says: which document, from where, what is wrong at which place.
	entries int
	says    []string
	// reasons is in how many ways the data sets in use say why, 1 if 0.
	reasons int
	// sets are the data sets whose last good version must be in use, as SQL
	// pattern; answer is what a query on them must say before and after.
	sets, query string
}

const (
	lasten2024 = "select sum(bedrag_eur) || ' ' || count(*) from kern.baten_lasten where jaar = 2024"
	artikelen  = "select count(*) || ' ' || sum(length(tekst)) from bron.bwb_artikel"
	uitkering  = "select sum(bedrag_eur) || ' ' || count(*) from kern.uitkering"
	posten     = "select sum(bedrag_eur) || ' ' || count(*) from kern.circulaire_bedrag"
	vlakken    = "select sum(oppervlakte_m2) || ' ' || count(wkt) || ' ' || count(*) from kern.gemeentevlak"
	producten  = "select count(*) || ' ' || count(distinct naam) from kern.product"
)

// touched counts the versions of a table that tests announce: each is a second newer.
var touched atomic.Int64

func touchIv3(_ *testing.T, p *publisher.Publisher) {
	at := time.Date(2026, time.January, 10, 2, 0, int(touched.Add(1)), 0, time.UTC)
	p.Touch("99024NED", at.Format("2006-01-02T15:04:05"))
}

// rewriteLaw gives the law a new text, with its hash in the manifest.
func rewriteLaw(change func([]byte) []byte) func(*testing.T, *publisher.Publisher) {
	return func(t *testing.T, p *publisher.Publisher) { p.SetFile(lawText, change(get(t, p, lawText))) }
}

func replaced(old, with string) func([]byte) []byte {
	return func(body []byte) []byte { return bytes.Replace(body, []byte(old), []byte(with), 1) }
}

func half(body []byte) []byte { return body[:len(body)/2] }

func always(text string) func([]byte) []byte { return func([]byte) []byte { return []byte(text) } }

// inMiddle puts what is no JSON in the middle of a row.
func inMiddle(body []byte) []byte {
	at := bytes.Index(body[len(body)/2:], []byte(`"ID":`)) + len(body)/2
	return append(append(bytes.Clone(body[:at]), "\xff\x00<<garbage"...), body[at:]...)
}

// newFile announces a new version of a document of the ministry, of which it gives
// neither size nor sum, and changes its file.
func newFile(date, id, file string, change func([]byte) []byte) []edit {
	modified := regexp.MustCompile(`("id":"` + id + `_1","mutatiedatumtijd":")[^T]*`)
	sums := regexp.MustCompile(`"grootte":\d+,"hash":"[0-9a-f]*"`)
	return []edit{
		{address: publication, change: func(body []byte) []byte { return modified.ReplaceAll(body, []byte("${1}"+date)) }},
		{address: "/zoek/" + id, change: func(body []byte) []byte {
			return sums.ReplaceAll(body, []byte(`"grootte":null,"hash":""`))
		}},
		{address: file, change: change},
	}
}

func newBook(date string, change func([]byte) []byte) []edit {
	return newFile(date, bookID, bookFile, change)
}

func newLetter(change func([]byte) []byte) []edit {
	return newFile("2026-01-10", letterID, letterFile, change)
}

const bomb = `<?xml version="1.0"?><!DOCTYPE toestand [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><toestand bwb-id="` + law + `">&c;</toestand>`

func zipBomb([]byte) []byte {
	return odstest.Zip("mimetype", odstest.Mimetype, "content.xml", strings.Repeat(" ", 64<<20))
}

// faults are all that a run must outlive.
var faults = []fault{
	{name: "Iv3 page cut off", renew: touchIv3, edits: []edit{{address: iv3Page, change: half}},
		says: []string{iv3, "dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet", "byte"}, sets: iv3, query: lasten2024},
	{name: "Iv3 page with garbage", renew: touchIv3, edits: []edit{{address: iv3Page, change: inMiddle}},
		says: []string{iv3, "dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet", "byte"}, sets: iv3, query: lasten2024},
	{name: "Iv3 with an unknown column", renew: touchIv3, edits: []edit{{address: iv3Page, change: replaced(`"ID":`, `"Kleur":"rood","ID":`)}},
		says: []string{iv3 + "/2024X005/0002", "dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet", "row 1", "Kleur"}, sets: iv3, query: lasten2024},
	{name: "Iv3 with fewer rows than counted", renew: touchIv3, edits: []edit{{address: `99024NED/TypedDataSet/\$count.*2024X005`, change: always("9999")}},
		says: []string{iv3, "dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet", "9999"}, sets: iv3, query: lasten2024},
	{name: "law that is not what its hash says", renew: rewriteLaw(replaced("</toestand>", " </toestand>")),
		edits: []edit{{address: "^" + lawText, change: replaced("college", "collega")}},
		says:  []string{"bwb/" + law, "https:/" + lawText, "SHA-512"}, sets: "bwb/" + law, query: artikelen},
	{name: "law with an entity bomb", renew: rewriteLaw(always(bomb)),
		says: []string{"bwb/" + law + "/2025-01-01_0", "https:/" + lawText, "line 1, byte", "declares entities"}, sets: "bwb/" + law, query: artikelen},
	{name: "law cut off", renew: rewriteLaw(half),
		says: []string{"bwb/" + law + "/2025-01-01_0", "https:/" + lawText, "byte"}, sets: "bwb/" + law, query: artikelen},
	{name: "search gives diagnostics", edits: []edit{{address: search, change: always(`<?xml version="1.0"?><diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/"><uri>info:srw/diagnostic/1/1</uri><message>General system error</message></diagnostic></diagnostics>`)}},
		says: []string{"source bwb", "zoekservice.overheid.nl/sru/Search", "General system error"}, sets: "bwb/BWBR%", query: artikelen},
	{name: "search gives empty pages", edits: []edit{{address: search, change: always(`<?xml version="1.0"?><searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><version>1.2</version><numberOfRecords>7</numberOfRecords><records></records></searchRetrieveResponse>`)}},
		says: []string{"source bwb", "dcterms.type==wet", "empty pages", "record 1 of 7"}, sets: "bwb/BWBR%", query: artikelen},
	{name: "rekenbestand is a zip bomb", edits: newBook("2026-01-10", zipBomb),
		says: []string{"document " + book, "https://open.overheid.nl/", "content.xml", "zip bomb"}, sets: book, query: uitkering},
	{name: "rekenbestand with a path upwards", edits: newBook("2026-01-10", always(string(odstest.Zip("mimetype", odstest.Mimetype, "../content.xml", "<x/>")))),
		says: []string{"document " + book, "https://open.overheid.nl/", "../content.xml"}, sets: book, query: uitkering},
	{name: "rekenbestand without content.xml", edits: newBook("2026-01-10", always(string(odstest.Zip("mimetype", odstest.Mimetype)))),
		says: []string{"document " + book, "https://open.overheid.nl/", "no content.xml"}, sets: book, query: uitkering},
	{name: "rekenbestand cut off", edits: newBook("2026-01-10", half),
		says: []string{book, "https://open.overheid.nl/", "no whole zip archive"}, sets: book, query: uitkering},
	{name: "circulaire cut off", edits: newLetter(half),
		says: []string{letter, "https://open.overheid.nl/", "no whole PDF"}, sets: letter, query: posten},
	{name: "circulaire that is a page", edits: newLetter(always("<!doctype html><title>Onderhoud</title>")),
		says: []string{letter, "https://open.overheid.nl/", "HTML page"}, sets: letter, query: posten},
	{name: "circulaire without anything but both ends", edits: newLetter(always("%PDF-1.7\n" + strings.Repeat("x", 1000) + "\n%%EOF\n")),
		says: []string{"document " + letter, "https://open.overheid.nl/", "damaged beyond repair"}, sets: letter, query: posten},
	{name: "publications with broken JSON", edits: []edit{{address: publication, change: half}, {address: oldAPI, status: 503}},
		says: []string{"source gemeentefonds", "open.overheid.nl/overheid/openbaarmakingen", "byte"}, sets: "gemeentefonds/%", query: uitkering},
	{name: "a host gives 503", edits: []edit{{address: `^/open\.overheid\.nl/`, status: 503}, {address: oldAPI, status: 503}},
		says: []string{"source gemeentefonds", "open.overheid.nl/overheid/openbaarmakingen", "2 attempts", "503"}, sets: "gemeentefonds/%", query: uitkering},
	{name: "the host of Iv3 gives 503", edits: []edit{{address: `^/dataderden\.cbs\.nl/`, status: 503}}, entries: 12,
		says: []string{"cbs/iv3/99", "dataderden.cbs.nl/ODataCatalog/Tables", "503"}, sets: "cbs/iv3/%", query: lasten2024},
	{name: "boundaries cut off", edits: []edit{{address: boundaries, change: half}},
		says: []string{edition, "service.pdok.nl/cbs/gebiedsindelingen/2024/wfs", "byte", "cut short"}, sets: edition, query: vlakken},
	{name: "boundaries on another grid", edits: []edit{{address: boundaries, change: replaced("EPSG::28992", "EPSG::4258")}},
		says: []string{edition, "service.pdok.nl/cbs/gebiedsindelingen/2024/wfs", "crs.properties.name", "EPSG::4258"}, sets: edition, query: vlakken},
	{name: "boundaries with fewer gemeenten than counted", edits: []edit{{address: boundaries, change: replaced(`"numberReturned":18`, `"numberReturned":342`)}},
		says: []string{edition, "service.pdok.nl/cbs/gebiedsindelingen/2024/wfs", "numberReturned", "342", "18"}, sets: edition, query: vlakken},
	{name: "boundaries of a year that are gone", edits: []edit{{address: boundaries, status: 404}},
		says: []string{edition, "service.pdok.nl/cbs/gebiedsindelingen/2024/wfs", "404"}, sets: edition, query: vlakken},
	{name: "the host of boundaries gives 503", edits: []edit{{address: `^/service\.pdok\.nl/`, status: 503}}, entries: 5, reasons: 3,
		says: []string{"pdok/gemeente/202", "service.pdok.nl/cbs/gebiedsindelingen/202", "503"}, sets: everyEdition, query: vlakken},
	{name: "product list without a column", edits: []edit{{address: "^" + productList, change: replaced("Medebewind", "Iets")}},
		says: []string{"upl/UPL-actueel", "https:/" + productList, "line 1", "no column Medebewind"}, sets: "upl/UPL-actueel", query: producten},
	{name: "product list is a page", edits: []edit{{address: "^" + productList, change: always("<!doctype html><title>Onderhoud</title>")}},
		says: []string{"upl/UPL-actueel", "https:/" + productList, "HTML page"}, sets: "upl/UPL-actueel", query: producten},
}
