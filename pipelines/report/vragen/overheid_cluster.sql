-- cost and means per cluster in the last five years of the report that is looked
-- at, on the borders of today: of a merged gemeente the sum of those before it
with deel as (
    select g.naar_code, c.cluster, c.jaar, g.aandeel, c.netto_lasten_eur, c.middelen_eur, c.status, c.reden
    from indicator.balans_cluster c
    join indicator.peil p on p.overheidslaag = overheidslaag(c.overheid_code) and p.verslagsoort = c.verslagsoort
    join kern.grens g on g.van_code = c.overheid_code and g.jaar = c.jaar and g.aandeel > 0.01
    where c.standaard_stand and c.jaar between p.jaar - 4 and p.jaar
        and c.reden is distinct from 'cluster zonder taakvelden'
)

select naar_code as code, cluster, jaar,
    if(count(netto_lasten_eur) = count(*), sum(netto_lasten_eur::decimal(28, 2) * aandeel), null)::double as lasten,
    if(count(middelen_eur) = count(*), sum(middelen_eur::decimal(28, 2) * aandeel), null)::double as middelen,
    coalesce(any_value(status), '') as status, coalesce(any_value(reden), '') as reden
from deel
group by naar_code, cluster, jaar
order by naar_code, cluster, jaar
