-- rows of circulaires per task, a line a year
select
    v.document_id || ' ' || v.tabel || ' ' || v.regel || ' ' || v.taak_id as rij, v.taak_id, coalesce(v.wet_bwb_id, '') as bwb, v.wet_datum as datum,
    v.circulaire, v.fonds, v.soort, v.omschrijving, v.url, p.pagina, coalesce(t.nummer, t.titel, t.tabel::varchar) as tabel, d.sha256 as sha,
    v.taken, coalesce(v.reden, '') as reden, coalesce(m.vorige_circulaire, '') as vorige,
    m.jaar, m.bedrag_eur::double as bedrag, m.stand_eur::double as gedrukt
from indicator.mutatieverklaring v
join kern.fondsmutatie m using (document_id, tabel, regel)
join kern.circulaire_post p using (document_id, tabel, regel)
join kern.circulaire_tabel t using (document_id, tabel)
join meta.document d using (document_id)
where v.taak_id <> 'geen'
order by v.taak_id, stand_rang(v.circulaire) desc, v.document_id, v.tabel, v.regel, m.jaar
