/* model
naam: meta.run
betekenis: De momentopname waaruit dit bestand is gebouwd. Dezelfde momentopname en code geven dezelfde gegevens.
korrel: run
sleutel: [run_id]
bron: manifest van de momentopname
export: tabel
kolommen:
  run_id: nummer van de momentopname
  gestart: begin van het ophalen (UTC)
  gereed: de momentopname was compleet (UTC)
  snapshot_sha256: SHA-256 over de gebruikte documenten
  code_versie: versie van modellen en transformaties
  herkomst: "live, spiegel of voorbeeld; voorbeeld betekent verzonnen gegevens"
*/
select run_id, gestart, gereed, snapshot_sha256, code_versie, herkomst
from staged.run
