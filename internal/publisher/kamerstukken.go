package publisher

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

const publicaties = "repository.overheid.nl"

// dossier is a bill with what was published of it. Its number and words are made up;
// the law that it changes is one of this world.
type dossier struct {
	number, title string
	papers        []paper
}

// paper is a publication of a dossier: a Kamerstuk, or its Staatsblad.
type paper struct {
	number, kind, date string
	// text is the inside of its XML; without it there is a PDF only.
	text string
	in   string // Staatsblad; empty for a Kamerstuk
}

func (d dossier) id(p paper) string {
	if p.in != "" {
		return "stb-" + p.date[:4] + "-" + p.number
	}
	return "kst-" + d.number + "-" + p.number
}

// found is a publication that the search service knows.
type found struct {
	d dossier
	p paper
}

// name is what the publication is in.
func (f found) name() string {
	if f.p.in != "" {
		return f.p.in
	}
	return "Kamerstuk"
}

// billClause is a clause of a query there; names of indexes can have a dash.
var billClause = regexp.MustCompile(`^\s*([A-Za-z.-]+)\s*(==|=|<=|>=)\s*"?([^"]*?)"?\s*$`)

// bills answers /sru: the search of the official publications.
func (p *Publisher) bills(path []string, query url.Values) answer {
	if len(path) > 0 && path[0] == "frbr" {
		return paperText(path[len(path)-1])
	}
	if strings.Join(path, "/") != "sru" {
		return notFound()
	}
	var all []found
	for _, d := range dossiers {
		for _, one := range d.papers {
			all = append(all, found{d, one})
		}
	}
	for clause := range strings.SplitSeq(query.Get("query"), " AND ") {
		var tests []func(found) bool
		for _, part := range strings.Split(strings.Trim(strings.TrimSpace(clause), "()"), " OR ") {
			m := billClause.FindStringSubmatch(part)
			test := publicationTest(m)
			if test == nil {
				return billDiagnostic("line 1: mismatched input " + part)
			}
			tests = append(tests, test)
		}
		all = slices.DeleteFunc(all, func(f found) bool {
			return !slices.ContainsFunc(tests, func(test func(found) bool) bool { return test(f) })
		})
	}
	start, err := atoi(query, "startRecord", 1)
	size, err2 := atoi(query, "maximumRecords", 10)
	if err != nil || err2 != nil || start < 1 || size < 0 {
		return billDiagnostic("unsupported parameter value")
	}
	from := min(start-1, len(all))
	return xmlAnswer(billPage(all[from:min(from+size, len(all))], len(all)))
}

// publicationTest is a clause of a query; nil for one that the service does not know.
func publicationTest(m []string) func(found) bool {
	if m == nil {
		return nil
	}
	v := m[3]
	switch m[1] {
	case "c.product-area":
		return func(found) bool { return v == "officielepublicaties" }
	case "w.publicatienaam":
		return func(f found) bool { return f.name() == v }
	case "w.dossiernummer":
		return func(f found) bool { return f.p.in == "" && f.d.number == v }
	case "w.behandeldDossier":
		return func(f found) bool { return f.p.in != "" && f.d.number == v }
	case "dt.date":
		return func(f found) bool { return m[2] == ">=" && f.p.date >= v }
	case "cql.textAndIndexes":
		return func(f found) bool { return strings.Contains(strings.ToLower(f.p.text), strings.ToLower(v)) }
	}
	return nil
}

