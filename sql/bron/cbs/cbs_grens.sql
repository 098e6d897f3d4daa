/* model
naam: bron.cbs_grens
betekenis: Overgang van grondgebied zoals de omschrijving van een regiocode die vertelt.
korrel: code x gebeurtenis x datum x richting x andere code
eenheid: "hectare, woningen, personen"
bron: "CBS OData v4, omschrijving van RegioSCodes"
export: nee
kolommen:
  tabel: CBS-tabelnummer
  code: regiocode waarbij de omschrijving hoort
  gebeurtenis: "opgeheven, ontstaan, grenswijziging, gemeentelijke herindeling of wijziging"
  datum: datum van ingang
  richting: naar of van
  ander_code: regiocode aan de andere kant
  ander_naam: naam aan de andere kant
  hectare: overgegane oppervlakte in hectare
  woningen: overgegane woningen
  inwoners: overgegane inwoners
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  hectare: hectare
  inwoners: personen
*/
select
    tabel,
    code,
    gebeurtenis,
    datum,
    richting,
    ander_code,
    ander_naam,
    hectare,
    woningen,
    inwoners,
    document_id
from staged.cbs_grens
