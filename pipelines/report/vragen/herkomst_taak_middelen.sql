-- of what the means of each task in the country as a whole are the sum
select m.taak_id, m.soort, m.onderdeel, m.vorm as naam,
    sum(m.grond_eur)::double as grond, if(m.soort = 'overhead', null, any_value(m.aandeel))::double as aandeel, null::bigint as taken, '' as grondslag,
    sum(m.bedrag_eur)::double as bedrag
from indicator.taak_middelen_deel m
join indicator.balans_taak b using (overheid_code, taak_id, jaar, verslagsoort)
where b.middelen_eur is not null and b.netto_lasten_eur is not null
group by m.taak_id, m.soort, m.vorm, m.onderdeel
order by m.taak_id, m.soort, m.vorm, m.onderdeel
