/* model
naam: kern.rekenbestand
betekenis: Rekenbestanden van gemeentefonds en provinciefonds met hun stand en uitkeringsfactor.
korrel: fonds x circulaire x uitkeringsjaar
sleutel: [fonds, circulaire, uitkeringsjaar]
eenheid: factor
formule: "fonds, jaar en stand: uit het bestand, en waar dat zwijgt uit de titel van de publicatie"
bron: rijksoverheid.nl, rekenbestanden bij de circulaires
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  uitkeringsfactor: factor waarmee de som van eenheden maal gewichten wordt vermenigvuldigd, behalve bij OZB
  titel: titel van de publicatie
  url: adres van het bestand
  document_id: rekenbestand (meta.document)
eenheden:
  uitkeringsfactor: factor
*/
with titel as (
    select bestand_url, max(titel) as titel
    from bron.publicatie
    group by bestand_url
)

select
    coalesce(b.fonds, lower(regexp_extract(p.titel, '(?i)(gemeentefonds|provinciefonds)', 1))) as fonds,
    coalesce(b.circulaire, nullif(
        regexp_extract(p.titel, '(?i)(?:mei|september|december)circulaire\s+(?:\w+\s+)?(\d{4})', 1) || '-'
        || lower(regexp_extract(p.titel, '(?i)(mei|september|december)circulaire', 1)), '-')) as circulaire,
    coalesce(b.uitkeringsjaar, try_cast(regexp_extract(p.titel, '(?i)fonds\s+(\d{4})', 1) as bigint))::integer as uitkeringsjaar,
    b.uitkeringsfactor::decimal(9, 6) as uitkeringsfactor,
    p.titel,
    d.url,
    b.document_id
from bron.fonds_bestand b
join meta.document d on d.document_id = b.document_id
left join titel p on p.bestand_url = d.url
