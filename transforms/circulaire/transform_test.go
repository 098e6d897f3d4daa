package circulaire

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/pdf"
	"medebewind/transforms/transformtest"
)

// brief is a circulaire that has something of everything.
const brief = `
=Septembercirculaire gemeentefonds 2024

 Datum                          17 september 2024
 Kenmerk                        2024-0000500000
 Onderwerp                      gemeentefonds uitkeringsjaren 2024 en
                                verder
 Relaties met andere circulaires    meicirculaire 2024

 Doelgroep financieel           gemeenten
 Ingangsdatum                   17 september 2024
 Geldig tot                     1 juli 2025

=1 Inleiding
 Deze circulaire informeert over de omvang van het gemeentefonds in 2024 en
 in latere jaren. Het accres bedraagt 12,4 miljoen.

=2 Algemene uitkering

=2.1 Taakmutaties
!Tabel 2.1-1 Taakmutaties algemene uitkering (x € 1 miljoen)¹

!Omschrijving                              2024       2025²      2026 e.v.
!Taakmutaties
 1. Opschalingskorting                   ‒ 44,1     ‒ 29,2      120,1
 2. Wet open overheid: actieve
^                                          86,2*                - 12,0
    openbaarmaking (fase 2)
    waarvan loonbijstelling                −1,5                     -
!Subtotaal                                 42,1     ‒ 29,2      108,1
!Overige mutaties
 3. Kieswet                                99,6        p.m.

.¹Voorlopig cijfer.
.²Inclusief afrekening over 12,4 miljoen.
---
!Tabel 2.1-1 (vervolg)

!Omschrijving                              2024       2025²      2026 e.v.
 4. Participatiewet                       1.234,5   (10,0)        1,0
!Totaal                                  1.376,2    ‒ 39,2      109,1

=2.2 Uitkeringsfactor
 Tabel 2.2 Uitkeringsfactor

 Uitkeringsjaar                          Factor
 2024                                     1,420
 2025                                     1,433
---
 Tabel 3.1 Standen in duizenden euro's
                                         Stand                   Stand
                                      mei 2024   Mutatie   september 2024
 Stand van het fonds                  38.422,4     488,7         38.911,1
 Baten                                    12,0   1.2.3,4             12,0     7,7

 Tabel 3.2 Een plaatje in plaats van een tabel
`

// pagesOf prints the brief as the pages of a PDF: one is turned, one is a scan,
// one says nothing.
func pagesOf(text string) []byte {
	list := circulairetest.Grid{Text: text}.Sheets()
	list[1].Turned = true
	list = slices.Insert(list, 2, circulairetest.Sheet{Page: &pdf.Page{Width: 595, Height: 842}, Picture: true}, circulairetest.Sheet{Page: &pdf.Page{Width: 595, Height: 842}})
	return circulairetest.PDF(list)
}

func TestGolden(t *testing.T) {
	rows, err := transformtest.Rows(t, Transform, pagesOf(brief))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, table := range slices.Sorted(maps.Keys(rows)) {
		out.WriteString("-- " + table + "\n" + rows[table])
	}
	transformtest.Golden(t, "brief.golden", out.String())
}

func TestRefused(t *testing.T) {
	empty := circulairetest.Sheet{Page: &pdf.Page{Width: 595, Height: 842}}
	scan := empty
	scan.Picture = true
	text := circulairetest.Grid{Text: " Circulaire"}.Sheets()[0]
	for _, c := range []struct {
		name string
		data []byte
		want string // in the error; empty for none
	}{
		{"no PDF", []byte("<html>"), "read circulaire: document: is no PDF"},
		{"empty file", nil, "read circulaire: document: is no PDF"},
		{"truncated", circulairetest.PDF([]circulairetest.Sheet{text})[:100], "document: is no PDF, or is truncated or damaged"},
		{"pictures only", circulairetest.PDF([]circulairetest.Sheet{scan, scan}), "page 1 to 2: the PDF is pictures only"},
		{"a picture and an empty page", circulairetest.PDF([]circulairetest.Sheet{empty, scan}), "page 1 to 2: the PDF is pictures only"},
		{"nothing", circulairetest.PDF([]circulairetest.Sheet{empty}), "page 1 to 1: the PDF has no text"},
		{"a page of text among pictures", circulairetest.PDF([]circulairetest.Sheet{scan, text}), ""},
	} {
		rows, err := transformtest.Rows(t, Transform, c.data)
		var place *transforms.PlaceError
		switch {
		case c.want == "":
			if err != nil || rows["circulaire_pagina"] == "" {
				t.Errorf("%s: %v, %v", c.name, rows, err)
			}
		case err == nil || !strings.Contains(err.Error(), c.want) || !errors.As(err, &place):
			t.Errorf("%s: error %v, want one with its place that says %q", c.name, err, c.want)
		}
	}
}
