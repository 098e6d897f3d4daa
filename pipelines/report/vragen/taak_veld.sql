-- the taakvelden of each task in the year that is looked at
select l.taak_id, l.taakveld, coalesce(v.titel, '') as titel, s.taken, s.aandeel::double as aandeel, s.grondslag,
    l.zekerheid, l.onzeker, coalesce(l.in_iv3, false) as in_iv3, coalesce(l.toelichting, '') as toelichting
from kern.taak_taakveld l
join kern.taak t using (taak_id)
join indicator.peil p on p.overheidslaag = t.overheidslaag and p.jaar between l.jaar_van and coalesce(l.jaar_tot, 9999)
left join indicator.taak_splitsing s on s.overheidslaag = t.overheidslaag and s.taak_id = l.taak_id and s.taakveld = l.taakveld and s.jaar = p.jaar and s.splitsing = 'lasten'
left join kern.taakveld v on v.soort = t.overheidslaag and v.jaar = p.jaar and v.taakveld = l.taakveld
order by l.taak_id, l.taakveld
