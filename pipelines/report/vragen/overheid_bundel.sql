-- each bundle of each government, beside its group and the country; one with one
-- task has its number. The largest gap an inhabitant first, those without a coverage last
select
    b.overheid_code as code, coalesce(t.taak_id, b.bundel_id) as taak_id, k.naam, k.taken, coalesce(b.zekerheid, '') as zekerheid,
    b.netto_lasten_eur::double as lasten, b.middelen_rijk_eur::double as rijk, b.middelen_eur::double as middelen, b.spuk_eur::double as spuk,
    b.dekking::double as dekking, b.dekking_laag::double as laagst, b.dekking_hoog::double as hoogst,
    b.boeking_laag::double as boeking_laag, b.boeking_hoog::double as boeking_hoog,
    coalesce(nullif(b.oordeel, 'onbekend'), '') as ligging,
    b.verschil_per_inwoner_eur::double as per_inwoner, (b.netto_lasten_eur / nullif(o.inwoners, 0))::double as lasten_per_inwoner,
    g.kwart_laag::double as kwart_laag, g.mediaan::double as mediaan, g.kwart_hoog::double as kwart_hoog, l.mediaan::double as landelijk,
    n.z_score::double as z, n.z_nabij::double as z_nabij,
    coalesce(b.opvallend, '') as opvallend, b.status,
    coalesce(b.reden, if(b.oordeel = 'onbekend', 'geen oordeel bij zekerheid L', '')) as reden
from indicator.balans_bundel b
join kern.bundel k on k.bundel_id = b.bundel_id and jaren_ernaast(b.jaar, k.jaar_van, k.jaar_tot) = 0
join indicator.peil p on p.overheidslaag = k.overheidslaag and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
left join kern.overheid o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
left join kern.bundel_lid t on t.bundel_id = b.bundel_id and t.jaar = b.jaar and t.taken = 1
left join indicator.balans_taak n on n.overheid_code = b.overheid_code and n.taak_id = t.taak_id and n.jaar = b.jaar and n.verslagsoort = b.verslagsoort
left join indicator.balans_groep g on g.taak_id = t.taak_id and g.jaar = b.jaar and g.verslagsoort = b.verslagsoort and g.groep = n.groep
left join indicator.balans_groep l on l.taak_id = t.taak_id and l.jaar = b.jaar and l.verslagsoort = b.verslagsoort and l.groep = 'landelijk'
order by b.overheid_code, if(b.dekking is null, 1, 0), abs(b.verschil_per_inwoner_eur) desc nulls last, k.cluster nulls last, b.bundel_id
