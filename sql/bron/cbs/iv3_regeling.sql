/* model
naam: bron.iv3_regeling
betekenis: "Iv3-levering van gemeenschappelijke regelingen zoals CBS die publiceert. Apart van bron.iv3: gemeenten betalen de regelingen, en tussen hun rijen zouden de lasten dubbel tellen."
korrel: tabel x post x categorie x overheid x verslagsoort
eenheid: euro (de bron geeft duizenden euro met hooguit drie decimalen)
bron: "CBS OData v3 (dataderden.cbs.nl), Gemeenschappelijke regelingen JJJJ onbewerkte Iv3-data"
export: nee
kolommen:
  tabel: CBS-tabelnummer
  post: "taakveld of balanspost, zonder opvulling"
  categorie: "economische categorie (L lasten, B baten, Primo/Ultimo balans)"
  overheid: code van de gemeenschappelijke regeling bij CBS
  verslagsoort: "jaar en verslagsoort: X000 begroting, X001-X004 kwartalen, X005 jaarrekening"
  plaatsing_1_eur: "bedrag van de 1e plaatsing; -99998000 betekent geen opgave"
  plaatsing_2_eur: "bedrag van de 2e plaatsing; -99998000 betekent geen opgave"
  document_id: document waaruit de rij komt (meta.document)
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
