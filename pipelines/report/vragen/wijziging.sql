-- what changed since the release before, by name of the measure: how many, and the
-- largest
select v.naam, count(*) as aantal, count(*) filter (v.vorige is null) as nieuw, count(*) filter (v.waarde is null) as weg,
    max_by(v.onderwerp, abs(v.verandering)) as meest, max(abs(v.verandering))::double as verandering
from kwaliteit.verschil v
where v.vorige is distinct from v.waarde
group by v.naam
order by aantal desc, v.naam
