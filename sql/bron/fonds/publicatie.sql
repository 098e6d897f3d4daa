/* model
naam: bron.publicatie
betekenis: Bestanden van publicaties op rijksoverheid.nl.
korrel: publicatie x bestand x document
bron: "opendata.rijksoverheid.nl, documents"
export: nee
kolommen:
  publicatie_id: nummer van de publicatie
  soort: soort publicatie
  titel: titel
  pagina_url: adres van de pagina
  beschikbaar: datum van publicatie
  gewijzigd: tijdstip van wijziging
  bestand_url: adres van het bestand
  bestandsnaam: naam van het bestand
  mimetype: bestandstype
  bytes: omvang
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  bytes: bytes
*/
select
    publicatie_id,
    soort,
    titel,
    pagina_url,
    beschikbaar,
    gewijzigd,
    bestand_url,
    bestandsnaam,
    mimetype,
    bytes,
    document_id
from staged.publicatie
