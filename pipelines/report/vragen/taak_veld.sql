-- the taakvelden of each task in the year that is looked at, also codes of other
-- years that someone books on
select l.taak_id, l.taakveld, coalesce(v.titel, '') as titel, b.taken, l.zeker, l.zekerheid,
    coalesce(k.in_iv3, v.taakveld is not null) as in_iv3, coalesce(l.reden, k.toelichting, '') as toelichting
from kern.taak_veld l
join indicator.peil p on p.overheidslaag = l.overheidslaag and p.jaar = l.jaar
left join kern.bundel_veld b on b.overheidslaag = l.overheidslaag and b.taakveld = l.taakveld and b.jaar = l.jaar
left join kern.taak_taakveld k on k.taak_id = l.taak_id and k.taakveld = l.taakveld and jaren_ernaast(l.jaar, k.jaar_van, k.jaar_tot) = 0
left join kern.taakveld v on v.soort = l.overheidslaag and v.jaar = l.jaar and v.taakveld = l.taakveld
where l.eigen_jaar or exists (from kern.netto_lasten n where overheidslaag(n.overheid_code) = l.overheidslaag and n.jaar = p.jaar and n.verslagsoort = p.verslagsoort and n.taakveld = l.taakveld and n.netto_lasten_eur <> 0)
order by l.taak_id, l.taakveld
