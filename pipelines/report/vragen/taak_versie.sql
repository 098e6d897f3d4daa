-- the versions of laws that the provisions of each task stand in, in force or not, the youngest first
select b.taak_id, coalesce(r.citeertitel, b.bwb_id) as regeling, b.versie_datum as versie, r.einddatum as einde, coalesce(r.url, '') as url,
    sum(b.bepalingen)::integer as bepalingen, b.document_id as document
from (
    -- a bepaling stands once in a version
    select t.taak_id, b.bwb_id, b.versie_datum, b.document_id, count(*) as bepalingen
    from (select taak_id, tekstnummer(bepaling_id) as bepaling from kern.taak_bepaling where /* taken */ true) t
    join (select tekstnummer(bepaling_id) as bepaling, bwb_id, versie_datum, document_id from kern.bepaling) b using (bepaling)
    group by all
) b
left join kern.regeling r on r.bwb_id = b.bwb_id and r.versie_datum = b.versie_datum
group by all
order by b.taak_id, b.versie_datum desc, regeling, document
