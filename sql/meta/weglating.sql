/* model
naam: meta.weglating
betekenis: Wat bekend is en met opzet of door een storing niet in dit bestand staat, met de reden.
korrel: onderwerp x reden
bron: manifest van de momentopname, kern.rekenbestand_document, kern.circulaire_document
export: tabel
sleutel: [bron, onderwerp, reden]
kolommen:
  bron: uitgever
  onderwerp: "tabel, regeling, publicatie of bestand (met het nummer van het document)"
  reden: waarom het ontbreekt
*/
select distinct bron, onderwerp, reden
from staged.weglating
union
select d.bron, coalesce(r.titel || ' (' || document_id || ')', document_id), r.reden
from kern.rekenbestand_document r
join meta.document d using (document_id)
where not r.telt
union
select d.bron, coalesce(c.titel || ' (' || document_id || ')', document_id), c.reden
from kern.circulaire_document c
join meta.document d using (document_id)
where not c.telt
