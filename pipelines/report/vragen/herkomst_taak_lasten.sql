-- of what the cost of each task that stands alone is the sum in the country as a
-- whole, over the governments that the figure counts
with getoond as (
    select b.overheid_code, b.taak_id, b.bundel_id, b.netto_lasten_eur, b.middelen_eur, b.reden, p.overheidslaag, p.jaar,
        bool_or(b.middelen_eur is not null and b.netto_lasten_eur is not null) over (partition by b.taak_id) as met_middelen
    from indicator.balans_taak b
    join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
    where b.netto_lasten_eur is not null
)

select g.taak_id, l.soort, l.onderdeel, coalesce(t.titel, '') as naam,
    sum(l.grond_eur)::double as grond, if(l.soort = 'overhead', null, any_value(l.aandeel))::double as aandeel, max(l.taken) as taken,
    sum(l.bedrag_eur)::double as bedrag
from indicator.bundel_lasten_deel l
join getoond g using (overheid_code, bundel_id)
left join kern.taakveld t on t.soort = g.overheidslaag and t.jaar = g.jaar and t.taakveld = l.onderdeel
where (g.middelen_eur is not null or not g.met_middelen) and g.reden is distinct from 'ontvangt de uitkering niet'
group by g.taak_id, l.soort, l.onderdeel, t.titel
order by g.taak_id, l.soort desc, l.onderdeel
