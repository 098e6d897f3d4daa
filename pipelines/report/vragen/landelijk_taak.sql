-- each bundle in the country as a whole; one with one task has its number
select
    m.overheidslaag as laag, coalesce(t.taak_id, m.id) as taak_id, b.naam, m.zekerheid, b.taken,
    m.netto_lasten_eur::double as lasten, m.middelen_eur::double as middelen,
    m.dekking::double as dekking, m.dekking_laag::double as laagst, m.dekking_hoog::double as hoogst,
    m.verschil_eur::double as verschil, m.verschil_laag_eur::double as verschil_laag, m.verschil_hoog_eur::double as verschil_hoog,
    coalesce(nullif(m.oordeel, 'onbekend'), '') as ligging, m.status,
    coalesce(m.reden, if(m.oordeel = 'onbekend', 'geen oordeel bij zekerheid L', '')) as reden, coalesce(m.keuzes, '') as keuzes
from indicator.balans_macro m
join indicator.peil p using (overheidslaag, jaar, verslagsoort)
join kern.bundel b on b.bundel_id = m.id and jaren_ernaast(m.jaar, b.jaar_van, b.jaar_tot) = 0
left join kern.bundel_lid t on t.bundel_id = m.id and t.jaar = m.jaar and t.taken = 1
where m.soort = 'bundel'
order by m.overheidslaag, m.verschil_eur nulls last, m.id
