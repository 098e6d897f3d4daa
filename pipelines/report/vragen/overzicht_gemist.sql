-- what other lists have and the overview has not
select lijst, overheidslaag, naam, coalesce(wet, '') as wet, coalesce(reden, '') as reden, coalesce(soort_reden, '') as soort_reden
from kwaliteit.overzicht_gemist
where not gevonden
order by lijst, overheidslaag, soort_reden, naam, wet, reden
