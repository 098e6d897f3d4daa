/* model
naam: kern.rekenbestand_document
betekenis: "Elk werkblad dat is opengemaakt: of het een rekenmodel is, van welk fonds, uitkeringsjaar en stand, en of het meetelt."
korrel: document
sleutel: [document_id]
eenheid: factor
formule: "fonds, jaar en stand: uit het bestand, dan van de circulaire waar het onder hangt, dan uit de titel van de publicatie; de factor uit het bestand, en anders uit de circulaire van die stand. Van twee van hetzelfde fonds, uitkeringsjaar en dezelfde stand telt het jongste"
bron: bron.fonds_bestand, kern.documentpublicatie, kern.circulaire_document, kern.circulaire_factor
export: nee
kolommen:
  document_id: document (meta.document)
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  uitkeringsfactor: factor waarmee de som van eenheden maal gewichten wordt vermenigvuldigd, behalve bij OZB
  titel: titel van de publicatie
  url: adres van het bestand
  telt: waar als het meetelt
  reden: waarom het niet meetelt
eenheden:
  uitkeringsfactor: factor
*/
with gelezen as (
    select
        b.document_id, b.soort, b.reden as anders, b.versie, p.publicatie_id, p.titel, p.url, p.sha256, p.beschikbaar, p.gewijzigd,
        coalesce(b.fonds, o.fonds, lower(nullif(regexp_extract(p.titel, '(?i)(gemeentefonds|provinciefonds)', 1), ''))) as fonds,
        coalesce(b.circulaire, o.circulaire, nullif(
            regexp_extract(p.titel, '(?i)(?:mei|september|december)-?circulaire\s+(?:\w+\s+)?(\d{4})', 1) || '-'
            || lower(regexp_extract(p.titel, '(?i)(mei|september|december)-?circulaire', 1)), '-')) as circulaire,
        coalesce(b.uitkeringsjaar, try_cast(coalesce(
            nullif(regexp_extract(p.titel, '(?i)uitkeringsjaar\s+(\d{4})', 1), ''),
            nullif(regexp_extract(p.titel, '(?i)fonds\s+(\d{4})', 1), '')) as bigint))::integer as uitkeringsjaar,
        b.uitkeringsfactor::decimal(9, 6) as uitkeringsfactor,
    from bron.fonds_bestand b
    join kern.documentpublicatie p using (document_id)
    left join (select publicatie_id, any_value(fonds) as fonds, any_value(circulaire) as circulaire from kern.circulaire_document group by all) o
        on o.publicatie_id = p.ouder_id
),

factor as (
    select fonds, circulaire, uitkeringsjaar, max_by(factor, document_id) as factor
    from kern.circulaire_factor
    group by fonds, circulaire, uitkeringsjaar
),

bekend as (
    select g.* exclude (uitkeringsfactor), coalesce(g.uitkeringsfactor, f.factor)::decimal(9, 6) as uitkeringsfactor,
        (select max(jaar_van) from meta.jaren) as jaar_van,
        (select max(jaar_tot) from meta.jaren) as jaar_tot
    from gelezen g
    left join factor f using (fonds, circulaire, uitkeringsjaar)
),

zelf as (
    select *, case
        when soort = 'anders' then anders
        when uitkeringsjaar not between jaar_van and jaar_tot then 'uitkeringsjaar ' || uitkeringsjaar || ' ligt buiten ' || jaar_van || '-' || jaar_tot
        when fonds is null or circulaire is null or uitkeringsjaar is null or uitkeringsfactor is null then
            'onbekend is: ' || concat_ws(', ', if(fonds is null, 'fonds', null), if(circulaire is null, 'stand', null),
                if(uitkeringsjaar is null, 'uitkeringsjaar', null), if(uitkeringsfactor is null, 'uitkeringsfactor', null))
    end as reden
    from bekend
),

rang as (
    select *, first(document_id) over w as eerste, first(coalesce(titel, url)) over w as eerste_titel, first(url) over w as eerste_url, first(sha256) over w as eerste_sha
    from zelf
    window w as (partition by fonds, circulaire, uitkeringsjaar, reden is null order by beschikbaar desc nulls last, versie desc nulls last, gewijzigd desc nulls last, document_id)
),

oordeel as (
    select * exclude (reden), coalesce(reden, case
        when eerste = document_id then null
        when eerste_sha = sha256 then 'hetzelfde bestand als ' || eerste
        else 'vervangen door een jonger rekenbestand van dezelfde stand: ' || eerste_titel || ', ' || eerste_url
    end) as reden
    from rang
)

select document_id, fonds, circulaire, uitkeringsjaar, uitkeringsfactor, titel, url, reden is null as telt, reden
from oordeel
