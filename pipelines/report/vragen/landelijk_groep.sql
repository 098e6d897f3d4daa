-- coverage of each task in each group of gemeenten; the groups from small to large
with orde as (
    select groep, jaar, min(inwoners) as vanaf
    from kern.vergelijkingsgroep
    join kern.overheid using (overheid_code, jaar)
    where indeling = 'grootte'
    group by all
)

select g.taak_id, t.naam, g.groep, g.overheden, g.dekking::double as dekking, coalesce(nullif(g.oordeel, 'onbekend'), '') as ligging, coalesce(g.reden, '') as reden
from indicator.balans_groep g
join kern.taak t using (taak_id)
join indicator.peil p on p.overheidslaag = t.overheidslaag and p.jaar = g.jaar and p.verslagsoort = g.verslagsoort
left join orde o on o.groep = g.groep and o.jaar = g.jaar
where t.overheidslaag = 'gemeente' and g.groep <> 'landelijk' and g.overheden > 0
order by o.vanaf nulls last, g.taak_id
