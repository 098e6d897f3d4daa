package report

import (
	"html/template"
	"strconv"
	"strings"

	"medebewind/pipelines/report/getal"
)

// rijen writes the rows of tables. Those of a lineage are most of the report: by
// hand they take a quarter of the time of a template, and without the end tags
// that HTML does not ask for, two thirds of the bytes.
type rijen struct{ strings.Builder }

// rij begins a row with its first cell, whose content is HTML already.
func (r *rijen) rij(first string) { r.schrijf("<tr><td>", first) }

// cel adds a cell with text that needs no escape: numbers.
func (r *rijen) cel(texts ...string) {
	for _, text := range texts {
		r.schrijf("<td>", text)
	}
}

func (r *rijen) schrijf(texts ...string) {
	for _, text := range texts {
		r.WriteString(text)
	}
}

// naam is a text of the warehouse, safe in HTML.
func naam(text string) string { return template.HTMLEscapeString(text) }

// Delen are the bodies of the table of parts per task. wortel leads to the root
// of the site.
func (h *Herkomst) Delen(wortel string) template.HTML {
	var r rijen
	for _, t := range h.Taken {
		name := naam(t.Naam)
		if t.Alleen() {
			name = `<a href="` + wortel + "taak/" + naam(t.TaakID) + `.html">` + name + "</a>"
		}
		r.schrijf("<tbody id=\"", naam(t.TaakID), "\">\n<tr><th scope=\"rowgroup\" colspan=\"4\">", name, ": kosten ",
			getal.Of(t.Lasten, 2), t.Ster(), ", middelen ", getal.Of(t.Middelen, 2))
		if t.Spuk != nil && *t.Spuk != 0 {
			r.schrijf("; SPUK ", getal.Of(t.Spuk, 2), ", al afgetrokken")
		}
		if t.Dekking == nil && t.Reden != "" {
			r.schrijf(" <small>(", naam(t.Reden), ")</small>")
		}
		r.schrijf("</th>\n")
		h.kosten(&r, t)
		h.middelen(&r, t.Uit, "Middelen: ")
	}
	r.schrijf("<tbody id=\"overhead\">\n<tr><th scope=\"rowgroup\" colspan=\"4\">Overhead, die over de bundels gaat: kosten ", getal.Of(h.overhead(), 0), "</th>\n")
	h.middelen(&r, h.Overhead, "Middelen: ")
	return template.HTML(r.String())
}

// kosten are the parts of the cost of a task; the taakvelden with nothing on
// them share a row.
func (h *Herkomst) kosten(r *rijen, t *TaakHerkomst) {
	for _, d := range t.Delen {
		if d.Overhead() {
			r.rij("Kosten: overhead")
			r.cel("", deel(d.Aandeel), getal.Of(d.Bedrag, 2))
		} else {
			r.rij("Kosten: " + h.veldlink(d.Onderdeel))
			if n := meer(d.Taken); n > 0 {
				r.schrijf(", ", strconv.FormatInt(n, 10), " taken")
			}
			r.cel(getal.Of(d.Grond, 0), deel(d.Aandeel), getal.Of(d.Bedrag, 2))
		}
		r.schrijf("\n")
	}
	if len(t.Nul) > 0 {
		r.schrijf("<tr><td colspan=\"3\">Kosten: niets op ", naam(strings.Join(t.Nul, ", ")))
		r.cel("0,00")
		r.schrijf("\n")
	}
}

// middelen are the parts of the means of a task, or of the money for overhead.
func (h *Herkomst) middelen(r *rijen, parts []*MiddelenDeel, kind string) {
	for _, m := range parts {
		switch m.Soort {
		case "cluster":
			r.rij(kind + h.clusterlink(m.Onderdeel))
		case "overhead":
			r.rij(kind + `overhead`)
			r.cel("")
		default:
			r.rij(kind + naam(m.Vorm+" "+m.Onderdeel))
		}
		if m.Soort != "overhead" {
			r.cel(getal.Of(m.Grond, 2))
		}
		r.cel(deel(m.Aandeel), getal.Of(m.Bedrag, 2))
		r.schrijf("\n")
	}
}

// overhead is the overhead of the whole government; nil if unknown.
func (h *Herkomst) overhead() *float64 {
	for _, t := range h.Taken {
		for _, d := range t.Delen {
			if d.Overhead() {
				return d.Grond
			}
		}
	}
	return nil
}

// veldlink leads to a taakveld, if the government has it.
func (h *Herkomst) veldlink(code string) string {
	if !h.heeft[code] {
		return naam(code)
	}
	return `<a href="#tv-` + naam(code) + `">` + naam(code) + `</a>`
}

// clusterlink leads to a cluster, if it is on the page.
func (h *Herkomst) clusterlink(cluster string) string {
	for i, c := range h.Clusters {
		if c.Cluster == cluster {
			return `<a href="#c` + strconv.Itoa(i+1) + `">` + naam(cluster) + `</a>`
		}
	}
	return naam(cluster)
}

// Taakvelden are the rows of the table of taakvelden.
func (h *Herkomst) Taakvelden() template.HTML {
	var r rijen
	for _, v := range h.Velden {
		title := v.Titel
		if title == "" {
			title = v.Taakveld
		}
		if v.Status == "voorlopig" {
			title += "*"
		}
		r.schrijf("<tr id=\"tv-", naam(v.Taakveld), "\"><th scope=\"row\">", naam(title), " <small>", naam(v.Plaats), "</small>")
		r.cel(getal.Of(v.Lasten, 0), getal.Of(v.Baten, 0), getal.Of(v.Spuk, 0), getal.Of(v.Personeel, 0), getal.Of(v.Netto, 0), geheel(v.Rijen))
		for i, b := range v.Bladen {
			number := strconv.Itoa(b.Nummer)
			r.schrijf([]string{"<td>", ", "}[min(i, 1)], `<a href="#blad-`, number, `">`, number, "</a>")
		}
		r.schrijf("\n")
	}
	return template.HTML(r.String())
}

// Cellen are the rows of the tables of units.
func (h *Herkomst) Cellen() template.HTML {
	var r rijen
	for _, e := range h.Eenheden {
		r.rij(naam(e.Maatstaf))
		r.cel(deel(e.Eenheden), naam(e.Cel))
		r.schrijf("\n")
	}
	return template.HTML(r.String())
}

// Bedragen are the rows of the table of grants.
func (h *Herkomst) Bedragen() template.HTML {
	var r rijen
	for _, u := range h.Uitkeringen {
		r.rij(naam(u.Vorm+" "+u.Omschrijving) + " <small>" + naam(u.Cluster) + "</small>")
		r.cel(getal.Of(u.Bedrag, 2), naam(u.Cel))
		r.schrijf("\n")
	}
	return template.HTML(r.String())
}
