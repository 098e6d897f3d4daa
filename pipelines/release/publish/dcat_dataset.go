package publish

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
	models "medebewind/sql"
)

// group is a data set of the catalogue: the tables of a theme of mart, or of a schema.
type group struct {
	name, title string
	exports     []warehouse.Export
}

// schemas are the titles of the tables that mart rests on.
var schemas = map[string]string{
	"kern":      "Recht, geld en overheden, gelijk van vorm",
	"indicator": "Indicatoren van taken en middelen",
	"bron":      "Brongegevens zoals gepubliceerd",
	"kwaliteit": "Toetsen, aansluitingen en dekking",
	"meta":      "Documenten, herkomst en woordenboek",
}

// groups are the data sets of a release, main ones first.
func groups(r Release) []group {
	found := map[string]*group{}
	for _, e := range r.Exports {
		name, title := e.Model.Theme, models.Themes[e.Model.Theme]
		if name == "" {
			name, _, _ = strings.Cut(e.Model.Name, ".")
			title = schemas[name]
		}
		if found[name] == nil {
			found[name] = &group{name: name, title: "Medebewind: " + title}
		}
		found[name].exports = append(found[name].exports, e)
	}
	var all []group
	for _, name := range slices.Sorted(maps.Keys(found)) {
		all = append(all, *found[name])
	}
	slices.SortStableFunc(all, func(a, b group) int { return order(a) - order(b) })
	return all
}

func order(g group) int {
	if models.Themes[g.name] != "" {
		return 0
	}
	return 1
}

// description tells what is in a group, in words.
func (g group) description() string {
	var lines []string
	for _, e := range g.exports {
		_, name, _ := strings.Cut(e.Model.Name, ".")
		lines = append(lines, name+": "+firstSentence(e.Model.Meaning))
	}
	return strings.Join(lines, " ")
}

// seriesID is the identifier that a data set keeps through all releases.
func seriesID(r Release, g group) string {
	if r.About.BaseURL != "" {
		return strings.TrimSuffix(r.About.BaseURL, "/") + "/id/dataset/" + g.name
	}
	return "../../id/dataset/" + g.name
}

// versionID is that of a data set in one release.
func versionID(r Release, release string, g group) string {
	if r.About.BaseURL != "" {
		return layout.ReleaseURL(r.About.BaseURL, release) + "#dataset/" + g.name
	}
	return "../" + release + "/" + "#dataset/" + g.name
}

// series describes a data set apart from its versions.
func series(r Release, g group) node {
	n := common(r, seriesID(r, g), g.title, g.description())
	n["@type"] = "dcat:DatasetSeries"
	n["dct:accrualPeriodicity"] = id(authority + "frequency/DAILY")
	return n
}

// dataset describes a data set as it is in this release.
func dataset(r Release, g group, sums map[string]format.Sum) node {
	release := Name(r.Manifest, r.CodeVersion)
	n := common(r, versionID(r, release, g), g.title, g.description())
	n["@type"] = "dcat:Dataset"
	n["dct:identifier"] = Hash(r.Manifest, r.CodeVersion) + "/" + g.name
	n["dcat:version"], n["dcat:inSeries"], n["dcat:isVersionOf"] = release, id(seriesID(r, g)), id(seriesID(r, g))
	if c := r.Manifest.Compared; c != nil {
		n["dcat:previousVersion"] = id(versionID(r, c.Release, g))
	}
	n["dct:accessRights"] = id(authority + "access-right/PUBLIC")
	n["dct:accrualPeriodicity"] = id(authority + "frequency/DAILY")
	n["dcat:theme"] = []node{id(authority + "data-theme/GOVE"), id(authority + "data-theme/ECON")}
	n["dcat:landingPage"] = node{"@id": format.ReportDir + "/index.html", "@type": "foaf:Document"}
	var words []node
	for _, k := range keywords {
		words = append(words, dutch(k))
	}
	n["dcat:keyword"] = words
	if r.About.Publisher != "" {
		n["dct:creator"] = agent(r.About)
	}
	if first, last := g.period(); first != 0 {
		n["dct:temporal"] = node{"@type": "dct:PeriodOfTime",
			"dcat:startDate": typed(fmt.Sprintf("%04d-01-01", first), "date"), "dcat:endDate": typed(fmt.Sprintf("%04d-12-31", last), "date")}
	}
	if from := g.sources(r); from != nil {
		n["dct:source"] = from
	}
	n["dcat:distribution"] = g.files(r, sums)
	return n
}

