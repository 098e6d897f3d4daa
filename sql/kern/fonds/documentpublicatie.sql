/* model
naam: kern.documentpublicatie
betekenis: "Wat de uitgever zegt van de publicatie waar een rekenbestand of circulaire van is."
korrel: document
sleutel: [document_id]
formule: "de beschrijving die met het document is opgehaald, en anders de lijst die zijn adres noemt; van meer de jongste"
bron: bron.publicatie
export: nee
kolommen:
  document_id: document (meta.document)
  publicatie_id: nummer van de publicatie
  titel: titel
  soort: soort publicatie
  beschikbaar: datum van publicatie
  gewijzigd: tijdstip van wijziging
  ouder_id: nummer van de publicatie waar deze een bijlage van is
  url: adres waarvan het document kwam
  sha256: SHA-256 van de ruwe bytes
*/
with bestand as (
    select d.document_id, d.dataset, d.url, d.sha256
    from meta.document d
    where d.document_id in (select document_id from bron.fonds_bestand union select document_id from bron.circulaire)
),

beschrijving as (
    select p.*, d.dataset
    from bron.publicatie p
    join meta.document d using (document_id)
),

keuze as (
    select b.document_id, b.url, b.sha256, p.* exclude (document_id, dataset),
        row_number() over (partition by b.document_id order by p.dataset = b.dataset desc nulls last, p.gewijzigd desc nulls last, p.publicatie_id) as nr
    from bestand b
    left join beschrijving p on p.dataset = b.dataset or p.bestand_url = b.url
)

select document_id, publicatie_id, titel, soort, beschikbaar, gewijzigd, ouder_id, url, sha256
from keuze
where nr = 1
