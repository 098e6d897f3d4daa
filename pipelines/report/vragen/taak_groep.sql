-- coverage of each task in each group of governments, small to large, the country last
with orde as (
    select groep, jaar, min(inwoners) as vanaf
    from kern.vergelijkingsgroep
    join kern.overheid using (overheid_code, jaar)
    where indeling in ('grootte', 'provincies')
    group by all
)

select g.taak_id, g.groep, g.overheden, g.met_dekking, g.dekking::double as dekking, g.dekking_laag::double as laagst, g.dekking_hoog::double as hoogst,
    coalesce(nullif(g.oordeel, 'onbekend'), '') as ligging, g.laagste::double as minimum, g.kwart_laag::double as kwart_laag, g.mediaan::double as mediaan,
    g.kwart_hoog::double as kwart_hoog, g.hoogste::double as maximum, coalesce(g.reden, '') as reden
from indicator.balans_groep g
join kern.taak t using (taak_id)
join indicator.peil p on p.overheidslaag = t.overheidslaag and p.jaar = g.jaar and p.verslagsoort = g.verslagsoort
left join orde o on o.groep = g.groep and o.jaar = g.jaar
order by g.taak_id, g.groep = 'landelijk', o.vanaf nulls last, g.groep
