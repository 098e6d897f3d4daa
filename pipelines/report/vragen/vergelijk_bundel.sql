-- each bundle of a gemeente beside the median of its fifteen nearest; the median
-- only where five of these have a figure
with cijfer as (
    select b.overheid_code, b.bundel_id, b.jaar, b.dekking, b.verschil_per_inwoner_eur as verschil, b.netto_lasten_eur / nullif(o.inwoners, 0) as lasten
    from indicator.balans_bundel b
    join indicator.peil p on p.overheidslaag = 'gemeente' and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
    join kern.overheid o on o.overheid_code = b.overheid_code and o.jaar = b.jaar and o.soort = 'gemeente'
)

select n.overheid_code as code, coalesce(t.taak_id, c.bundel_id) as taak_id,
    if(count(c.lasten) >= 5, median(c.lasten), null)::double as lasten_nabij,
    if(count(c.verschil) >= 5, median(c.verschil), null)::double as verschil_nabij,
    if(count(c.dekking) >= 5, median(c.dekking), null)::double as dekking_nabij
from kern.nabije_overheid n
join cijfer c on c.overheid_code = n.nabije_code and c.jaar = n.jaar
left join kern.bundel_lid t on t.bundel_id = c.bundel_id and t.jaar = c.jaar and t.taken = 1
group by n.overheid_code, taak_id, c.bundel_id
order by n.overheid_code, c.bundel_id
