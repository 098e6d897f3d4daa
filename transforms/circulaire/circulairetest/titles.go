package circulairetest

// Titles are tables in which the place of title and unit is tried.
var Titles = []example{
	{"a table without a number, under its own name", `
=2 Uitkeringen
!Opbouw van de uitkering (x € 1.000)
                          2024      2025
 Kosten                   12,0      13,5
`, `
: Opbouw van de uitkering [x € 1.000] 1000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"title below the table is no title of it", `
=2 Uitkeringen
                          2024      2025
 Kosten                   12,0      13,5
 Baten                     2,0       3,5

 Tabel 1 Mutaties (x € 1 miljoen)

 De tekst gaat verder.
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
post Baten | 2,0 | 3,5
`},
	{"unit in the heading over the labels", `
 Tabel 1 Mutaties
 x 1 mln euro             2024      2025
 Kosten                   12,0      13,5
`, `
1: Mutaties [x 1 mln euro] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"unit in the text for all tables", `
 De bedragen in de tabellen luiden in duizenden euro's.

 Tabel 1 Mutaties
                          2024      2025
 Kosten                   12,0      13,5

 Tabel 2 Inwoners (aantallen)
                          2024      2025
 Kosten                   12,0      13,5
`, `
1: Mutaties [in duizenden euro's] 1000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
2: Inwoners [aantallen]
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"no unit at all", `
 Tabel 1 Mutaties
                          2024      2025
 Kosten                   12,0      13,5
`, `
1: Mutaties []
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"two tables beside each other", `
 Tabel 1 Lasten (x € 1 miljoen)            Tabel 2 Baten (x € 1 miljoen)
                    2024    2025                              2024    2025
 Kosten             12,0    13,5           Heffingen           1,0     2,0
 Overig              2,0     3,5           Overig              3,0     4,0
`, `
1: Lasten [x € 1 miljoen] 1000000
  reden: op pagina 1 staan tabellen naast elkaar; die zijn niet gelezen

2: Baten [x € 1 miljoen] 1000000
  reden: op pagina 1 staan tabellen naast elkaar; die zijn niet gelezen

`},
	{"title over two lines, unit on its own", `
 Tabel 3.2-1 Overzicht van de mutaties in de algemene uitkering van het
 gemeentefonds
 (bedragen x € 1.000)
                          2024      2025
 Kosten                   12,0      13,5
`, `
3.2-1: Overzicht van de mutaties in de algemene uitkering van het gemeentefonds [bedragen x € 1.000] 1000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"number alone, title below it", `
!Tabel 4a
!Mutaties in miljoenen euro
                          2024      2025
 Kosten                   12,0      13,5
`, `
4a: Mutaties [in miljoenen euro] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"sentences and contents that name a table", `
 Inhoud
 Tabel 1 Mutaties ................................ 3

 Tabel 1 geeft de mutaties in 2024 en 2025.

 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025
 Kosten                   12,0      13,5
`, `
1: Mutaties [x € 1 miljoen] 1000000
| 2024 | 2025 
post Kosten | 12,0 | 13,5
`},
	{"title again above the rest, without vervolg", `
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025
 Kosten                   12,0      13,5
---
 Tabel 1 Mutaties (x € 1 miljoen)
                          2024      2025
 Baten                    12,0      13,5
`, `
1: Mutaties [x € 1 miljoen] 1000000 p1-2
| 2024 | 2025 
post Kosten | 12,0 | 13,5
post Baten | 12,0 | 13,5
`},
	{"a title without a table", `
 Tabel 1 Mutaties (x € 1 miljoen)

 Deze tabel is een plaatje, daarom staat hier alleen tekst over het jaar
 2024 en over de mutaties van 12,4 miljoen in de algemene uitkering.
`, `
1: Mutaties [x € 1 miljoen] 1000000
  reden: onder de titel zijn geen cijfers gevonden

`},
	{"a title over a picture, and a sentence that names a table", `
!Tabel 1 Mutaties (x € 1 miljoen)

 Deze tabel is een plaatje, daarom staat hier alleen tekst over het jaar
 2024 en over de mutaties van 12,4 miljoen in de algemene uitkering. In
 tabel 1 staan de bedragen, en zie voor de toelichting op die bedragen
 tabel 2.3 van de vorige circulaire, waarin ook het accres van 2025 is
 opgenomen met 12,4 miljoen en daarnaast de andere taakmutaties die het
 fonds raken.
`, `
1: Mutaties [x € 1 miljoen] 1000000
  reden: onder de titel zijn geen cijfers gevonden

`},
}
