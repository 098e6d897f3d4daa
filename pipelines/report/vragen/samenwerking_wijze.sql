-- of each euro, per bundle of tasks and for all: who spends it
select w.soort, w.id, coalesce(b.naam, 'Alle taken samen, met overhead') as naam, coalesce(b.taken, 0)::bigint as taken,
    w.lasten_eur::double as lasten, w.eigen_aandeel::double as eigen, w.regeling_aandeel::double as regeling, w.ingekocht_aandeel::double as ingekocht,
    w.overgedragen_aandeel::double as overgedragen, w.overig_aandeel::double as overig, w.overheden, coalesce(w.reden, '') as reden
from indicator.uitvoering_wijze w
join indicator.peil p on p.overheidslaag = 'gemeente' and p.jaar = w.jaar and p.verslagsoort = w.verslagsoort
left join kern.bundel b on b.bundel_id = w.id and w.jaar between b.jaar_van and coalesce(b.jaar_tot, 9999)
where w.overheid_code = 'GM' and (w.soort = 'geheel' or b.bundel_id is not null)
order by w.soort desc, w.lasten_eur desc nulls last, w.id
