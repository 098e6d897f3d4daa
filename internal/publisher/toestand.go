package publisher

import (
	"fmt"
	"strings"
)

// xmlWriter builds the toestand of one expression.
type xmlWriter struct {
	strings.Builder
	l *law
	e expression
}

// toestand is the text of a law as one expression has it.
func (l *law) toestand(e expression) []byte {
	x := &xmlWriter{l: l, e: e}
	fmt.Fprintf(x, `<?xml version="1.0" encoding="UTF-8"?>
<toestand xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" bwb-ng-vast-deel="http://wetten.overheid.nl/id/%s/%s/%s" xsi:noNamespaceSchemaLocation="https://repository.officiele-overheidspublicaties.nl/Schema/BWB-toestand/2016-1/xsd/toestand_2016-1.xsd" bwb-id="%s" inwerkingtreding="%s"><bwb-inputbestand/><bwb-wijzigingen/><redactionele-correcties/>
<wetgeving dtdversie="2.0" soort="%s" stam-id="%d" inwerkingtredingsdatum="%s">
  <intitule bwb-ng-variabel-deel="/Intitule" status="goed">%s</intitule>
  <citeertitel bwb-ng-variabel-deel="/Citeertitel" status="officieel">%s</citeertitel>
`, l.id, e.start, e.generation, l.id, e.start, l.soort, 1_000_000+noise(9_000_000, l.id), e.start, escapeXML.Replace(l.intitule), escapeXML.Replace(l.title))
	outer, inner := "wet-besluit", "wettekst"
	if l.soort == "ministeriele-regeling" {
		outer, inner = "regeling", "regeling-tekst"
	}
	fmt.Fprintf(x, "  <%s>\n    <aanhef><considerans.al>Dit is een voorbeeld en geen geldend recht.</considerans.al></aanhef>\n    <%s>\n", outer, inner)
	if l.filler > 0 {
		x.filler()
	} else {
		x.articles()
	}
	fmt.Fprintf(x, "    </%s>\n  </%s>\n", inner, outer)
	x.jci("", "wetgeving")
	x.WriteString("</wetgeving></toestand>\n")
	return []byte(x.String())
}

// articles writes the chapters with their articles; an article without
// chapter stands by itself.
func (x *xmlWriter) articles() {
	chapter := ""
	for _, a := range x.l.articles {
		text, since := a.at(x.e.start)
		if text == "" {
			continue
		}
		if a.chapter != chapter {
			if chapter != "" {
				x.WriteString("      </hoofdstuk>\n")
			}
			chapter = a.chapter
			fmt.Fprintf(x, `      <hoofdstuk bwb-ng-variabel-deel="/Hoofdstuk%[1]s" label="Hoofdstuk %[1]s" status="goed"><kop><label>Hoofdstuk</label> <nr status="officieel">%[1]s</nr><titel status="officieel">%[2]s</titel></kop>`+"\n", chapter, a.chapterTitle)
		}
		x.article(a, text, since)
	}
	if chapter != "" {
		x.WriteString("      </hoofdstuk>\n")
	}
}

func (x *xmlWriter) article(a article, text, since string) {
	place, ref := "", ""
	if a.chapter != "" {
		place, ref = "/Hoofdstuk"+a.chapter, "&amp;hoofdstuk="+a.chapter
	}
	place, ref = place+"/Artikel"+a.nr, ref+"&amp;artikel="+a.nr
	// What is not in force yet has no date, label or stem.
	if text == "nogniet" {
		fmt.Fprintf(x, `        <artikel bwb-ng-variabel-deel="%s" status="nogniet"><kop><label>Artikel</label> <nr status="officieel">%s</nr></kop><al>Dit artikel is nog niet in werking getreden.</al></artikel>`+"\n", place, a.nr)
		return
	}
	stem := 100_000_000 + noise(9_000_000, x.l.id, a.nr)
	status, effect := "goed", "wijziging"
	if since == a.texts[0].from {
		effect = "nieuwe-regeling"
	}
	if text == "vervallen" {
		status, effect = "vervallen", "vervallen"
	}
	fmt.Fprintf(x, `        <artikel bwb-ng-variabel-deel="%s" stam-id="%d" versie-id="%d" id="C%d" label-id="%d" inwerking="%s" label="Artikel %s" bron="Stb.%s-%d" effect="%s" status="%s">`+"\n",
		place, stem, stem+noise(90_000, since), stem, stem+7, since, a.nr, since[:4], 100+noise(400, x.l.id, since), effect, status)
	if status == "vervallen" {
		fmt.Fprintf(x, `          <kop><label>Artikel %s</label></kop><al><redactie type="vervanging">Vervallen</redactie></al>`, a.nr)
	} else {
		title := ""
		if a.title != "" {
			title = `<titel status="officieel">` + a.title + "</titel>"
		}
		fmt.Fprintf(x, `          <kop><label>Artikel</label> <nr status="officieel">%s</nr>%s</kop>`+"\n", a.nr, title)
		x.body(text, place, ref)
	}
	x.jci(ref, "artikel="+a.nr)
	x.WriteString("</artikel>\n")
}

func (x *xmlWriter) body(text, place, ref string) {
	own, remark, items, leden := clauses(text)
	for _, line := range own {
		fmt.Fprintf(x, "          <al>%s</al>\n", escapeXML.Replace(line))
	}
	x.list(items, place, ref)
	for _, l := range leden {
		fmt.Fprintf(x, `          <lid bwb-ng-variabel-deel="%s/Lid%s"><lidnr status="officieel">%s</lidnr><al>%s</al>`+"\n", place, l.nr, l.nr, escapeXML.Replace(l.text))
		x.list(l.items, place+"/Lid"+l.nr, ref+"&amp;lid="+l.nr)
		x.jci(ref+"&amp;lid="+l.nr, "lid="+l.nr)
		x.WriteString("</lid>\n")
	}
	if remark != "" {
		fmt.Fprintf(x, `          <al><redactie type="overig">%s</redactie></al>`+"\n", escapeXML.Replace(remark))
	}
}

func (x *xmlWriter) list(items []clause, place, ref string) {
	if len(items) == 0 {
		return
	}
	x.WriteString(`            <lijst level="single" nr-sluiting="." start="1" type="expliciet">` + "\n")
	for _, i := range items {
		nr := strings.TrimRight(i.nr, ".°")
		at, below := place+"/Onderdeel"+nr, ref+"&amp;o="+nr
		fmt.Fprintf(x, `              <li bwb-ng-variabel-deel="%s"><li.nr>%s</li.nr><al>%s</al>`+"\n", at, i.nr, escapeXML.Replace(i.text))
		x.list(i.items, at, below)
		x.jci(below, "o="+nr)
		x.WriteString("</li>\n")
	}
	x.WriteString("            </lijst>\n")
}

// jci writes the reference by which others cite a unit, its z the date of the
// view and its g that of validity.
func (x *xmlWriter) jci(ref, unit string) {
	fmt.Fprintf(x, `<meta-data><jcis><jci versie="1.3" verwijzing="jci1.3:c:%s%s&amp;z=%s&amp;g=%s" onderdeel="%s"/></jcis></meta-data>`,
		x.l.id, ref, x.e.start, x.e.start, unit)
}
