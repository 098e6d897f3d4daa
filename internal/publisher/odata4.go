package publisher

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

const (
	base4  = "https://datasets.cbs.nl/odata/v1/CBS"
	table4 = "03759ned"
	title4 = "Bevolking op 1 januari en gemiddeld; geslacht, leeftijd en regio"
	json4  = "application/json; odata.metadata=minimal; charset=utf-8"
)

// odata4 answers /odata/v1/CBS/Datasets and /odata/v1/CBS/03759ned/....
// Identifiers are case-sensitive here.
func (p *Publisher) odata4(path []string, query url.Values) answer {
	if len(path) < 4 || strings.Join(path[:3], "/") != "odata/v1/CBS" {
		return notFound()
	}
	modified := "2025-06-24T00:00:00+02:00"
	p.mu.Lock()
	if m, ok := p.modified[table4]; ok {
		modified = m
	}
	p.mu.Unlock()
	path = path[3:]
	if len(path) == 1 && path[0] == "Datasets" {
		s := &set{columns: []string{"Identifier", "Title", "Modified", "Catalog", "Version", "Language"}}
		s.rows = [][]value{{str(table4), str(title4), str(modified), str("CBS"), str("202506240000"), str("nl")}}
		return p.answer4(s, base4+"/$metadata#Datasets", base4+"/Datasets", query, false)
	}
	if path[0] != table4 {
		return notFound()
	}
	name := ""
	if len(path) > 1 {
		name = path[1]
	}
	context := base4 + "/" + table4 + "/$metadata"
	if name == "Properties" {
		return properties4(context, modified, len(p.observations().rows))
	}
	s := p.set4(name)
	if s == nil {
		return notFound()
	}
	count := len(path) > 2 && path[2] == "$count"
	return p.answer4(s, context+"#"+name, base4+"/"+table4+"/"+name, query, count)
}

func properties4(context, modified string, observations int) answer {
	s := &set{columns: []string{"@odata.context", "Identifier", "Title", "Description", "Language", "Modified", "ReleaseDate",
		"TemporalCoverage", "Catalog", "Version", "VersionReason", "Frequency", "Status", "ObservationCount", "ObservationsModified"}}
	row := []value{str(context + "#Properties"), str(table4), str(title4), str("Fictieve gegevens.\r\n"), str("nl"), str(modified), str(modified),
		str("2021 - 2025"), str("CBS"), str("202506240000"), str("Actualisering"), str("Per jaar"), str("Regulier"), whole(observations), str(modified)}
	b := append(s.appendRow([]byte("{"), row, s.columns, false), '}')
	return answer{status: http.StatusOK, kind: json4, body: b}
}

// answer4 filters, pages and writes a set.
func (p *Publisher) answer4(s *set, context, address string, query url.Values, count bool) answer {
	t, err := parseFilter(query.Get("$filter"))
	rows := s.rows
	if err == nil {
		rows, err = s.where(t)
	}
	if err != nil {
		return text(http.StatusBadRequest, "Bad Request: "+err.Error())
	}
	if count {
		return text(http.StatusOK, strconv.Itoa(len(rows)))
	}
	r := request3{base: address, query: query, page: p.options.Page}
	from, to, next, err := r.window(len(rows))
	if err != nil {
		return text(http.StatusBadRequest, "Bad Request: "+err.Error())
	}
	columns, err := r.columns(s.columns)
	if err != nil {
		return text(http.StatusBadRequest, "Bad Request: "+err.Error())
	}
	b := appendString([]byte(`{"@odata.context":`), context, false)
	b = append(b, `,"value":[`...)
	for i, row := range rows[from:to] {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(s.appendRow(append(b, '{'), row, columns, false), '}')
	}
	b = append(b, ']')
	if next > 0 {
		b = appendString(append(b, `,"@odata.nextLink":`...), r.nextLink(next), false)
	}
	return answer{status: http.StatusOK, kind: json4, body: append(b, '}')}
}

// item4 is a code of a v4 dimension.
type item4 struct{ id, title, description, group string }

var (
	geslacht4 = []item4{{"T001038", "Totaal mannen en vrouwen", "", ""}, {"3000", "Mannen", "", ""}, {"4000", "Vrouwen", "", ""}}
	leeftijd4 = []item4{{"10000", "Totaal", "", "1"}, {"10010", "0 jaar", "", "2"}, {"10100", "1 jaar", "", "2"}}
	staat4    = []item4{{"T001019", "Totaal burgerlijke staat", "", ""}, {"1010", "Ongehuwd", "", ""}}
	maten4    = []item4{{"M000352", "Bevolking op 1 januari", "Bevolking:\r\nDe inwoners van een bepaald gebied.", ""},
		{"M000365", "Gemiddelde bevolking ", "De helft van een bevolking op 1 januari van een bepaald jaar plus de bevolking op 1 januari van het jaar erna.", ""}}
)

