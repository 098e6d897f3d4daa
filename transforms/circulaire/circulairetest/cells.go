package circulairetest

// cells are tables in which a trait of cells and columns is tried.
var cells = []example{
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
	{"one year over two columns", `
 Tabel 1 Mutaties (x € 1 miljoen)
                              2024
                         Struc.    Inc.
 Kosten                   12,0      1,5
 Baten                    13,0      2,5
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 Struc. =2024 | 2024 Inc. =2024 
post Kosten | 12,0 | 1,5
post Baten | 13,0 | 2,5
`},
	{"years over three columns each", `
 Tabel 1 Mutaties (x € 1 miljoen)
                              2024                    2025
                      mei     sept.   versch.  mei     sept.   versch.
 Kosten              12,0      13,5      1,5   2,0       3,0      1,0
 Baten                         13,5      1,5             3,0      1,0
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 mei | 2024 sept. | 2024 versch. =2024 | 2025 mei | 2025 sept. | 2025 versch. =2025 
post Kosten | 12,0 | 13,5 | 1,5 | 2,0 | 3,0 | 1,0
post Baten |  | 13,5 | 1,5 |  | 3,0 | 1,0
`},
	{"figures beside every heading", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025      2026
 Kosten                       12,0       3,4
 Baten                        12,0       3,4
`, `
1: Mutaties [x € 1 miljoen] 1000000
  reden: onder welke kop de getallen staan is niet zeker: zij staan alle naast hun kop
| 2024 | 2025 | 2026 
post Kosten | 12,0 | 3,4 | 
post Baten | 12,0 | 3,4 | 
`},
	{"dash in an empty column, minus at the figure", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025      2026
 Kosten                  -12,0       -        -3,4
 Baten                    12,0         -       3,4
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 | 2026 
post Kosten | -12,0 | {-} | -3,4
post Baten | 12,0 | {-} | 3,4
`},
	{"figure that touches its label", `
 Tabel 1 Mutaties (x € 1 miljoen)
                                       2024      2025
 Kosten                                12,0      13,5
 Overheveling van uitkeringen naar de 112,0     113,5
 algemene uitkering
 Baten                                  2,0       3,5
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
post Overheveling van uitkeringen naar de algemene uitkering | 112,0 | 113,5
post Baten | 2,0 | 3,5
`},
}
