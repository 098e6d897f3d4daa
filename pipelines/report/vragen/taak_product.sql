-- products of the UPL that rest on a task
select unnest(string_split(g.taken, ' ')) as taak_id, g.naam, g.grondslag, coalesce(p.url, '') as url, coalesce(p.uri, '') as uri, g.taak_via as via, g.regel, g.overheidslaag
from kern.product_grondslag g
join kern.product p using (regel)
where g.taken is not null
order by taak_id, g.naam, g.regel, g.overheidslaag
