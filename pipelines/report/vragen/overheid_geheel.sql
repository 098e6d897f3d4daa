-- all clusters together at each government
select b.overheid_code as code, b.netto_lasten_eur::double as lasten, b.middelen_rijk_eur::double as rijk, b.middelen_eur::double as middelen,
    b.dekking_rijk::double as dekking_rijk, b.dekking::double as dekking, b.dekking_laag::double as laagst, b.dekking_hoog::double as hoogst,
    b.verschil_per_inwoner_eur::double as per_inwoner, coalesce(nullif(b.oordeel, 'onbekend'), '') as ligging, coalesce(b.reden, '') as reden
from indicator.balans_band b
join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
where b.soort = 'geheel'
order by b.overheid_code
