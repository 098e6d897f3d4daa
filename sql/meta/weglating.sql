/* model
naam: meta.weglating
betekenis: Wat bekend is en met opzet of door een storing niet in dit bestand staat, met de reden.
korrel: onderwerp x reden
bron: manifest van de momentopname
export: tabel
sleutel: [bron, onderwerp, reden]
kolommen:
  bron: uitgever
  onderwerp: tabel, regeling of publicatie
  reden: waarom het ontbreekt
*/
select distinct bron, onderwerp, reden
from staged.weglating
