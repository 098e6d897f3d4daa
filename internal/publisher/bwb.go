package publisher

import (
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// repository is the host of manifests and texts.
const repository = "repository.officiele-overheidspublicaties.nl"

func (l *law) path(e expression) string {
	return fmt.Sprintf("/%s/bwb/%s/%s/xml/%s_%s.xml", repository, l.id, e.label(), l.id, e.label())
}

// repository answers /bwb/{id}/manifest.xml and /bwb/{id}/{label}/xml/{file}.
func (p *Publisher) repository(path []string) answer {
	if len(path) < 3 || path[0] != "bwb" {
		return notFound()
	}
	if l := p.works[path[1]]; l != nil {
		if len(path) == 3 && path[2] == "manifest.xml" {
			return p.manifest(l)
		}
		address := "/" + repository + "/" + strings.Join(path, "/")
		for _, e := range l.expressions {
			if l.path(e) != address {
				continue
			}
			// The real service sends who asks for a deleted item to the same address.
			if e.deleted {
				return answer{status: http.StatusFound, kind: "text/plain", header: map[string]string{"Location": "https:/" + address}}
			}
			return answer{status: http.StatusOK, kind: "text/xml", body: l.toestand(e), file: true}
		}
	}
	return notFound()
}

// text is the file of an expression as it is served now, and how often it was
// changed.
func (p *Publisher) text(l *law, e expression) ([]byte, int) {
	if c, ok := p.changeOf(l.path(e)); ok {
		return c.body, c.version
	}
	return l.toestand(e), 0
}

// manifest lists the expressions of a work with the hash and size of their
// files. That of a work that was only announced has none.
func (p *Publisher) manifest(l *law) answer {
	var b strings.Builder
	version := 0
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?>` + "\n")
	if len(l.expressions) == 0 {
		fmt.Fprintf(&b, `<work label="%[1]s" gegenereerd="2025-02-01T06:23:12+01:00"><metadata><wti_locatie>%[1]s.WTI</wti_locatie></metadata></work>`+"\n", l.id)
	} else {
		fmt.Fprintf(&b, `<work xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" label="%[1]s" gegenereerd="2026-01-15T06:23:12.1572998+01:00" _latestItem="%[2]s">
    <metadata>
        <datum_inwerkingtreding>%[3]s</datum_inwerkingtreding>
        <tijdstip_wti_toegevoegd>2015-02-18T07:39:49+01:00</tijdstip_wti_toegevoegd>
        <wti_locatie>%[1]s.WTI</wti_locatie>
    </metadata>
`, l.id, l.latest(), l.first)
		for _, e := range l.ordered() {
			version += p.expression(&b, l, e)
		}
		b.WriteString("</work>\n")
	}
	return answer{status: http.StatusOK, kind: "text/xml", body: []byte(b.String()), file: true, version: version}
}

// latest is the item of the current text of a work.
func (l *law) latest() string {
	label := ""
	for _, e := range l.expressions {
		if !e.deleted && e.seenTill == open {
			label = max(label, e.label())
		}
	}
	return fmt.Sprintf("%s/xml/%s_%s.xml", label, l.id, label)
}

func (l *law) ordered() []expression {
	out := slices.Clone(l.expressions)
	if l.backwards {
		slices.Reverse(out)
	}
	return out
}

// expression writes one entry of a manifest, and tells how often its file was
// changed.
func (p *Publisher) expression(b *strings.Builder, l *law, e expression) int {
	file, version := p.text(l, e)
	sum := sha512.Sum512(file)
	fmt.Fprintf(b, `    <expression label="%s">
        <metadata>
            <datum_inwerkingtreding>%s</datum_inwerkingtreding>
            <einddatum>%s</einddatum>
            <zichtdatum_start>%s</zichtdatum_start>
            <zichtdatum_eind>%s</zichtdatum_eind>
            <tijdstip_toegevoegd>%sT06:22:42+01:00</tijdstip_toegevoegd>
        </metadata>
        <manifestation label="xml">
            <metadata>
                <hashcode>
                    %s
                </hashcode>
                <size>%d</size>
            </metadata>
            <item label="%s_%s.xml" _deleted="%t"/>
        </manifestation>
    </expression>
`, e.label(), e.start, e.end, e.seenFrom, e.seenTill, e.seenFrom, hex.EncodeToString(sum[:]), len(file), l.id, e.label(), e.deleted)
	return version
}
