package circulairetest

// rows are tables in which a trait of rows and labels is tried.
var rows = []example{
	{"waarvan: as a heading, with its parts below", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025
 Algemene uitkering      100,0     110,0
 waarvan:
   loonbijstelling        60,0      65,0
   prijsbijstelling       40,0      45,0
 Overig                    2,0       1,0
 Totaal                  102,0     111,0
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Algemene uitkering | 100,0 | 110,0
waarvan loonbijstelling | 60,0 | 65,0
waarvan prijsbijstelling | 40,0 | 45,0
post Overig | 2,0 | 1,0
totaal Totaal | 102,0 | 111,0
`},
	{"subtotals by group and a total over all", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025
!Taakmutaties
 Kieswet                   1,0       2,0
 Omgevingswet              3,0       4,0
!Totaal taakmutaties       4,0       6,0
!Overige mutaties
 Accres                   10,0      20,0
 Subtotaal                10,0      20,0
!Totaal                   14,0      26,0
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post <Taakmutaties> Kieswet | 1,0 | 2,0
post <Taakmutaties> Omgevingswet | 3,0 | 4,0
totaal <Taakmutaties> Totaal taakmutaties | 4,0 | 6,0
post <Overige mutaties> Accres | 10,0 | 20,0
subtotaal <Overige mutaties> Subtotaal | 10,0 | 20,0
totaal Totaal | 14,0 | 26,0
`},
	{"label of three lines, broken words", `
 Tabel 1 Mutaties (x € 1 miljoen)
                                  2024      2025
 Overheveling van onder-
 wijsachterstandenbeleid          12,0      13,5
 naar de algemene uitkering

 Loon- en prijs-
^                                 22,0      23,5
 bijstelling

 Nood-
^                                 32,0      33,5
 en crisisopvang
 Bijlage                           1,0       2,0
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Overheveling van onderwijsachterstandenbeleid naar de algemene uitkering | 12,0 | 13,5
post Loon- en prijsbijstelling | 22,0 | 23,5
post Nood- en crisisopvang | 32,0 | 33,5
post Bijlage | 1,0 | 2,0
`},
	{"over the page, half a label on each", `
 Tabel 1 Mutaties (x € 1 miljoen)
                                  2024      2025
 Kieswet                           1,0       2,0
 Regeling voor de opvang van
---
 ontheemden uit Oekraïne          12,0      13,5
 Totaal                           13,0      15,5
`, `
1: Mutaties [x € 1 miljoen] 1000000 p1-2
| 2024 | 2025 
post Kieswet | 1,0 | 2,0
post Regeling voor de opvang van ontheemden uit Oekraïne | 12,0 | 13,5
totaal Totaal | 13,0 | 15,5
`},
	{"over two pages, a footnote between", `
 Tabel 1 Mutaties (x € 1 miljoen)
                                  2024      2025
 Kieswet¹                          1,0       2,0

.¹ Voorlopig cijfer voor 2024, van 12,4 miljoen.
---
 Omgevingswet                     12,0      13,5
 Totaal                           13,0      15,5
`, `
1: Mutaties [x € 1 miljoen] 1000000 p1-2
| 2024 | 2025 
post Kieswet | 1,0 | 2,0
post Omgevingswet | 12,0 | 13,5
totaal Totaal | 13,0 | 15,5
`},
	{"text in two columns", `
 De omvang van de uitkering         De bedragen zijn verwerkt in
 wijzigt in 2024 door het           de standen van het fonds en
 accres van 12,4 miljoen en         toegelicht in de bijlage bij
 door de mutaties van 2025.         deze circulaire van 2025.

 Tabel 1 Mutaties (x € 1 miljoen)
                                  2024      2025
 Kosten                           12,0      13,5
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"text right behind the table", `
 Tabel 1 Mutaties (x € 1 miljoen)
                                  2024      2025
 Kosten                           12,0      13,5
 Toelichting
 De kosten nemen in 2025 toe met 1,5 miljoen door het accres van 2024.
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"over the page, headings again and elsewhere", `
 Tabel 1 Mutaties (x € 1 miljoen)
 Omschrijving                     2024      2025
 Kieswet                           1,0       2,0
---
 Omschrijving           2024      2025
 Omgevingswet           12,0      13,5
 Totaal                 13,0      15,5
`, `
1: Mutaties [x € 1 miljoen] 1000000 p1-2
| 2024 | 2025 
post Kieswet | 1,0 | 2,0
post Omgevingswet | 12,0 | 13,5
totaal Totaal | 13,0 | 15,5
`},
	{"over three pages", `
 Tabel 1 Mutaties (x € 1 miljoen)
                                  2024      2025
 Kieswet                           1,0       2,0
---
 Omgevingswet                     12,0      13,5
---
 Accres                           22,0      23,5
 Totaal                           35,0      39,0
`, `
1: Mutaties [x € 1 miljoen] 1000000 p1-3
| 2024 | 2025 
post Kieswet | 1,0 | 2,0
post Omgevingswet | 12,0 | 13,5
post Accres | 22,0 | 23,5
totaal Totaal | 35,0 | 39,0
`},
	{"levels and changes", `
 Tabel 1 Ontwikkeling van het fonds (x € 1 miljoen)
                                        2024        2025
 Stand meicirculaire 2024           38.422,4    39.000,0
 1. Accres                             488,7       500,0
 2. Kieswet                            - 1,7           -
 Totaal mutaties                       487,0       500,0
 Stand septembercirculaire 2024     38.909,4    39.500,0
`, `
1: Ontwikkeling van het fonds [x € 1 miljoen] 1000000
| 2024 | 2025 
stand Stand meicirculaire 2024 | 38.422,4 | 39.000,0
post Accres | 488,7 | 500,0
post Kieswet | - 1,7 | {-}
totaal Totaal mutaties | 487,0 | 500,0
stand Stand septembercirculaire 2024 | 38.909,4 | 39.500,0
`},
	{"over the page, a heading of two lines again", `
 Tabel 1 Mutaties (x € 1 miljoen)
                                 Begroting
 Omschrijving                         2024
!Taakmutaties
 Kieswet                               1,0
---
                                 Begroting
 Omschrijving                         2024
 Omgevingswet                         12,0
 Totaal                               13,0
`, `
1: Mutaties [x € 1 miljoen] 1000000 p1-2
| Begroting 2024 =2024 
post <Taakmutaties> Kieswet | 1,0
post <Taakmutaties> Omgevingswet | 12,0
totaal Totaal | 13,0
`},
	{"rows that cannot be told apart", `
 Tabel 1 mutaties (x € 1 miljoen)
                                       2024      2025
 overige maatschappelijke zorg         12,0      13,5
 gemeentelijke uitvoering wet
 taken jeugdzorg                        2,0       3,5
`, `
1: mutaties [x € 1 miljoen] 1000000
  reden: welke regels op pagina 1 een rij zijn is niet zeker, vanaf "overige maatschappelijke zorg"
| 2024 | 2025 
post overige maatschappelijke zorg gemeentelijke uitvoering wet | 12,0 | 13,5
post taken jeugdzorg | 2,0 | 3,5
`},
}
