-- of what the cost of each task in the country as a whole is the sum, over the
-- governments that the figure counts
with getoond as (
    select b.overheid_code, b.taak_id, b.netto_lasten_eur, b.middelen_eur, p.overheidslaag, p.jaar,
        bool_or(b.middelen_eur is not null and b.netto_lasten_eur is not null) over (partition by b.taak_id) as met_middelen
    from indicator.balans_taak b
    join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
)

select l.taak_id, l.soort, l.onderdeel, coalesce(t.titel, '') as naam,
    sum(l.grond_eur)::double as grond, if(l.soort = 'overhead', null, any_value(l.aandeel))::double as aandeel, max(l.taken) as taken,
    any_value(l.grondslag) as grondslag, sum(l.bedrag_eur)::double as bedrag
from indicator.taak_lasten_deel l
join getoond g using (overheid_code, taak_id)
left join kern.taakveld t on t.soort = g.overheidslaag and t.jaar = g.jaar and t.taakveld = l.onderdeel
where g.netto_lasten_eur is not null and (g.middelen_eur is not null or not g.met_middelen)
group by l.taak_id, l.soort, l.onderdeel, t.titel
order by l.taak_id, l.soort desc, l.onderdeel
