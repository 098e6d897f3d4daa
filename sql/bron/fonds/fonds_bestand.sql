/* model
naam: bron.fonds_bestand
betekenis: Kop van een rekenbestand van gemeentefonds of provinciefonds.
korrel: rekenbestand
sleutel: [document_id]
bron: "rekenbestand (ODS) bij de circulaire, rijksoverheid.nl"
export: nee
kolommen:
  fonds: "gemeentefonds of provinciefonds, zoals het bestand het noemt"
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  circulaire: "stand, bijvoorbeeld 2024-september"
  uitkeringsfactor: uitkeringsfactor van het uitkeringsjaar
  soort: "rekenmodel, of anders: een werkblad dat geen rekenmodel is"
  reden: "bij anders: wat het werkblad is, en waarom het niet meetelt"
  versie: versie van het rekenmodel, zoals het bestand haar noemt
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  uitkeringsfactor: factor
  versie: geen
*/
select
    fonds,
    uitkeringsjaar,
    circulaire,
    uitkeringsfactor,
    soort,
    reden,
    versie,
    document_id
from staged.fonds_bestand
