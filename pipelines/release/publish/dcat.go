package publish

import (
	"cmp"
	"encoding/json"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
)

// Addresses of terms that others define.
const (
	profile     = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/"
	authority   = "http://publications.europa.eu/resource/authority/"
	mediaTypes  = "https://www.iana.org/assignments/media-types/"
	parquetType = "application/vnd.apache.parquet"
	csvType     = "text/csv"
)

// node is a thing, or a value with its type, in JSON-LD; keys are written sorted.
type node map[string]any

func id(address string) node { return node{"@id": address} }

func typed(value, kind string) node { return node{"@value": value, "@type": "xsd:" + kind} }

func dutch(text string) node { return node{"@value": text, "@language": "nl"} }

// describeDCAT describes a release for catalogues of data: DCAT-AP-NL 3.0
// (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/) as JSON-LD. Tables are
// grouped in some ten data sets by subject, each a series that keeps its identifier
// through all releases with this release as a version of it; a file is a Distribution. What only the publisher can say, who he is and
// on what terms, is left out unless the configuration has it. Addresses are
// relative to the file unless it is known where it is served; names of things
// follow from the release.
func describeDCAT(r Release, sums map[string]format.Sum) ([]byte, error) {
	context := node{
		"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
		"spdx": "http://spdx.org/rdf/terms#", "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
	}
	name := Name(r.Manifest, r.CodeVersion)
	if r.About.BaseURL != "" {
		context["@base"] = layout.ReleaseURL(r.About.BaseURL, name)
	}
	catalog := common(r, "#catalogus", packageTitle, packageDescription)
	catalog["@type"], catalog["@context"] = "dcat:Catalog", context
	catalog["dcat:version"] = name
	if a := r.About; a.Publisher != "" && a.Contact != "" && a.License != "" { // else it lacks what the profile asks
		catalog["dct:conformsTo"] = id(profile)
	}
	var datasets []node
	for _, g := range groups(r) {
		datasets = append(datasets, series(r, g), dataset(r, g, sums))
	}
	catalog["dcat:dataset"] = datasets
	text, err := json.MarshalIndent(catalog, "", " ")
	return append(text, '\n'), err
}

// common is what catalogue and datasets have alike.
func common(r Release, name, title, description string) node {
	if r.Manifest.Herkomst.MadeUp() {
		title = exampleMark + title
	}
	made := typed(format.Created(r.Manifest.Finished), "dateTime")
	n := node{
		"@id": name, "dct:title": dutch(title), "dct:description": dutch(description),
		"dct:issued": made, "dct:modified": made, "dct:language": id(authority + "language/NLD"), "dct:spatial": id(authority + "country/NLD"),
	}
	if r.About.Publisher != "" {
		n["dct:publisher"] = agent(r.About)
	}
	if r.About.Contact != "" {
		n["dcat:contactPoint"] = contact(r.About)
	}
	return n
}

func agent(a config.Publish) node {
	return node{"@id": cmp.Or(a.PublisherURI, "#uitgever"), "@type": "foaf:Agent", "foaf:name": dutch(a.Publisher)}
}

func contact(a config.Publish) node {
	n := node{"@id": "#contact", "@type": "vcard:Kind", "vcard:hasEmail": id("mailto:" + a.Contact)}
	if a.Publisher != "" {
		n["vcard:fn"] = dutch(a.Publisher)
	}
	return n
}
