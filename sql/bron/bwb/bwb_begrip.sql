/* model
naam: bron.bwb_begrip
betekenis: "Wat een toestand zegt dat andere regelingen nodig hebben: wat een woord betekent, wie een instrument maakt, en op welke wet de regeling berust."
korrel: werk x versie x generatie x volgnummer
sleutel: [bwb_id, versie_datum, generatie, volgnummer]
bron: toestand-XML van het Basiswettenbestand, gelezen met de regels van transforms/normen
volgt:
  - {per: document_id, uit: {staged.bwb_begrip: document_id}}
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: begin van de geldigheid van de versie
  generatie: generatie van het zicht
  volgnummer: volgorde in de tekst
  soort: "definitie (het woord term betekent organen), maker (organen maken het instrument term) of grondslag (de regeling berust op de wet die term heet)"
  term: het woord, het instrument of de naam van de wet
  organen: "organen van gemeente en provincie, met | ertussen; leeg als het woord een ander betekent"
  artikel: nummer van het artikel dat het zegt
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  document_id: document waaruit de rij komt (meta.document)
*/
select
    bwb_id, versie_datum, generatie, volgnummer, soort, term, organen, artikel, lid, onderdeel, document_id
from staged.bwb_begrip
