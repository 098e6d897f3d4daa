/* model
naam: bron.publicatie
betekenis: "Bestanden van publicaties van de Rijksoverheid, en van wat een beheerder zelf heeft ingebracht."
korrel: publicatie x bestand x document
bron: "open.overheid.nl; daarvoor opendata.rijksoverheid.nl, documents"
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
  ouder_id: nummer van de publicatie waar deze een bijlage van is
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
    ouder_id,
    document_id
from staged.publicatie
