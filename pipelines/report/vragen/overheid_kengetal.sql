-- the ratios of the BBV in the last year that has any of them
select k.overheid_code as code, k.jaar, k.kengetal, k.normset, k.waarde::double as waarde, coalesce(k.categorie, '') as categorie,
    k.grens_a::double as grens_a, k.grens_c::double as grens_c, coalesce(k.reden, '') as reden
from indicator.kengetal k
join (select overheid_code, max(jaar) as jaar from indicator.kengetal group by overheid_code) using (overheid_code, jaar)
order by k.overheid_code, k.kengetal, k.normset
