package bwb

import (
	"errors"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
)

const (
	head = `<toestand bwb-id="BWBR0099998" inwerkingtreding="2024-01-01"><wetgeving soort="wet">`
	tail = `</wetgeving></toestand>`
	page = `<searchRetrieveResponse><numberOfRecords>1</numberOfRecords><records><record><recordData>`
)

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name      string
		transform *transforms.Transform
		data, msg string
	}{
		{"html", Toestand, "\n<html><body>Storing</body></html>", "line 2, byte 1: the document is a <html>, not a <toestand>"},
		{"no text", Toestand, head + tail, "toestand BWBR0099998 has no wettekst, regeling-tekst or circulaire"},
		{"no id", Toestand, `<toestand inwerkingtreding="2024-01-01"/>`, "no bwb-id"},
		{"no version", Toestand, `<toestand bwb-id="BWBR0099998"/>`, `inwerkingtreding of the toestand is ""`},
		{"no generatie", Toestand, `<toestand bwb-id="B" inwerkingtreding="2024-01-01" bwb-ng-vast-deel="x/y"/>`, `"x/y", which does not end`},
		{"date of an artikel", Toestand, head + `<wettekst><artikel label="Artikel 1" inwerking="2024-02-30"/></wettekst>` + tail,
			`byte 94: inwerking of artikel Artikel 1 is "2024-02-30"`},
		{"cut off", Toestand, head + `<wettekst><artikel><lid><al>Het col`, "ends inside <al> at byte 119: the document was cut off"},
		{"second root", Toestand, head + `<wettekst/>` + tail + `<x/>`, "second root"},
		{"entity", Toestand, head + `<wettekst><artikel><al>&euml;</al></artikel></wettekst>` + tail, "no entity of XML"},
		{"no work", Manifests, `<toestand/>`, "is a <toestand>, not a <work>"},
		{"work without a label", Manifests, `<work/>`, "the work has no label"},
		{"expression without a label", Manifests, `<work label="B"><expression/></work>`, "the expression has no label"},
		{"date of a work", Manifests, `<work label="B"><metadata><datum_inwerkingtreding>nu</datum_inwerkingtreding></metadata></work>`,
			`work B: inwerkingtreding is "nu", not a date`},
		{"date of an expression", Manifests, `<work label="B"><expression label="L"><metadata><einddatum>31-12-2024</einddatum></metadata></expression></work>`,
			`expression L: geldig_tot is "31-12-2024"`},
		{"size", Manifests, manifestation(`<size>1kB</size>`), `size of expression L is "1kB"`},
		{"hash", Manifests, manifestation(`<hashcode>abc</hashcode>`), `hashcode of expression L is "abc"`},
		{"no answer", Zoek, `<html/>`, "not a <searchRetrieveResponse>"},
		{"no count", Zoek, `<searchRetrieveResponse/>`, "does not give numberOfRecords"},
		{"count", Zoek, `<searchRetrieveResponse><numberOfRecords>veel</numberOfRecords></searchRetrieveResponse>`, `"veel", not a count`},
		{"record without an id", Zoek, page + `<title>x</title></recordData></record></records></searchRetrieveResponse>`, "record 1 has no dcterms:identifier"},
		{"date of a record", Zoek, page + `<identifier>B</identifier><modified>x</modified></recordData></record></records></searchRetrieveResponse>`,
			`record 1 (B): gewijzigd is "x"`},
		{"answer cut off", Zoek, page, "ends inside <recordData>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.transform.Run([]byte(c.data), drop)
			if err == nil || !strings.Contains(err.Error(), c.msg) {
				t.Errorf("got %v, want %q", err, c.msg)
			}
			var placed *transforms.PlaceError
			if !errors.As(err, &placed) {
				t.Errorf("%v has no place", err)
			}
		})
	}
}

func manifestation(metadata string) string {
	return `<work label="B"><expression label="L"><manifestation label="xml"><metadata>` + metadata +
		`</metadata></manifestation></expression></work>`
}

func drop(*transforms.Table, arrow.Record) error { return nil }

func TestDiagnostics(t *testing.T) {
	const diagnostic = `<diagnostic><uri>info:srw/diagnostic/1/10</uri><details>x</details><message>unknown prefix</message></diagnostic>`
	for name, data := range map[string]string{
		"bare":         `<diagnostics>` + diagnostic + `</diagnostics>`,
		"in an answer": `<searchRetrieveResponse><version>2.0</version><diagnostics>` + diagnostic + `</diagnostics></searchRetrieveResponse>`,
		"prefixed": `<searchRetrieveResponse><diagnostics><n:diagnostic><n:uri>info:srw/diagnostic/1/10</n:uri>` +
			`<n:message>unknown prefix</n:message></n:diagnostic></diagnostics></searchRetrieveResponse>`,
		"as a record": page + diagnostic + `</recordData></record></records></searchRetrieveResponse>`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadZoek([]byte(data))
			var diagnostic *DiagnosticError
			if !errors.As(err, &diagnostic) {
				t.Fatalf("got %v", err)
			}
			if *diagnostic != (DiagnosticError{"info:srw/diagnostic/1/10", "unknown prefix"}) {
				t.Errorf("got %v", diagnostic)
			}
		})
	}
	_, err := ReadZoek([]byte(`<diagnostics/>`))
	if err == nil || !strings.Contains(err.Error(), "an error without a message") {
		t.Errorf("got %v", err)
	}
}

func TestWorkWithoutExpressions(t *testing.T) {
	m, err := ReadManifest([]byte(`<work label="BWBR0099999"><metadata><wti_locatie>x</wti_locatie></metadata></work>`))
	if err != nil || m.BwbID != "BWBR0099999" || m.LatestItem != "" || len(m.Expressions) != 0 {
		t.Errorf("got %+v, %v", m, err)
	}
}

// TestEmptyPage: the service sends one now and then; the count says so.
func TestEmptyPage(t *testing.T) {
	answer, err := ReadZoek([]byte(`<searchRetrieveResponse><numberOfRecords>11</numberOfRecords></searchRetrieveResponse>`))
	if err != nil || answer.Total != 11 || len(answer.Records) != 0 || answer.Next != 0 {
		t.Errorf("got %+v, %v", answer, err)
	}
}

func TestEmitErrorStops(t *testing.T) {
	full := errors.New("disk full")
	for name, transform := range map[string]*transforms.Transform{"wet": Toestand, "manifest": Manifests, "zoek": Zoek} {
		err := transform.Run(read(t, "testdata/"+name+".xml"), func(*transforms.Table, arrow.Record) error { return full })
		if err != full {
			t.Errorf("%s gives %v", name, err)
		}
	}
}
