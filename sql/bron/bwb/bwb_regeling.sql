/* model
naam: bron.bwb_regeling
betekenis: Kop van een toestand.
korrel: werk x versie x generatie
sleutel: [bwb_id, versie_datum, generatie]
bron: toestand-XML van het Basiswettenbestand
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: begin van de geldigheid van de versie
  generatie: generatie van het zicht
  soort: soort regeling
  citeertitel: citeertitel
  intitule: opschrift van de regeling
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  generatie: geen
*/
select
    bwb_id,
    versie_datum,
    generatie,
    soort,
    citeertitel,
    intitule,
    document_id
from staged.bwb_regeling
