package publish

import (
	"encoding/json"
	"fmt"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
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
// (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/) as JSON-LD. A table is a
// Dataset, a file a Distribution. What only the publisher can say, who he is and
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
	for _, e := range r.Exports {
		datasets = append(datasets, dataset(r, e, sums))
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
	n := node{
		"@id": name, "dct:title": dutch(title), "dct:description": dutch(description),
		"dct:issued": typed(format.Created(r.Manifest.Finished), "dateTime"), "dct:language": id(authority + "language/NLD"),
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
	return node{"@id": "#uitgever", "@type": "foaf:Agent", "foaf:name": dutch(a.Publisher)}
}

func contact(a config.Publish) node {
	n := node{"@id": "#contact", "@type": "vcard:Kind", "vcard:hasEmail": id("mailto:" + a.Contact)}
	if a.Publisher != "" {
		n["vcard:fn"] = dutch(a.Publisher)
	}
	return n
}

// dataset describes a table.
func dataset(r Release, e warehouse.Export, sums map[string]format.Sum) node {
	m := e.Model
	n := common(r, "#tabel/"+m.Name, m.Name+": "+m.Grain, m.Comment())
	n["@type"] = "dcat:Dataset"
	n["dct:identifier"] = Hash(r.Manifest, r.CodeVersion) + "/" + m.Name
	n["dcat:version"] = Name(r.Manifest, r.CodeVersion)
	n["dct:accessRights"] = id(authority + "access-right/PUBLIC")
	n["dcat:theme"] = []node{id(authority + "data-theme/GOVE"), id(authority + "data-theme/ECON")}
	n["foaf:page"] = id(format.ReportDir + "/index.html")
	if r.About.Publisher != "" {
		n["dct:creator"] = agent(r.About)
	}
	if e.First != 0 {
		n["dct:temporal"] = node{"@type": "dct:PeriodOfTime",
			"dcat:startDate": typed(fmt.Sprintf("%04d-01-01", e.First), "date"), "dcat:endDate": typed(fmt.Sprintf("%04d-12-31", e.Last), "date")}
	}
	var sources []node
	for _, s := range sourcesOf(r, e) {
		if s.Path != "" {
			sources = append(sources, id(s.Path))
		}
	}
	if sources != nil {
		n["dct:source"] = sources
	}
	var files []node
	for _, f := range e.Files {
		files = append(files, distribution(r, f.Path, parquetType, sums))
	}
	if e.CSV != nil {
		files = append(files, distribution(r, e.CSV.Path, csvType, sums))
	}
	n["dcat:distribution"] = files
	return n
}

// distribution describes a file.
func distribution(r Release, path, mediaType string, sums map[string]format.Sum) node {
	n := node{
		"@id": "#bestand/" + path, "@type": "dcat:Distribution", "dct:title": dutch(path),
		"dcat:accessURL": id(path), "dcat:downloadURL": id(path), "dcat:mediaType": id(mediaTypes + mediaType),
		"dcat:byteSize": typed(fmt.Sprint(sums[path].Bytes), "nonNegativeInteger"),
		"dct:language":  id(authority + "language/NLD"),
		"spdx:checksum": node{"@type": "spdx:Checksum", "spdx:algorithm": id("spdx:checksumAlgorithm_sha256"),
			"spdx:checksumValue": typed(sums[path].SHA256, "hexBinary")},
	}
	if r.About.License != "" {
		n["dct:license"] = id(r.About.License)
	}
	if mediaType == csvType {
		n["dct:conformsTo"] = id("https://www.rfc-editor.org/rfc/rfc4180")
	}
	return n
}
