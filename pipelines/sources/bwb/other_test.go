package bwb_test

import (
	"net/url"
	"strings"
	"testing"

	"medebewind/internal/publisher"
)

// An answer to the search for one work with records of another is no answer, and a name
// that is no number of a work is never asked for.
func TestSearchThatAnswersOtherwise(t *testing.T) {
	p, b, n := serve(t, publisher.Options{})
	b.search = func(q url.Values, body string) string {
		switch query := q.Get("query"); {
		case query == "dcterms.identifier=="+library:
			return strings.ReplaceAll(body, library, "BWBR0002628")
		case strings.HasPrefix(query, "dcterms.type==wet and") && q.Get("maximumRecords") == "1000":
			for _, evil := range []string{"BWBR0002628/../../x", "../../x", "BWBR０002628", "BWBR0002628'--", strings.Repeat("9", 400)} {
				begin, end := strings.Index(body, "<record>"), strings.Index(body, "</record>")+len("</record>")
				record := strings.ReplaceAll(body[begin:end], "BWBR0002628", evil)
				body = body[:begin] + record + body[begin:]
			}
			return strings.Replace(body, "<numberOfRecords>", "<numberOfRecords>0", 1)
		}
		return body
	}
	result := n.Run(t, source())
	if len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), "it has a record of BWBR0002628, and those of "+library+" were asked for") {
		t.Errorf("failures %v", result.Failures)
	}
	left := 0
	for _, note := range result.Notes {
		if strings.Contains(note.Reason, "is geen BWB-nummer") {
			left++
		}
	}
	if left != 5 {
		t.Errorf("left out %v", result.Notes)
	}
	for _, r := range p.Requests() {
		if strings.Contains(r, "..") || strings.Contains(r, "--") || strings.Contains(r, "9999999999") {
			t.Errorf("asked for %s", r)
		}
	}
}
