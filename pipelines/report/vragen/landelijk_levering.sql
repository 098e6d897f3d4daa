-- how many governments delivered what is looked at
select overheidslaag(l.overheid_code) as laag, count(*) as overheden, count(*) filter (l.status <> 'niet geleverd') as geleverd
from kern.levering l
join indicator.peil p on p.overheidslaag = overheidslaag(l.overheid_code) and p.jaar = l.jaar and p.verslagsoort = l.verslagsoort
group by all
order by laag
