-- what kinds of norm a domain has
select knoop_id, overheidslaag, soort_norm,
    coalesce(sum(normen) filter (modaliteit = 'plicht'), 0)::bigint as plichten,
    coalesce(sum(normen) filter (modaliteit = 'bevoegdheid'), 0)::bigint as bevoegdheden,
    coalesce(sum(normen) filter (modaliteit = 'verbod'), 0)::bigint as verboden
from kern.taakboom_soort
where starts_with(knoop_id, 'D-')
group by knoop_id, overheidslaag, soort_norm
order by knoop_id, overheidslaag, sum(normen) desc, soort_norm
