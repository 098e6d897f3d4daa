-- each cluster in the country as a whole
select
    m.overheidslaag as laag, m.id as cluster,
    m.netto_lasten_eur::double as lasten, m.middelen_eur::double as middelen,
    m.dekking::double as dekking, m.dekking_laag::double as laagst, m.dekking_hoog::double as hoogst,
    m.verschil_eur::double as verschil, coalesce(m.ligging, '') as ligging, coalesce(m.reden, '') as reden
from indicator.balans_macro m
join indicator.peil p using (overheidslaag, jaar, verslagsoort)
where m.soort = 'cluster'
order by m.overheidslaag, m.netto_lasten_eur desc nulls last, m.id
