-- of what the cost of each cluster in the country as a whole is the sum, over
-- the governments that the figure counts
with geteld as (
    select c.overheid_code, c.cluster, p.overheidslaag, p.jaar, p.verslagsoort,
        c.netto_lasten_eur is not null and c.middelen_eur is not null as beide,
        bool_or(c.netto_lasten_eur is not null and c.middelen_eur is not null) over (partition by p.overheidslaag, c.cluster) as met_middelen
    from indicator.balans_cluster c
    join indicator.peil p on p.overheidslaag = overheidslaag(c.overheid_code) and p.jaar = c.jaar and p.verslagsoort = c.verslagsoort
    where c.standaard_stand and c.netto_lasten_eur is not null
)

select g.overheidslaag as laag, g.cluster, n.taakveld, coalesce(t.titel, '') as titel, count(*) as overheden,
    sum(n.lasten_eur)::double as lasten, sum(n.baten_totaal_eur)::double as baten, sum(n.netto_lasten_eur)::double as netto
from geteld g
join kern.netto_lasten n using (overheid_code, cluster, jaar, verslagsoort)
left join kern.taakveld t on t.soort = g.overheidslaag and t.jaar = g.jaar and t.taakveld = n.taakveld
where g.beide or not g.met_middelen
group by g.overheidslaag, g.cluster, n.taakveld, t.titel
order by g.overheidslaag, g.cluster, n.taakveld
