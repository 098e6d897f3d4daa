-- each recorded task in the country as a whole, with its changes of law
select
    m.overheidslaag as laag, m.id as taak_id, t.naam, t.zekerheid,
    m.netto_lasten_eur::double as lasten, m.middelen_eur::double as middelen,
    m.dekking::double as dekking, m.dekking_laag::double as laagst, m.dekking_hoog::double as hoogst,
    m.verschil_eur::double as verschil, m.verschil_laag_eur::double as verschil_laag, m.verschil_hoog_eur::double as verschil_hoog,
    coalesce(m.ligging, '') as ligging, m.status, coalesce(m.reden, '') as reden
from indicator.balans_macro m
join indicator.peil p using (overheidslaag, jaar, verslagsoort)
join kern.taak t on t.taak_id = m.id
where m.soort = 'taak'
order by m.overheidslaag, m.verschil_eur nulls last, m.id
