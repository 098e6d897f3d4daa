/* model
naam: meta.document
betekenis: De ruwe documenten waaruit dit bestand is gebouwd. Elk is in de momentopname te vinden onder zijn SHA-256.
korrel: document
sleutel: [document_id]
eenheid: bytes
bron: manifest van de momentopname
export: tabel
kolommen:
  document_id: nummer van het document
  bron: uitgever
  dataset: groep documenten die samen wordt vernieuwd
  url: adres waarvan het document kwam
  sha256: SHA-256 van de ruwe bytes
  bytes: omvang
  opgehaald: tijdstip van ophalen (UTC)
  gewijzigd: wijziging volgens de uitgever, zoals die het schrijft
  vernieuwd: "waar als de laatste stand is opgehaald; onwaar als de laatste goede versie is gebruikt"
  reden: waarom de laatste goede versie is gebruikt
  run_id: momentopname
eenheden:
  bytes: bytes
*/
select document_id, bron, dataset, url, sha256, bytes, opgehaald, gewijzigd, vernieuwd, reden, run_id
from staged.document
