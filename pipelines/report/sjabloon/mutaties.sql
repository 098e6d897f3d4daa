-- rows of circulaires per task, a line a year
select
    v.document_id || ' ' || v.tabel || ' ' || v.regel || ' ' || v.taak_id, v.taak_id, coalesce(v.wet_bwb_id, ''), v.wet_datum,
    v.circulaire, v.fonds, v.soort, v.omschrijving, v.url, p.pagina, coalesce(t.nummer, t.titel, t.tabel::varchar), d.sha256,
    v.taken, coalesce(v.reden, ''), coalesce(m.vorige_circulaire, ''), m.jaar, m.bedrag_eur::double, m.stand_eur::double
from indicator.mutatieverklaring v
join kern.fondsmutatie m using (document_id, tabel, regel)
join kern.circulaire_post p using (document_id, tabel, regel)
join kern.circulaire_tabel t using (document_id, tabel)
join meta.document d using (document_id)
where v.taak_id <> 'geen'
order by v.taak_id, stand_rang(v.circulaire) desc, v.document_id, v.tabel, v.regel, m.jaar
