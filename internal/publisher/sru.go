package publisher

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// record is one expression as the search gives it.
type record struct {
	l *law
	e expression
}

var (
	conjunction = regexp.MustCompile(`(?i)\s+and\s+`)
	clauseForm  = regexp.MustCompile(`^\s*([A-Za-z.]+)\s*(==|=|<=|>=)\s*"?([^"]*?)"?\s*$`)
)

// records are all expressions that the search knows, by work and label:
// deleted ones it does not.
func (p *Publisher) records() []record {
	var out []record
	for _, l := range p.laws {
		for _, e := range l.expressions {
			if !e.deleted {
				out = append(out, record{l, e})
			}
		}
	}
	slices.SortFunc(out, func(a, b record) int {
		return strings.Compare(a.l.id+a.e.label(), b.l.id+b.e.label())
	})
	return out
}

// sru answers /sru/Search. empty asks for the page without records that the
// service gives now and then.
func (p *Publisher) sru(path []string, query url.Values, empty bool) answer {
	if strings.Join(path, "/") != "sru/Search" {
		return notFound()
	}
	found := slices.Clone(p.found)
	for _, c := range conjunction.Split(query.Get("query"), -1) {
		m := clauseForm.FindStringSubmatch(c)
		if m == nil {
			return diagnostic("info:srw/diagnostic/1/10", "Query syntax error: "+c)
		}
		pass, ok := clauseTest(m[1], m[2], m[3])
		if !ok {
			return diagnostic("info:srw/diagnostic/1/16", "Unsupported index: "+m[1])
		}
		found = slices.DeleteFunc(found, func(r record) bool { return !pass(r) })
	}
	start, err := atoi(query, "startRecord", 1)
	size, err2 := atoi(query, "maximumRecords", 50)
	if err != nil || err2 != nil || start < 1 || size < 0 {
		return diagnostic("info:srw/diagnostic/1/6", "Unsupported parameter value")
	}
	// More than 5,000 are cut without a word.
	from := min(start-1, len(found))
	page := found[from:min(from+min(size, 5000), len(found))]
	if empty {
		page = nil
	}
	return xmlAnswer(searchPage(page, start, len(found)))
}

func clauseTest(index, op, v string) (pass func(record) bool, ok bool) {
	switch index {
	case "dcterms.identifier":
		return func(r record) bool { return r.l.id == v }, true
	case "dcterms.type":
		return func(r record) bool { return r.l.soort == v }, true
	case "overheid.authority":
		return func(r record) bool { return r.l.ministerie == v }, true
	case "overheidbwb.titel":
		return func(r record) bool { return strings.Contains(strings.ToLower(r.l.title), strings.ToLower(v)) }, true
	case "overheidbwb.geldigheidsdatum":
		return func(r record) bool { return r.e.start <= v && v <= r.e.end }, true
	case "overheidbwb.zichtdatum":
		return func(r record) bool { return r.e.seenFrom <= v && v <= r.e.seenTill }, true
	case "dcterms.modified":
		return func(r record) bool {
			switch op {
			case ">=":
				return r.e.seenFrom >= v
			case "<=":
				return r.e.seenFrom <= v
			}
			return r.e.seenFrom == v
		}, true
	}
	return nil, false
}

func searchPage(page []record, start, total int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><version>1.2</version><numberOfRecords>%d</numberOfRecords><records>`, total)
	for i, r := range page {
		writeRecord(&b, r, start+i)
	}
	b.WriteString("</records>")
	if next := start + len(page); len(page) > 0 && next <= total {
		fmt.Fprintf(&b, "<nextRecordPosition>%d</nextRecordPosition>", next)
	}
	b.WriteString("</searchRetrieveResponse>\n")
	return b.String()
}

func writeRecord(b *strings.Builder, r record, position int) {
	base := "https://" + repository + "/bwb/" + r.l.id
	fmt.Fprintf(b, `<record><recordSchema>http://standaarden.overheid.nl/sru/</recordSchema><recordPacking>xml</recordPacking><recordData><gzd xmlns="http://standaarden.overheid.nl/sru" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheid="http://standaarden.overheid.nl/owms/terms/" xmlns:overheidbwb="http://standaarden.overheid.nl/bwb/terms/"><originalData><overheidbwb:meta>`+
		`<owmskern><dcterms:identifier>%[1]s</dcterms:identifier><dcterms:title>%[2]s</dcterms:title><dcterms:type>%[3]s</dcterms:type><dcterms:language>nl</dcterms:language><overheid:authority>%[4]s</overheid:authority><dcterms:creator>Ministerie van %[4]s</dcterms:creator><dcterms:modified>%[5]s</dcterms:modified></owmskern><owmsmantel><dcterms:created>%[5]s</dcterms:created></owmsmantel>`+
		`<bwbipm><overheidbwb:toestand>http://wetten.overheid.nl/id/%[1]s/%[6]s/%[7]s</overheidbwb:toestand><overheidbwb:rechtsgebied>Staats- en bestuursrecht</overheidbwb:rechtsgebied><overheidbwb:rechtsgebied>Bestuursrecht</overheidbwb:rechtsgebied><overheidbwb:overheidsdomein>Overheid, bestuur en koninkrijk</overheidbwb:overheidsdomein><overheidbwb:geldigheidsperiode_startdatum>%[6]s</overheidbwb:geldigheidsperiode_startdatum><overheidbwb:geldigheidsperiode_einddatum>%[8]s</overheidbwb:geldigheidsperiode_einddatum><overheidbwb:zichtperiode_startdatum>%[5]s</overheidbwb:zichtperiode_startdatum><overheidbwb:zichtperiode_einddatum>%[9]s</overheidbwb:zichtperiode_einddatum></bwbipm>`+
		`</overheidbwb:meta></originalData><enrichedData><overheidbwb:locatie_toestand>https:/%[10]s</overheidbwb:locatie_toestand><overheidbwb:locatie_wti>%[11]s/%[1]s.WTI</overheidbwb:locatie_wti><overheidbwb:locatie_manifest>%[11]s/manifest.xml</overheidbwb:locatie_manifest></enrichedData></gzd></recordData><recordPosition>%[12]d</recordPosition></record>`,
		r.l.id, escapeXML.Replace(r.l.title), r.l.soort, escapeXML.Replace(r.l.ministerie), r.e.seenFrom,
		r.e.start, r.e.generation, r.e.end, r.e.seenTill, r.l.path(r.e), base, position)
}

// diagnostic is an error as the service writes it, with status 200.
func diagnostic(uri, message string) answer {
	return xmlAnswer(fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?>
<diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/"><uri>%s</uri><message>%s</message></diagnostic></diagnostics>
`, uri, escapeXML.Replace(message)))
}

func xmlAnswer(body string) answer {
	return answer{status: http.StatusOK, kind: "text/xml;charset=UTF-8", body: []byte(body)}
}
