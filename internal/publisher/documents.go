package publisher

import (
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// document is a publication in the documents API. Its JSON is the API's own.
type document struct {
	ID           string     `json:"id"`
	Type         string     `json:"type"`
	Canonical    string     `json:"canonical"`
	Title        string     `json:"title"`
	Introduction string     `json:"introduction"`
	Lastmodified string     `json:"lastmodified"`
	Available    string     `json:"available"`
	Units        []unit     `json:"organisationalunits"`
	Subjects     []subject  `json:"subjects"`
	Files        []download `json:"files"`
}

type unit struct {
	Unit string `json:"organisationalunit"`
}

type subject struct {
	Subject string `json:"subject"`
}

type download struct {
	URL  string `json:"fileurl"`
	Name string `json:"filename"`
	Mime string `json:"mimetype"`
	Size int    `json:"filesize"`
}

const pdfType = "application/pdf"

const financien = "Financiën gemeenten en provincies"

// emptyPDF is the smallest file that is one: of a report that nothing reads.
const emptyPDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"

func newDocument(kind, title, name, day, ending, mime, about string, size int) document {
	sum := md5.Sum([]byte(name))
	folder := "documenten/" + map[string]string{"rapport": "rapporten", "circulaire": "circulaires"}[kind] + "/" + strings.ReplaceAll(day, "-", "/") + "/" + name
	return document{
		ID: hex.EncodeToString(sum[:]), Type: kind, Canonical: "https://www.rijksoverheid.nl/" + folder,
		Title: title, Introduction: title + ": fictieve gegevens.", Lastmodified: day + "T10:00:00.000Z", Available: day,
		Units:    []unit{{"Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"}},
		Subjects: []subject{{about}},
		Files:    []download{{"https://www.rijksoverheid.nl/binaries/rijksoverheid/" + folder + "/" + name + ending, name + ending, mime, size}},
	}
}

// publications lists the documents: the rekenbestanden, the circulaires, and
// one that is neither.
func (p *Publisher) publications() []document {
	var out, letters []document
	for _, b := range p.books {
		out = append(out, newDocument("rapport", b.title(), b.name(), b.day, ".ods", spreadsheet, financien, len(b.file())))
	}
	for _, b := range withLetter(p.books) {
		c := newCirculaire(b)
		letters = append(letters, newDocument("circulaire", c.title(), c.name(), b.day, ".pdf", pdfType, financien, len(b.pdf())))
	}
	return append(append(out, letters...),
		newDocument("rapport", "Onderzoek voorbeeldtaak", "onderzoek-voorbeeldtaak", "2024-03-01", ".pdf", pdfType, "Onderwijs", len(emptyPDF)))
}

// documents answers /v1/documents with type, subject, rows and offset.
func (p *Publisher) documents(path []string, query url.Values) answer {
	if strings.Join(path, "/") != "v1/documents" {
		return notFound()
	}
	found := []document{}
	for _, d := range p.publications() {
		if query.Has("type") && d.Type != query.Get("type") || query.Has("subject") && d.Subjects[0].Subject != query.Get("subject") {
			continue
		}
		found = append(found, d)
	}
	offset, err := atoi(query, "offset", 0)
	rows, err2 := atoi(query, "rows", 25)
	if err != nil || err2 != nil || offset < 0 || rows < 0 {
		return text(http.StatusBadRequest, "Bad Request: rows or offset is no number")
	}
	total := len(found)
	found = found[min(offset, total):min(offset+min(rows, 200), total)]
	body, err := json.Marshal(map[string]any{"documents": found, "total": total})
	if err != nil {
		return text(http.StatusInternalServerError, err.Error())
	}
	return answer{status: http.StatusOK, kind: "application/json;charset=UTF-8", body: body}
}

func atoi(query url.Values, key string, missing int) (int, error) {
	if !query.Has(key) {
		return missing, nil
	}
	return strconv.Atoi(query.Get(key))
}

// download gives a file of www.rijksoverheid.nl at its full address.
func (p *Publisher) download(path []string) answer {
	address := "https://www.rijksoverheid.nl/" + strings.Join(path, "/")
	for _, d := range p.publications() {
		if d.Files[0].URL != address {
			continue
		}
		for _, b := range p.books {
			if d.Title == b.title() {
				return answer{status: http.StatusOK, kind: spreadsheet, body: b.file(), file: true}
			}
		}
		for _, b := range withLetter(p.books) {
			if d.Title == newCirculaire(b).title() {
				return answer{status: http.StatusOK, kind: pdfType, body: b.pdf(), file: true}
			}
		}
		return answer{status: http.StatusOK, kind: pdfType, body: []byte(emptyPDF), file: true}
	}
	return notFound()
}
