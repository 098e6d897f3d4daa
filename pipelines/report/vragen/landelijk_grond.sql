-- on what the euros behind the tasks rest
select g.overheidslaag as laag, g.zijde, g.grond, g.bedrag_eur::double as bedrag, g.aandeel::double as aandeel
from kwaliteit.grond g
join indicator.peil p using (overheidslaag, jaar, verslagsoort)
order by g.overheidslaag, g.zijde, g.grond
