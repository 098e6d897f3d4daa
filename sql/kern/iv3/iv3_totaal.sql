/* model
naam: kern.iv3_totaal
betekenis: Taakvelden waarvoor een overheid een totaal L0.0 of B0.0 opgeeft. Begrotingen mogen dat doen in plaats van categorieën.
korrel: overheid x post x verslagsoort x letter
bron: CBS Iv3 onbewerkte data
volgt:
  - {per: verslagsoort, uit: {bron.iv3: verslagsoort}}
export: nee
kolommen:
  overheid: code van gemeente of provincie
  post: taakveld of balanspost
  verslagsoort: jaar en verslagsoort
  letter: L voor lasten, B voor baten
*/
select distinct overheid, post, verslagsoort, left(categorie, 1) as letter
from bron.iv3
where categorie in ('L0.0', 'B0.0')
