-- totals along two ways, by kind
select soort, count(*)::integer as aantal, count(*) filter (abs(verschil_eur) > tolerantie_eur)::integer as buiten,
    max(abs(verschil_eur))::double as grootste
from kwaliteit.aansluiting
group by soort
order by soort
