-- each cluster at each government in the year that is looked at
select b.overheid_code as code, b.id as cluster, b.dekking::double as dekking, b.verschil_per_inwoner_eur::double as per_inwoner,
    (b.netto_lasten_eur / nullif(b.inwoners, 0))::double as lasten_per_inwoner, coalesce(nullif(b.oordeel, 'onbekend'), '') as ligging, coalesce(b.reden, '') as reden
from indicator.balans_band b
join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
where b.soort = 'cluster'
order by b.overheid_code, b.id
