-- clusters and bundles in groups of governments by size: the point and the verdict
-- over all choices, of who receives the money. Groups from small to large
with orde as (
    select groep, jaar, min(inwoners) as vanaf
    from kern.vergelijkingsgroep
    join kern.overheid using (overheid_code, jaar)
    where indeling in ('grootte', 'provincies')
    group by all
),

cel as (
    select g.overheidslaag, g.soort, g.id, g.jaar, g.groep,
        max(g.dekking) filter (g.standaard) as dekking, max(g.netto_lasten_eur) filter (g.standaard) as lasten, max(g.inwoners) filter (g.standaard) as inwoners,
        min(g.dekking) as laag, max(g.dekking) as hoog, max(g.overheden) filter (g.standaard) as overheden
    from indicator.groep_variant g
    join indicator.peil p on p.overheidslaag = g.overheidslaag and p.jaar = g.jaar and p.verslagsoort = g.verslagsoort
    where g.groep not in ('landelijk', 'onbekend', 'alle provincies')
    group by all
)

select c.overheidslaag as laag, c.soort, coalesce(l.taak_id, c.id) as id, coalesce(b.naam, c.id) as naam, coalesce(b.cluster, c.id) as cluster, coalesce(b.taken, 0) as taken,
    c.groep, c.overheden, c.dekking::double as dekking, c.laag::double as laagst, c.hoog::double as hoogst,
    case when c.dekking is null or c.lasten < drempel_lasten(c.inwoners, d.lasten_per_inwoner_eur, d.lasten_eur) or k.zekerheid = 'L' then ''
        else coalesce(nullif(oordeel(c.laag, c.hoog), 'onbekend'), '') end as ligging
from cel c
cross join indicator.drempel d
left join kern.bundel b on c.soort = 'bundel' and b.bundel_id = c.id and jaren_ernaast(c.jaar, b.jaar_van, b.jaar_tot) = 0
left join kern.bundel_jaar k on c.soort = 'bundel' and k.bundel_id = c.id and k.jaar = c.jaar
left join kern.bundel_lid l on c.soort = 'bundel' and l.bundel_id = c.id and l.jaar = c.jaar and l.taken = 1
left join orde o on o.groep = c.groep and o.jaar = c.jaar
order by c.overheidslaag, o.vanaf nulls last, c.groep, list_position(['geheel', 'cluster', 'bundel'], c.soort), cluster, c.id
