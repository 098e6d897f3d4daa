/* model
naam: bron.cbs_waarneming
betekenis: "Cellen van CBS-tabellen in lange vorm, v3 en v4 gelijk."
korrel: tabel x regio x periode x onderwerp x overige
eenheid: zie bron.cbs_onderwerp
bron: CBS OData v3 TypedDataSet en v4 Observations
export: nee
kolommen:
  tabel: CBS-tabelnummer
  regio: "regiocode, zonder opvulling"
  periode: "periode, bijvoorbeeld 2024JJ00"
  onderwerp: "kolom (v3) of meetcode (v4); zie bron.cbs_onderwerp"
  overige: "overige dimensies als naam=code, gescheiden door puntkomma"
  waarde: "waarde als tekst, zoals gepubliceerd; leeg is niet gepubliceerd"
  attribuut: "waardekenmerk (v4); Impossible betekent dat er geen waarde is"
  document_id: document waaruit de rij komt (meta.document)
*/
select
    tabel,
    regio,
    periode,
    onderwerp,
    overige,
    waarde,
    attribuut,
    document_id
from staged.cbs_waarneming
