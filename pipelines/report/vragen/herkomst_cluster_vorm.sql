-- of what the means of each cluster in the country as a whole are the sum
select p.overheidslaag as laag, c.cluster, sum(c.au_eur)::double as au, sum(c.iu_eur)::double as iu, sum(c.du_eur)::double as du,
    sum(c.suppletie_eur)::double as suppletie, sum(c.bfu_eur)::double as bfu, sum(c.middelen_eur)::double as middelen, count(*) as overheden,
    bool_or(c.netto_lasten_eur is not null) as met_taakvelden
from indicator.balans_cluster c
join indicator.peil p on p.overheidslaag = overheidslaag(c.overheid_code) and p.jaar = c.jaar and p.verslagsoort = c.verslagsoort
where c.standaard_stand and c.middelen_eur is not null and (c.netto_lasten_eur is not null or c.reden = 'cluster zonder taakvelden')
group by p.overheidslaag, c.cluster
order by p.overheidslaag, c.cluster
