-- of what the free room of a government is the sum
select v.overheid_code as code, v.fondsen_eur::double as fondsen, v.belastingen_eur::double as belastingen, v.algemene_middelen_eur::double as algemeen,
    v.medebewind_eur::double as medebewind, v.overig_eur::double as overig, v.vrije_ruimte_eur::double as ruimte, coalesce(v.reden, '') as reden
from indicator.vrije_ruimte v
join indicator.peil p on p.overheidslaag = overheidslaag(v.overheid_code) and p.jaar = v.jaar and p.verslagsoort = v.verslagsoort
order by v.overheid_code
