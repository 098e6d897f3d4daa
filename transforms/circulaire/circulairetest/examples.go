package circulairetest

import "slices"

// example is a table as a circulaire sets it, and what is read.
type example struct{ Name, Page, Want string }

// Examples are all of them.
func Examples() []example { return slices.Concat(Layouts, cells, rows, Titles) }

// Layouts are tables as circulaires set them.
var Layouts = []example{
	{"empty cells, minus apart, total", `
=2.3 Taakmutaties
!Tabel 2.3-1 Taakmutaties algemene uitkering (x € 1 miljoen)

!Omschrijving                         2024     2025     2026
 1. Opschalingskorting              ‒ 44,1   ‒ 29,2    120,1
 2. Wet goed verhuurderschap                   16,2   ‒  3,3
 3. Kieswet                           99,6
!Totaal taakmutaties                  55,5   ‒ 13,0    116,8
`, `
2.3-1: Taakmutaties algemene uitkering [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Opschalingskorting | ‒ 44,1 | ‒ 29,2 | 120,1
post Wet goed verhuurderschap |  | 16,2 | ‒ 3,3
post Kieswet | 99,6 |  | 
totaal Totaal taakmutaties | 55,5 | ‒ 13,0 | 116,8
`},
	{"figures in the middle of a label", `
 Tabel 1 Mutaties (x € 1.000)
 Omschrijving                            2024     2025

 Wet open overheid: actieve
^                                        86,2
 openbaarmaking (fase 2)

 Jeugdwet: groeipad hervormings-
 agenda en de uitvoering van             12,0     13,5
 de hervormingen

 Kort                                     1,0      2,0
`, `
1: Mutaties [x € 1.000] 1000
| 2024 | 2025 
post Wet open overheid: actieve openbaarmaking (fase 2) | 86,2 | 
post Jeugdwet: groeipad hervormingsagenda en de uitvoering van de hervormingen | 12,0 | 13,5
post Kort | 1,0 | 2,0
`},
	{"figures on the last line, no room between rows", `
 Tabel 1 Mutaties (x € 1.000)
 Omschrijving                            2024     2025
 Wet open overheid: actieve
 openbaarmaking en behandeling           86,2     11,0
 Kieswet                                 12,0     13,5
 Regeling voor de opvang van
 ontheemden uit Oekraïne                  1,0      2,0
 Totaal                                  99,2     26,5
`, `
1: Mutaties [x € 1.000] 1000
| 2024 | 2025 
post Wet open overheid: actieve openbaarmaking en behandeling | 86,2 | 11,0
post Kieswet | 12,0 | 13,5
post Regeling voor de opvang van ontheemden uit Oekraïne | 1,0 | 2,0
totaal Totaal | 99,2 | 26,5
`},
	{"figures on the first line", `
 Tabel 1 Mutaties (x € 1.000)
 Omschrijving                            2024     2025
 Wet open overheid: actieve              86,2     11,0
 openbaarmaking en behandeling
 Kieswet                                 12,0     13,5
 Regeling voor de opvang van              1,0      2,0
 ontheemden uit Oekraïne
 Totaal                                  99,2     26,5
`, `
1: Mutaties [x € 1.000] 1000
| 2024 | 2025 
post Wet open overheid: actieve openbaarmaking en behandeling | 86,2 | 11,0
post Kieswet | 12,0 | 13,5
post Regeling voor de opvang van ontheemden uit Oekraïne | 1,0 | 2,0
totaal Totaal | 99,2 | 26,5
`},
	{"groups, waarvan, subtotals", `
 Tabel 4.1: Uitkeringen (in duizenden euro's)

 Uitkering                               2024     2025
!Integratie-uitkeringen
 Beschermd wonen                       100,00    90,00
   waarvan loonbijstelling              10,00     9,00
 Participatie                            50,0     60,0
 Subtotaal                              150,0    150,0
!Decentralisatie-uitkeringen
 Jeugd                                    7,3
!Totaal                                 157,3    150,0
`, `
4.1: Uitkeringen [in duizenden euro's] 1000
| 2024 | 2025 
post <Integratie-uitkeringen> Beschermd wonen | 100,00 | 90,00
waarvan <Integratie-uitkeringen> waarvan loonbijstelling | 10,00 | 9,00
post <Integratie-uitkeringen> Participatie | 50,0 | 60,0
subtotaal <Integratie-uitkeringen> Subtotaal | 150,0 | 150,0
post <Decentralisatie-uitkeringen> Jeugd | 7,3 | 
totaal Totaal | 157,3 | 150,0
`},
	{"marks at figures and headings", `
 Tabel 5 Accres (x € 1 miljoen)¹
                        2024    2025²   20263
 Accres tranche 2024   12,4¹     12,41)     1,0*
 Overig                 3,5      11,0       2,0

¹Voorlopig cijfer.
²Inclusief afrekening.
`, `
5: Accres [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Accres tranche 2024 | 12,4^1 | 12,41)^1 | 1,0*^*
post Overig | 3,5 | 11,0 | 2,0
`},
	{"over the page, headings again", `
 Tabel 6 Uitkeringen (x € 1 miljoen)
 Uitkering                               2024     2025
 Beschermd wonen                       100,00    90,00
 Participatie                            50,0     60,0
---
 Tabel 6 Uitkeringen (vervolg)
 Uitkering                               2024     2025
 Jeugd                                    7,3
 Totaal                                 157,3    150,0
`, `
6: Uitkeringen [x € 1 miljoen] 1000000 p1-2
| 2024 | 2025 
post Beschermd wonen | 100,00 | 90,00
post Participatie | 50,0 | 60,0
post Jeugd | 7,3 | 
totaal Totaal | 157,3 | 150,0
`},
	{"over the page, moved to the right, no headings", `
 Tabel 6 Uitkeringen (x € 1 miljoen)
 Uitkering                               2024     2025
 Beschermd wonen                       100,00    90,00
 Participatie                                     60,0
---
         Jeugd                                    7,3
         Totaal                                 157,3    150,0

 3 Volgend hoofdstuk
 Hier staat tekst over 2024 en 2025, met 12,4 erbij.
`, `
6: Uitkeringen [x € 1 miljoen] 1000000 p1-2
| 2024 | 2025 
post Beschermd wonen | 100,00 | 90,00
post Participatie |  | 60,0
post Jeugd | 7,3 | 
totaal Totaal | 157,3 | 150,0
`},
	{"headings that are no years, over two lines", `
 Tabel 2.2 Opbouw (in miljoenen euro)
                          Stand                    Stand
                       mei 2024   Mutatie   september 2024
 Algemene uitkering    38.422,4     488,7         38.911,1
 Stand                     12,0         -             12,0
`, `
2.2: Opbouw [in miljoenen euro] 1000000
| Stand mei 2024 | Mutatie | Stand september 2024 
post Algemene uitkering | 38.422,4 | 488,7 | 38.911,1
stand Stand | 12,0 | {-} | 12,0
`},
	{"years over structural and incidental", `
 Tabel 3 Mutaties (x € 1 miljoen)
                               2024                2025
                       Struc.      Inc.     Struc.     Inc.
 Algemene uitkering      38,4       4,7      911,1      0,5
 Overig                  12,0         –               (12,0)
`, `
3: Mutaties [x € 1 miljoen] 1000000
| 2024 Struc. =2024 | 2024 Inc. =2024 | 2025 Struc. =2025 | 2025 Inc. =2025 
post Algemene uitkering | 38,4 | 4,7 | 911,1 | 0,5
post Overig | 12,0 | {–} |  | (12,0)
`},
	{"a factor by year", `
 Alle bedragen in de tabellen zijn in miljoenen euro, tenzij anders vermeld.

 Tabel 2.4.1 Uitkeringsfactor

 Uitkeringsjaar                      Factor
 2024                                 1,420
 2025                                 1,433

 Tabel 2.4.2 Accres
 Jaar                                Accres
 2024                               1.420,0
`, `
2.4.1: Uitkeringsfactor []
| Factor 
post 2024 | 1,420
post 2025 | 1,433
2.4.2: Accres [in miljoenen euro] 1000000
| Accres 
post 2024 | 1.420,0
`},
	{"no title: years under a heading", `
=4.2 Overige mutaties
 Onderstaand de mutaties.

                       2024      2025      2026 e.v.
 Kosten                12,0      13,0      14,0
 Opbrengsten         - 12,0    - 13,0    - 14,0

 Daarna gaat de tekst verder over het jaar 2026.
`, `
: Overige mutaties []
| 2024 | 2025 | 2026 e.v. =2026 
post Kosten | 12,0 | 13,0 | 14,0
post Opbrengsten | - 12,0 | - 13,0 | - 14,0
`},
	{"a figure that cannot be read, one under no column", `
 Tabel 7 Mutaties (x € 1)
                       2024      2025
 Kosten                12,0   1.2.3,4            17,5
 Baten               p.m.       n.v.t.
`, `
7: Mutaties [x € 1] 1
  reden: getal 1.2.3,4 op pagina 1 is niet te lezen
  reden: getal 17,5 op pagina 1 staat onder geen kolom
| 2024 | 2025 
post Kosten | 12,0 | {1.2.3,4}
post Baten | {p.m.} | {n.v.t.}
`},
	{"minus nearer to the column before", `
 Tabel 8 Mutaties (x € 1 miljoen)
                      2024   2025
 Kosten               12,0‒  29,2
 Baten               112,0 ‒129,2
 Saldo                44,1 ‒ 29,2
`, `
8: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Kosten | 12,0 | ‒ 29,2
post Baten | 112,0 | ‒129,2
totaal Saldo | 44,1 | ‒ 29,2
`},
}
