/* model
naam: kern.circulaire_document
betekenis: "Elke PDF die is opengemaakt: of zij een circulaire van een fonds is, van welke stand, en of zij meetelt."
korrel: document
sleutel: [document_id]
formule: "fonds en stand: uit het document, dan van de circulaire waar het onder hangt, dan uit de titel. Van twee brieven (met kenmerk of onderwerp) van hetzelfde fonds en dezelfde stand telt de jongste publicatie; bijlagen tellen naast haar mee"
bron: bron.circulaire, kern.documentpublicatie
export: nee
kolommen:
  document_id: document (meta.document)
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  titel: titel van de publicatie, en anders die in het document
  url: adres van de PDF
  publicatie_id: nummer van de publicatie
  telt: waar als zij meetelt
  reden: waarom zij niet meetelt
*/
with gelezen as (
    select
        c.document_id, c.fonds, c.stand,
        coalesce(p.titel, c.naam, c.document_id) as titel,
        p.titel as publicatietitel, p.publicatie_id, p.ouder_id, p.url, p.sha256, p.beschikbaar, p.gewijzigd,
        -- a letter to parliament about a circulaire names its fund and month too
        coalesce(p.soort ilike '%brief%', false) and p.ouder_id is null as is_brief,
        (c.kenmerk is not null or c.onderwerp is not null) and p.ouder_id is null as is_circulaire
    from bron.circulaire c
    join kern.documentpublicatie p using (document_id)
),

bekend as (
    select g.*,
        coalesce(g.fonds, o.fonds, lower(nullif(regexp_extract(g.publicatietitel, '(?i)(gemeentefonds|provinciefonds)', 1), ''))) as van_fonds,
        coalesce(g.stand, o.stand, circulaire_stand(g.publicatietitel)) as van_stand
    from gelezen g
    left join (select publicatie_id, any_value(fonds) as fonds, any_value(stand) as stand from gelezen group by publicatie_id) o
        on o.publicatie_id = g.ouder_id
),

rang as (
    select *,
        first(publicatie_id) over w as eerste_publicatie,
        first(titel) over w as eerste_titel,
        first(url) over w as eerste_url,
        first(document_id) over (partition by sha256 order by beschikbaar, document_id) as eerste_gelijke,
        (select max(jaar_van) from meta.jaren) as jaar_van,
        (select max(jaar_tot) from meta.jaren) as jaar_tot
    from bekend
    window w as (partition by van_fonds, van_stand, is_circulaire and not is_brief order by beschikbaar desc nulls last, gewijzigd desc nulls last, publicatie_id)
),

oordeel as (
    select *, case
        when van_fonds is null then 'geen circulaire van een fonds: document en titel noemen geen gemeentefonds of provinciefonds'
        when is_brief then 'een brief over een circulaire, niet de circulaire zelf'
        when left(van_stand, 4)::integer not between jaar_van - 1 and jaar_tot then 'van een jaar buiten ' || jaar_van || '-' || jaar_tot
        when eerste_gelijke <> document_id then 'hetzelfde bestand als ' || eerste_gelijke
        when is_circulaire and van_stand is not null and publicatie_id <> eerste_publicatie then 'vervangen door een jongere: ' || eerste_titel || ', ' || eerste_url
    end as reden
    from rang
)

select document_id, van_fonds as fonds, van_stand as circulaire, titel, url, publicatie_id, reden is null as telt, reden
from oordeel
