/* model
naam: bron.iv3
betekenis: "Iv3-levering zoals CBS die publiceert: baten, lasten en balansposten per overheid."
korrel: tabel x post x categorie x overheid x verslagsoort
eenheid: euro (de bron geeft duizenden euro met hooguit drie decimalen)
bron: "CBS OData v3 (dataderden.cbs.nl), onbewerkte Iv3-data"
volgt:
  - {per: document_id, uit: {staged.iv3: document_id}}
export: nee
kolommen:
  tabel: CBS-tabelnummer
  post: "taakveld of balanspost, zonder opvulling"
  categorie: "economische categorie (L lasten, B baten, Primo/Ultimo balans)"
  overheid: code van gemeente (GM) of provincie (PV)
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
from staged.iv3
