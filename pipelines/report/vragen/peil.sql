-- what is looked at, per layer
select overheidslaag as laag, jaar, verslagsoort, coalesce(circulaire, '') as circulaire, met_dekking
from indicator.peil
order by overheidslaag
