/* model
naam: bron.bwb_zoek
betekenis: "Antwoorden van de zoekdienst van het Basiswettenbestand: een expressie per rij."
korrel: document x bwb_id x toestand
bron: "zoekservice.overheid.nl (SRU 1.2, BWB)"
export: nee
kolommen:
  bwb_id: nummer van de regeling
  titel: titel
  soort: "soort regeling zoals de uitgever die schrijft: wet, AMvB, rijkswet, ministeriele-regeling, KB, beleidsregel, zbo, pbo, wet-BES en andere"
  ministerie: eerstverantwoordelijk ministerie
  gewijzigd: dcterms.modified
  toestand: adres van de toestand
  geldig_van: begin geldigheid
  geldig_tot: "einde geldigheid; 9999-12-31 is open"
  zicht_van: begin zichtperiode
  zicht_tot: "einde zichtperiode; 9999-12-31 is het geldende zicht"
  rechtsgebied: "rechtsgebieden, gescheiden door puntkomma"
  overheidsdomein: "overheidsdomeinen, gescheiden door puntkomma"
  locatie_toestand: adres van de XML
  locatie_manifest: adres van het manifest
  document_id: document waaruit de rij komt (meta.document)
*/
select
    bwb_id,
    titel,
    soort,
    ministerie,
    gewijzigd,
    toestand,
    geldig_van,
    geldig_tot,
    zicht_van,
    zicht_tot,
    rechtsgebied,
    overheidsdomein,
    locatie_toestand,
    locatie_manifest,
    document_id
from staged.bwb_zoek