func (p *Publisher) periods4() []item4 {
	var out []item4
	for _, y := range p.world.years {
		out = append(out, item4{fmt.Sprintf("%dJJ00", y), fmt.Sprint(y), "", "0"})
	}
	return out
}

// set4 is an entity set of the table, or nil.
func (p *Publisher) set4(name string) *set {
	switch name {
	case "":
		s := &set{columns: []string{"name", "kind", "url"}}
		for _, n := range []string{"Observations", "MeasureCodes", "MeasureGroups", "Dimensions", "RegioSCodes", "RegioSGroups", "PeriodenCodes", "PeriodenGroups",
			"GeslachtCodes", "LeeftijdCodes", "LeeftijdGroups", "BurgerlijkeStaatCodes"} {
			s.rows = append(s.rows, []value{str(n), str("EntitySet"), str(n)})
		}
		return s
	case "Dimensions":
		return dimensions4()
	case "MeasureCodes":
		s := &set{columns: []string{"Identifier", "Index", "Title", "Description", "MeasureGroupId", "DataType", "Unit", "Decimals", "PresentationType"}}
		for i, m := range maten4 {
			s.rows = append(s.rows, []value{str(m.id), whole(i + 5), str(m.title), str(m.description), none, str("Long"), str("aantal"), whole(0), str("Absolute")})
		}
		return s
	case "MeasureGroups":
		return &set{columns: []string{"Id", "Index", "Title", "Description", "ParentId"}}
	case "RegioSCodes":
		return codes4(p.regions4(), "")
	case "PeriodenCodes":
		return codes4(p.periods4(), "Definitief")
	case "GeslachtCodes":
		return codes4(geslacht4, "")
	case "LeeftijdCodes":
		return codes4(leeftijd4, "")
	case "BurgerlijkeStaatCodes":
		return codes4(staat4, "")
	case "RegioSGroups":
		return p.regionGroups4()
	case "PeriodenGroups":
		return groups4(item4{id: "0", title: "Perioden"})
	case "LeeftijdGroups":
		return groups4(item4{id: "1", title: "Totaal"}, item4{id: "2", title: "Leeftijd per jaar"})
	case "Observations":
		return p.observations()
	}
	return nil
}

func codes4(items []item4, status string) *set {
	s := &set{columns: []string{"Identifier", "Index", "Title", "Description", "DimensionGroupId", "Status"}}
	for i, it := range items {
		group, state := none, value{}
		if it.group != "" {
			group = str(it.group)
		}
		if status != "" {
			state = str(status)
		}
		s.rows = append(s.rows, []value{str(it.id), whole(i + 1), str(it.title), str(it.description), group, state})
	}
	return s
}

// groups4 makes the groups of a dimension; an item's group is its parent.
func groups4(items ...item4) *set {
	s := &set{columns: []string{"Id", "Index", "Title", "Description", "ParentId"}}
	for i, it := range items {
		parent := none
		if it.group != "" {
			parent = str(it.group)
		}
		s.rows = append(s.rows, []value{str(it.id), whole(i + 1), str(it.title), str(""), parent})
	}
	return s
}

func dimensions4() *set {
	s := &set{columns: []string{"@odata.type", "Identifier", "Title", "Description", "Kind", "ContainsGroups", "ContainsCodes", "CodesUrl", "GroupsUrl"}}
	for _, d := range [][3]string{{"BurgerlijkeStaat", "Burgerlijke staat", "Dimension"}, {"Geslacht", "Geslacht", "Dimension"},
		{"Leeftijd", "Leeftijd", "Dimension"}, {"RegioS", "Regio's", "GeoDimension"}, {"Perioden", "Perioden", "TimeDimension"}} {
		grouped := d[0] != "BurgerlijkeStaat" && d[0] != "Geslacht"
		kind, groups := value{}, none
		if d[2] != "Dimension" {
			kind = str("#Cbs.Ccb.Models." + d[2])
		}
		if grouped {
			groups = str(base4 + "/" + table4 + "/" + d[0] + "Groups")
		}
		s.rows = append(s.rows, []value{kind, str(d[0]), str(d[1]), str(""), str(d[2]), yes(grouped), yes(true),
			str(base4 + "/" + table4 + "/" + d[0] + "Codes"), groups})
	}
	return s
}
