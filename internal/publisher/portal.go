package publisher

import (
	"crypto/md5"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// portalDocument is a document of open.overheid.nl. What hangs under a
// circulaire is a document of its own.
type portalDocument struct {
	id, title, text, day, sort, name, mime, parent string
	body                                           []byte // nil for a document without a file
}

const (
	portalHost = "open.overheid.nl"
	portalPath = "overheid/openbaarmakingen/api/v0/"
	ministry   = "ministerie van Binnenlandse Zaken en Koninkrijksrelaties"
	partOf     = "https://identifier.overheid.nl/tooi/def/thes/kern/c_4d1ea9ba"
)

// portalID is an ID such as the portal gives, made of a name.
func portalID(name string) string {
	sum := md5.Sum([]byte(name))
	h := hex.EncodeToString(sum[:])
	return strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")
}

// Attachment is the path at which the portal gives the file of that name.
func Attachment(name string) string {
	return "/" + portalHost + "/" + portalPath + "attachment/" + portalID(name)
}

// portal lists the documents: circulaires, the rekenbestanden under them or, for
// years without one here, on a page of many years; a grant of its own, which is no
// rekenbestand; and letters without a file.
func (p *Publisher) portal() []portalDocument {
	var out []portalDocument
	add := func(d portalDocument) {
		d.id = portalID(d.name)
		out = append(out, d)
	}
	for _, b := range withLetter(p.books) {
		c := newCirculaire(b)
		add(portalDocument{title: c.title(), day: b.day, sort: "circulaire", name: c.name(), mime: pdfType, body: b.pdf(),
			text: fmt.Sprintf("De %scirculaire %d informeert over de uitkeringen uit het %s.", b.month, b.spoken, b.fund)})
	}
	for _, b := range p.books {
		d := portalDocument{title: "Verdeling van de uitkeringen uit het " + b.fund, day: b.day, sort: "bijlage", name: b.name(), mime: spreadsheet, body: b.file()}
		if !b.alone {
			d.title = fmt.Sprintf("Rekenmodel %scirculaire %d, uitkeringsjaar %d", b.month, b.spoken, b.year)
			d.parent = portalID(newCirculaire(b).name())
		}
		add(d)
	}
	last := p.books[len(p.books)-2] // of the gemeentefonds
	add(portalDocument{title: "IU participatie 2024-2029", day: last.day, sort: "bijlage", name: "iu-participatie-2024", mime: spreadsheet,
		parent: portalID(newCirculaire(last).name()), body: last.single("Participatie")})
	for i := range 3 {
		add(portalDocument{title: fmt.Sprintf("Kamerbrief over het gemeentefonds, nummer %d", i+1), text: "Ook over de septembercirculaire.",
			day: fmt.Sprintf("2024-0%d-05", i+1), sort: "Kamerbrief", name: fmt.Sprintf("kamerbrief-%d", i+1)})
	}
	for i := range out {
		p.corrected(&out[i])
	}
	return out
}

// corrected gives a document the file that a test put in its place.
func (p *Publisher) corrected(d *portalDocument) {
	if c, ok := p.changeOf("/" + portalHost + "/" + portalPath + "attachment/" + d.id); ok {
		d.body = c.body
		d.day += "+" + strconv.Itoa(c.version)
	}
}

// modified is when the portal last changed a document.
func (d *portalDocument) modified(decimals string) string {
	day, version, _ := strings.Cut(d.day, "+")
	n, _ := strconv.Atoi(version)
	return fmt.Sprintf("%sT%02d:23:36.%sZ", day, 9+n, decimals)
}

func (d *portalDocument) published() string { return strings.SplitN(d.day, "+", 2)[0] }

// openOverheid answers search, description and files.
func (p *Publisher) openOverheid(path []string, query url.Values) answer {
	address := strings.Join(path, "/")
	rest, isAPI := strings.CutPrefix(address, portalPath)
	id, isPage := strings.CutPrefix(address, "documenten/")
	switch {
	case isAPI && rest == "zoek":
		return p.portalSearch(query)
	case isAPI && strings.HasPrefix(rest, "zoek/"):
		return p.portalDetail(strings.TrimPrefix(rest, "zoek/"))
	case isAPI && strings.HasPrefix(rest, "attachment/"):
		id, isPage = strings.TrimPrefix(rest, "attachment/"), true
	}
	if isPage {
		for _, d := range p.portal() {
			if d.id == id && d.body != nil {
				return answer{status: http.StatusOK, kind: d.mime, body: d.body, file: true}
			}
		}
	}
	return notFound()
}

func (p *Publisher) portalSearch(query url.Values) answer {
	rows, _ := strconv.Atoi(query.Get("aantalResultaten"))
	start, err := atoi(query, "start", 0)
	if !slices.Contains([]int{10, 20, 50}, rows) || err != nil || start < 0 {
		return text(http.StatusBadRequest, "aantalResultaten")
	}
	words := strings.Fields(strings.ToLower(query.Get("zoektekst")))
	from, to := isoDay(query.Get("publicatiedatumVan"), "0000"), isoDay(query.Get("publicatiedatumTot"), "9999")
	found := []portalDocument{}
	for _, d := range p.portal() {
		text := strings.ToLower(d.title + " " + d.text)
		missing := slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
		if !missing && d.published() >= from && d.published() <= to {
			found = append(found, d)
		}
	}
	slices.SortStableFunc(found, func(a, b portalDocument) int { return strings.Compare(a.day+a.id, b.day+b.id) })
	total, hits := len(found), []map[string]any{}
	for _, d := range found[min(start, total):min(start+rows, total)] {
		hit := map[string]any{"document": map[string]any{"id": d.id + "_1", "pid": "https://" + portalHost + "/documenten/" + d.id, "titel": d.title,
			"omschrijving": d.text, "openbaarmakingsdatum": d.published(), "publisher": ministry, "mutatiedatumtijd": d.modified("587")}}
		if d.body != nil {
			hit["bestandsType"], hit["bestandsgrootte"] = d.mime, fmt.Sprintf("%.2f MB", float64(len(d.body))/1e6)
		}
		hits = append(hits, hit)
	}
	return asJSON(map[string]any{"totaal": total, "resultaten": hits})
}

// isoDay turns dd-mm-jjjj around.
func isoDay(text, missing string) string {
	parts := strings.Split(text, "-")
	if len(parts) != 3 {
		return missing
	}
	return parts[2] + "-" + parts[1] + "-" + parts[0]
}

func (p *Publisher) portalDetail(id string) answer {
	id = strings.SplitN(id, "_", 2)[0]
	all := p.portal()
	i := slices.IndexFunc(all, func(d portalDocument) bool { return d.id == id })
	if i < 0 {
		return notFound()
	}
	d := all[i]
	pid := func(id string) string { return "https://" + portalHost + "/documenten/" + id }
	parts, relations, files := []string{}, []map[string]any{}, []map[string]any{}
	for _, other := range all {
		if other.parent == id {
			parts = append(parts, pid(other.id))
		}
	}
	if d.parent != "" {
		relations = append(relations, map[string]any{"relation": pid(d.parent), "role": partOf})
	}
	if d.body != nil {
		sum := sha1.Sum(d.body)
		ending := map[string]string{pdfType: ".pdf", spreadsheet: ".ods"}[d.mime]
		files = append(files, map[string]any{"id": pid(d.id) + "/file", "gepubliceerd": true, "label": "file", "mime-type": d.mime,
			"bestandsnaam": d.name + ending, "mutatiedatumtijd": d.modified("515964209"), "grootte": len(d.body), "hash": hex.EncodeToString(sum[:])})
	}
	return asJSON(map[string]any{
		"document": map[string]any{"pid": pid(d.id), "publisher": map[string]any{"label": ministry}, "omschrijvingen": []string{d.text},
			"titelcollectie":         map[string]any{"officieleTitel": d.title},
			"classificatiecollectie": map[string]any{"documentsoorten": []map[string]any{{"type": "overheid:Informatietype", "label": d.sort}}},
			"hasParts":               parts,
			"publicatiebestemming":   []string{"rijksoverheid.nl"},
		},
		"documentrelaties": relations,
		"versies":          []map[string]any{{"nummer": 1, "openbaarmakingsdatum": d.published(), "mutatiedatumtijd": d.modified("587641713"), "bestanden": files}},
	})
}

func asJSON(v any) answer {
	body, err := json.Marshal(v)
	if err != nil {
		return text(http.StatusInternalServerError, err.Error())
	}
	return answer{status: http.StatusOK, kind: "application/json;charset=UTF-8", body: body}
}

// single is a file with one grant of a book alone, as the ministry publishes it
// beside the rekenbestand.
func (b *book) single(header string) []byte {
	rows := [][]string{{fmt.Sprintf("Integratie-uitkering %s %d", header, b.year)}, {"Gemeente", "Integratie-uitkering " + header}}
	for _, g := range b.grants {
		for _, code := range b.governments {
			if g.header == header {
				rows = append(rows, []string{b.w.naam(code), "=" + strconv.FormatInt(b.amount(code, g)/100, 10)})
			}
		}
	}
	return ods([]sheet{{"Verdeling", rows}})
}
