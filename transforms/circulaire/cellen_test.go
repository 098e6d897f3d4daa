package circulaire

// cellen are tables in which a trait of cells and columns is tried.
var cellen = []voorbeeld{
	{"every minus, at the figure and apart", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025      2026
 Koppelteken              -1,1     - 2,2       3,3
 Figuurstreep             ‒1,1     ‒ 2,2       3,3
 Half kastlijntje         –1,1     – 2,2       3,3
 Minteken                 −1,1     − 2,2       3,3
 Afbreekstreep            ‐1,1     ‐ 2,2       3,3
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Koppelteken | -1,1 | - 2,2 | 3,3
post Figuurstreep | ‒1,1 | ‒ 2,2 | 3,3
post Half kastlijntje | –1,1 | – 2,2 | 3,3
post Minteken | −1,1 | − 2,2 | 3,3
post Afbreekstreep | ‐1,1 | ‐ 2,2 | 3,3
`},
	{"minus behind the figure", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025      2026
 Kosten                  44,1-      2,2        3,3-
 Baten                   12,0      12,1-       -
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Kosten | 44,1- | 2,2 | 3,3-
post Baten | 12,0 | 12,1- | {-}
`},
	{"negative in brackets, dash for empty", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025      2026
 Kosten                 (44,1)      2,2       (3,3)
 Baten                     -       12,1          -
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Kosten | (44,1) | 2,2 | (3,3)
post Baten | {-} | 12,1 | {-}
`},
	{"empty cells at begin, middle and end", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025      2026
 Begin                              12,1       3,4
 Midden                   12,0                 3,4
 Eind                     12,0      12,1
 Alleen eind                                   3,4
 Totaal                   24,0      24,2      10,2
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Begin |  | 12,1 | 3,4
post Midden | 12,0 |  | 3,4
post Eind | 12,0 | 12,1 | 
post Alleen eind |  |  | 3,4
totaal Totaal | 24,0 | 24,2 | 10,2
`},
	{"a column with nothing in it", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025      2026
 Kosten                   12,0                 3,4
 Baten                    12,0                 3,4
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Kosten | 12,0 |  | 3,4
post Baten | 12,0 |  | 3,4
`},
	{"structural beside years", `
 Tabel 2.1 Mutaties (bedragen x € 1 miljoen)
 Omschrijving          2024     2025     2026     2027     2028   structureel
 Jeugdzorg             12,0     13,5      1,0      2,0      3,0        4,0
 Kieswet                         3,5               2,0                -4,0
`, `
2.1: Mutaties [bedragen x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 | 2027 | 2028 | structureel 
post Jeugdzorg | 12,0 | 13,5 | 1,0 | 2,0 | 3,0 | 4,0
post Kieswet |  | 3,5 |  | 2,0 |  | -4,0
`},
	{"per cent beside money", `
 Tabel 1 Mutaties (in miljoenen euro)
                         2024    2025     in %
 Kosten                  12,0    13,5     12,5
 Groei (in %)             2,0     3,5
`, `
1: Mutaties [in miljoenen euro] 1000000
| 2024 | 2025 | in % 
post Kosten | 12,0 | 13,5 | 12,5
post Groei (in %) | 2,0 | 3,5 | 
`},
	{"numbers of columns below the headings", `
 Tabel 1 Mutaties (x € 1 miljoen)
 Omschrijving                     2024      2025
 (1)                               (2)       (3)
 Kosten                           12,0      13,5
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"years as labels, amounts beside", `
 Tabel 1 Accres
                        Accres     Uitkering
                 (in miljoenen euro)
 2024                     12,0      1.213,5
 2025 e.v.                12,0      1.213,5
`, `
1: Accres [in miljoenen euro] 1000000
| Accres | Uitkering 
post 2024 | 12,0 | 1.213,5
post 2025 e.v. | 12,0 | 1.213,5
`},
	{"whole numbers, thousands apart by a blank", `
 Tabel 1 Aantallen
                             2024          2025
 Inwoners              17 811 291    17 942 942
 Woonruimten            8 204 049     8 270 512
`, `
1: Aantallen []
  reden: een kolom met 2 getallen heeft geen kop
|  |  | 2024 |  |  | 2025 
post Inwoners | 17 | 811 | 291 | 17 | 942 | 942
post Woonruimten | 8 | 204 | 049 | 8 | 270 | 512
`},
}
