/* model
naam: bron.bwb_expressie
betekenis: "Expressies (geldigheid x zicht) van een werk volgens het manifest, ook vervangen en verwijderde."
korrel: werk x label
sleutel: [bwb_id, label]
bron: "repository.officiele-overheidspublicaties.nl, manifest.xml"
export: nee
kolommen:
  bwb_id: nummer van de regeling
  label: "datum en generatie van het zicht, bijvoorbeeld 2013-01-01_1"
  geldig_van: begin geldigheid
  geldig_tot: einde geldigheid
  zicht_van: begin zichtperiode
  zicht_tot: "einde zichtperiode; niet 9999-12-31 betekent vervangen"
  sha512: SHA-512 van de XML volgens het manifest
  bytes: omvang volgens het manifest
  bestand: naam van het bestand
  verwijderd: het bestand is verwijderd en niet op te vragen
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  bytes: bytes
*/
select
    bwb_id,
    label,
    geldig_van,
    geldig_tot,
    zicht_van,
    zicht_tot,
    sha512,
    bytes,
    bestand,
    verwijderd,
    document_id
from staged.bwb_expressie
