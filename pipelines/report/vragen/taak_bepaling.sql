-- the provisions of each task that are in force on the day of the run
select
    t.taak_id, b.orgaan, b.modaliteit, b.norm_id as norm, b.artikel, coalesce(b.lid, '') as lid, coalesce(b.onderdeel, '') as onderdeel,
    vlakke_tekst(b.tekst) as tekst, b.geldig_van, coalesce(r.citeertitel, b.bwb_id) as regeling, b.url, b.document_id as document,
    b.volgnummer as sequence, b.bepaling_id
from kern.taak_bepaling t
join kern.bepaling b using (bepaling_id)
cross join meta.run
left join kern.regeling r on r.bwb_id = b.bwb_id and r.versie_datum = b.versie_datum
where /* taken */ true and meta.run.gestart::date between b.geldig_van and b.geldig_tot
order by t.taak_id, b.modaliteit, b.orgaan, regeling, artikel_sleutel(b.artikel), b.volgnummer, b.bepaling_id
