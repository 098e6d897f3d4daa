-- each task in the country as a whole, every year and report, the youngest first
select
    m.id as taak_id, m.jaar, m.verslagsoort, coalesce(m.circulaire, '') as circulaire,
    m.overheden, m.overheden_verwacht as verwacht, m.overheden_lasten as met_lasten,
    m.netto_lasten_eur::double as lasten, m.middelen_eur::double as middelen,
    m.dekking::double as dekking, m.dekking_laag::double as laagst, m.dekking_hoog::double as hoogst,
    m.verschil_eur::double as verschil, coalesce(nullif(m.oordeel, 'onbekend'), '') as ligging, m.status,
    coalesce(m.reden, if(m.oordeel = 'onbekend', 'geen oordeel bij zekerheid L', '')) as reden, coalesce(m.keuzes, '') as keuzes,
    p.overheidslaag is not null as peil
from indicator.balans_macro m
left join indicator.peil p using (overheidslaag, jaar, verslagsoort)
where m.soort = 'taak'
order by m.id, m.jaar desc, m.verslagsoort desc
