/* model
naam: kern.iv3_uitgesplitst
betekenis: Taakvelden waarvoor een overheid een totaal opgeeft en ook categorieën met een bedrag. Het totaal telt daar niet mee.
korrel: overheid x post x verslagsoort x letter
bron: CBS Iv3 onbewerkte data
volgt:
  - {per: verslagsoort, uit: {bron.iv3: verslagsoort, kern.iv3_totaal: verslagsoort}}
export: nee
kolommen:
  overheid: code van gemeente of provincie
  post: taakveld of balanspost
  verslagsoort: jaar en verslagsoort
  letter: L voor lasten, B voor baten
*/
select distinct i.overheid, i.post, i.verslagsoort, left(i.categorie, 1) as letter
from bron.iv3 i
semi join kern.iv3_totaal t on t.overheid = i.overheid and t.post = i.post
    and t.verslagsoort = i.verslagsoort and t.letter = left(i.categorie, 1)
where i.categorie not in ('L0.0', 'B0.0') and iv3_bedrag(i.plaatsing_1_eur, i.plaatsing_2_eur) is not null
