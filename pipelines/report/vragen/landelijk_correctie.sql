-- errors that stand in the figures of governments and touch a national figure: per
-- cluster the governments, and the figure without them
with fout as (
    select distinct a.overheid_code, c.cluster, a.regel, a.taakveld, a.bedrag_eur, a.vorig_eur
    from kwaliteit.afwijking a
    join indicator.peil p on p.overheidslaag = overheidslaag(a.overheid_code) and p.jaar = a.jaar and p.verslagsoort = a.verslagsoort
    join kern.cluster_taakveld c on c.overheidslaag = p.overheidslaag and c.taakveld = a.taakveld and jaren_ernaast(a.jaar, c.jaar_van, c.jaar_tot) = 0
    where a.regel in ('negatief', 'naar nul', 'duizendfout') and c.cluster is not null
),

zonder as (
    select overheidslaag(b.overheid_code) as laag, b.cluster, sum(b.netto_lasten_eur) as lasten, sum(b.middelen_eur) as middelen
    from indicator.balans_cluster b
    join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
    where b.standaard_stand and b.netto_lasten_eur is not null and b.middelen_eur is not null
        and not exists (from fout f where f.overheid_code = b.overheid_code and f.cluster = b.cluster)
    group by all
)

select overheidslaag(f.overheid_code) as laag, f.cluster, count(distinct f.overheid_code) as overheden,
    string_agg(distinct f.overheid_code, ' ' order by f.overheid_code) as codes,
    any_value(z.lasten)::double as lasten_zonder, dekking(any_value(z.middelen), any_value(z.lasten))::double as dekking_zonder
from fout f
left join zonder z on z.laag = overheidslaag(f.overheid_code) and z.cluster = f.cluster
group by all
order by laag, f.cluster
