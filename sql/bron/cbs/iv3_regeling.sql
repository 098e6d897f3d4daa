/* model
naam: bron.iv3_regeling
betekenis: "Iv3-levering van gemeenschappelijke regelingen zoals CBS die publiceert. Apart van bron.iv3: gemeenten betalen de regelingen, en tussen hun rijen zouden de lasten dubbel tellen."
korrel: tabel x post x categorie x overheid x verslagsoort
eenheid: euro (de bron geeft duizenden euro met hooguit drie decimalen)
bron: "CBS OData v3 (dataderden.cbs.nl), Gemeenschappelijke regelingen JJJJ onbewerkte Iv3-data"
volgt:
  - {per: document_id, uit: {staged.iv3_regeling: document_id}}
export: nee
kolommen_van: bron.iv3
kolommen:
  overheid: code van de gemeenschappelijke regeling bij CBS
*/
select
    tabel,
    post,
    categorie,
    overheid,
    verslagsoort,
    plaatsing_1_eur,
    plaatsing_2_eur,
    document_id
from staged.iv3_regeling
