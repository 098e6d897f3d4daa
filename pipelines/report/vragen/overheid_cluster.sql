-- cost and means per cluster in the last five years of the report that is looked at
select
    c.overheid_code as code, c.cluster, c.jaar,
    c.netto_lasten_eur::double as lasten, c.middelen_eur::double as middelen, coalesce(c.status, '') as status, coalesce(c.reden, '') as reden
from indicator.balans_cluster c
join indicator.peil p on p.overheidslaag = overheidslaag(c.overheid_code) and p.verslagsoort = c.verslagsoort
where c.standaard_stand and c.jaar between p.jaar - 4 and p.jaar
    and c.reden is distinct from 'cluster zonder taakvelden'
order by c.overheid_code, c.cluster, c.jaar
