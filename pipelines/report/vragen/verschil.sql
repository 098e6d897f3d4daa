-- what changed since the release before
select naam, onderwerp, jaar, vorige::double as vorige, waarde::double as waarde, coalesce(eenheid, '') as eenheid
from kwaliteit.verschil
where vorige is distinct from waarde
order by naam, onderwerp, jaar
