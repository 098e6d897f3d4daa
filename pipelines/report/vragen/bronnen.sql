-- all documents, per publisher and data set, with what each is about
with regeling as (
    select bwb_id, max_by(citeertitel, versie_datum) as titel
    from kern.regeling
    group by bwb_id
),

bestand as (
    select document_id, titel as naam from kern.rekenbestand_document
    union all
    select document_id, titel from kern.circulaire_document
),

publicatie as (
    select bestand_url as url, max(titel) as titel
    from bron.publicatie
    group by bestand_url
)

select d.document_id as id, d.bron, d.dataset, coalesce(r.titel, t.titel, p.titel, b.naam, '') as titel,
    coalesce(
        b.naam,
        v.citeertitel || ', versie ' || v.versie_datum,
        nullif(regexp_replace(d.document_id, '^cbs/iv3/([^/]+)/(\d{4}X\d{3})/0*(\d+)$', 'Iv3 \1, \2, blad \3'), d.document_id),
        d.document_id
    ) as naam,
    d.url, d.sha256 as sha, d.bytes, strftime(d.opgehaald, '%Y-%m-%d %H:%M') as opgehaald, coalesce(d.gewijzigd, '') as gewijzigd, d.vernieuwd, coalesce(d.reden, '') as reden
from meta.document d
left join regeling r on d.dataset = 'bwb/' || r.bwb_id
left join (select tabel, max(titel) as titel from bron.cbs_tabel group by tabel) t on t.tabel = regexp_extract(d.dataset, '([^/]+)$', 1) and d.bron = 'cbs'
left join bestand b on b.document_id = d.document_id
left join kern.regeling v on v.document_id = d.document_id
left join publicatie p on p.url = d.url
order by d.bron, d.dataset, d.document_id
