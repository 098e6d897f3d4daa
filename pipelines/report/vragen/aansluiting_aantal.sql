-- counts and percentages along two ways
select naam, eenheid, verwacht::double as verwacht, gevonden::double as gevonden, verschil::double as verschil, coalesce(toelichting, '') as toelichting
from kwaliteit.aansluiting_aantal
order by naam