func billPage(page []found, total int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:c="http://standaarden.overheid.nl/collectie/"><sru:version>2.0</sru:version><sru:numberOfRecords>%d</sru:numberOfRecords><sru:records>`, total)
	for _, f := range page {
		writePublication(&b, f)
	}
	b.WriteString(`</sru:records><sru:resultCountPrecision>info:srw/vocabulary/resultCountPrecision/1/exact</sru:resultCountPrecision></sru:searchRetrieveResponse>`)
	return b.String()
}

func writePublication(b *strings.Builder, f found) {
	id, title := f.d.id(f.p), escapeXML.Replace(f.d.title)
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, "<%[1]s>%[2]s</%[1]s>", name, value)
		}
	}
	b.WriteString(`<sru:record><sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema><sru:recordData><gzd:gzd><gzd:originalData><overheidwetgeving:meta><overheidwetgeving:owmskern>`)
	field("dcterms:identifier", id)
	field("dcterms:title", title+"; "+f.p.kind)
	fmt.Fprintf(b, `<dcterms:type scheme="OVERHEIDop.Parlementair">%s</dcterms:type>`, f.name())
	field("dcterms:modified", f.p.date)
	b.WriteString(`</overheidwetgeving:owmskern><overheidwetgeving:owmsmantel>`)
	when := "dcterms:date"
	if f.p.in != "" {
		when = "dcterms:issued"
	}
	field(when, f.p.date)
	b.WriteString(`</overheidwetgeving:owmsmantel><overheidwetgeving:tpmeta><c:product-area>officielepublicaties</c:product-area>`)
	if f.p.in == "" {
		field("overheidwetgeving:documenttitel", f.p.kind)
		field("overheidwetgeving:dossiertitel", title)
		field("overheidwetgeving:ondernummer", f.p.number)
	}
	field("overheidwetgeving:publicatienaam", f.name())
	of := "overheidwetgeving:dossiernummer"
	if f.p.in != "" {
		of = "overheidwetgeving:behandeldDossier"
	}
	field(of, f.d.number)
	b.WriteString(`</overheidwetgeving:tpmeta></overheidwetgeving:meta></gzd:originalData><gzd:enrichedData>`)
	field("gzd:preferredUrl", "https://zoek.officielebekendmakingen.nl/"+id+".html")
	for _, form := range []string{"pdf", "xml"} {
		if form == "pdf" || f.p.text != "" && f.p.in == "" {
			fmt.Fprintf(b, `<gzd:itemUrl manifestation="%[1]s">https://`+publicaties+`/frbr/officielepublicaties/kst/%[2]s/%[3]s/1/%[1]s/%[3]s.%[1]s</gzd:itemUrl>`, form, f.d.number, id)
		}
	}
	b.WriteString(`</gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>`)
}

// billDiagnostic is what the service says of a query that it cannot read: with status
// 200, and under another prefix.
func billDiagnostic(message string) answer {
	return xmlAnswer(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:ns3="http://docs.oasis-open.org/ns/search-ws/diagnostic"><version>2.0</version><diagnostics><ns3:diagnostic><ns3:uri>info:srw/diagnostic/1/10</ns3:uri><ns3:message>` + escapeXML.Replace(message) + `</ns3:message></ns3:diagnostic></diagnostics></searchRetrieveResponse>`)
}

// paperText is the XML of a Kamerstuk.
func paperText(file string) answer {
	for _, d := range dossiers {
		for _, p := range d.papers {
			if d.id(p)+".xml" != file || p.text == "" {
				continue
			}
			inside := "<algemeen><vrije-tekst><tekst>" + p.text + "</tekst></vrije-tekst></algemeen>"
			if strings.HasPrefix(p.text, "<voorstel-wet>") {
				inside = p.text
			}
			return answer{status: http.StatusOK, kind: "application/xml", file: true, body: []byte(fmt.Sprintf(`<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><metadata/><kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Voorbeeld: geen echt Kamerstuk</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>%s %s</dossiernr></dossiernummer><titel>%s</titel></dossier>
<stuk><stuknr>Nr. <ondernummer>%s</ondernummer></stuknr><titel>%s</titel>
%s
</stuk></kamerstuk></officiele-publicatie>
`, d.number[:2], d.number[2:], escapeXML.Replace(d.title), p.number, strings.ToUpper(p.kind), inside))}
		}
	}
	return notFound()
}
