-- what is left after medebewind
select v.overheid_code as code, v.jaar, v.algemene_middelen_eur::double as algemeen, v.medebewind_eur::double as medebewind,
    v.vrije_ruimte_eur::double as ruimte, v.vrije_ruimte_laag_eur::double as laagst, v.vrije_ruimte_hoog_eur::double as hoogst, v.vrije_ruimte_per_inwoner_eur::double as per_inwoner, v.aandeel::double as aandeel, coalesce(v.reden, '') as reden
from indicator.vrije_ruimte v
join indicator.peil p on p.overheidslaag = overheidslaag(v.overheid_code) and p.verslagsoort = v.verslagsoort
where v.jaar between p.jaar - 4 and p.jaar
order by v.overheid_code, v.jaar
