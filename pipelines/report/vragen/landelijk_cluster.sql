-- all clusters together and each cluster in the country as a whole
select
    m.overheidslaag as laag, m.id as cluster,
    m.netto_lasten_eur::double as lasten, m.middelen_rijk_eur::double as rijk, m.middelen_eur::double as middelen,
    m.dekking_rijk::double as dekking_rijk, m.dekking::double as dekking, m.dekking_laag::double as laagst, m.dekking_hoog::double as hoogst,
    m.boeking_laag::double as boeking_laag, m.boeking_hoog::double as boeking_hoog,
    m.verschil_eur::double as verschil, coalesce(m.keuzes, '') as keuzes, coalesce(nullif(m.oordeel, 'onbekend'), '') as ligging, coalesce(m.reden, '') as reden
from indicator.balans_macro m
join indicator.peil p using (overheidslaag, jaar, verslagsoort)
where m.soort in ('geheel', 'cluster')
order by m.overheidslaag, m.soort desc, m.netto_lasten_eur desc nulls last, m.id