// period gives the years that a group is about; 0 without one.
func (g group) period() (first, last int) {
	for _, e := range g.exports {
		if e.First != 0 && (first == 0 || e.First < first) {
			first = e.First
		}
		last = max(last, e.Last)
	}
	return first, last
}

// sources are the addresses of the publishers whose documents are in it.
func (g group) sources(r Release) []node {
	var found []node
	seen := map[string]bool{}
	for _, e := range g.exports {
		for _, s := range sourcesOf(r, e) {
			if s.Path != "" && !seen[s.Path] {
				seen[s.Path] = true
				found = append(found, id(s.Path))
			}
		}
	}
	return found
}

// files describes the files of a group.
func (g group) files(r Release, sums map[string]format.Sum) []node {
	var files []node
	for _, e := range g.exports {
		said := firstSentence(e.Model.Meaning)
		for _, f := range e.Files {
			files = append(files, distribution(r, f.Path, asParquet, titled(e, f.Path), said, sums))
		}
		if e.CSV != nil {
			files = append(files, distribution(r, e.CSV.Path, asCSV, titled(e, e.CSV.Path), said, sums))
		}
		if e.Dutch != nil {
			files = append(files, distribution(r, e.Dutch.Path, asCSV, titled(e, e.Dutch.Path)+" voor Excel met Nederlandse instellingen", said, sums))
		}
	}
	if book := format.Sheet(g.name); sums[book].SHA256 != "" {
		files = append(files, distribution(r, book, asSheet, g.title+" (werkboek)", "De tabellen van dit thema met een blad uitleg; van lange tabellen de nieuwste jaren.", sums))
	}
	if _, there := sums[apiIndex]; there && g.name == "indicator" {
		files = append(files, distribution(r, apiIndex, asJSON, "Indicatoren als JSON", "Index van de bestanden voor scripts en webpagina's, beschreven in openapi.json.", sums))
	}
	return files
}

const apiIndex = format.APIDir + "/index.json"

// titled is a file in words: the table, the year of a part, and the form.
func titled(e warehouse.Export, file string) string {
	_, name, _ := strings.Cut(e.Model.Name, ".")
	words := strings.ToUpper(name[:1]) + strings.ReplaceAll(name[1:], "_", " ")
	if _, year, ok := strings.Cut(path.Dir(file), "jaar="); ok {
		words += " " + year
	}
	return words + " (" + e.Model.Grain + ")"
}

// kind is the form of a file.
type kind struct{ media, format string }

var (
	asParquet = kind{parquetType, "PARQUET"}
	asCSV     = kind{csvType, "CSV"}
	asSheet   = kind{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"}
	asJSON    = kind{"application/json", "JSON"}
)

// distribution describes a file.
func distribution(r Release, path string, as kind, title, said string, sums map[string]format.Sum) node {
	made := typed(format.Created(r.Manifest.Finished), "dateTime")
	n := node{
		"@id": "#bestand/" + path, "@type": "dcat:Distribution", "dct:title": dutch(title), "dct:description": dutch(said),
		"dcat:accessURL": id(path), "dcat:downloadURL": id(path), "dcat:mediaType": id(mediaTypes + as.media), "dct:format": id(authority + "file-type/" + as.format),
		"dcat:byteSize": typed(fmt.Sprint(sums[path].Bytes), "nonNegativeInteger"), "dct:issued": made, "dct:modified": made,
		"dct:language": id(authority + "language/NLD"),
		"spdx:checksum": node{"@type": "spdx:Checksum", "spdx:algorithm": id("spdx:checksumAlgorithm_sha256"),
			"spdx:checksumValue": typed(sums[path].SHA256, "hexBinary")},
	}
	if r.About.License != "" {
		n["dct:license"] = id(r.About.License)
	}
	if as == asCSV && !strings.HasPrefix(path, format.DutchDir+"/") {
		n["dct:conformsTo"] = id("https://www.rfc-editor.org/rfc/rfc4180")
	}
	return n
}
