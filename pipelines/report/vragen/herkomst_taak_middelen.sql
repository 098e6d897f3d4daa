-- of what the means of each task that stands alone are the sum in the country as
-- a whole
select b.taak_id, m.soort, m.onderdeel, m.vorm as naam,
    sum(m.grond_eur)::double as grond, if(m.soort = 'overhead', null, any_value(m.aandeel))::double as aandeel, null::bigint as taken,
    sum(m.bedrag_eur)::double as bedrag
from indicator.bundel_middelen_deel m
join indicator.balans_taak b using (overheid_code, bundel_id, jaar, verslagsoort)
where b.middelen_eur is not null and b.netto_lasten_eur is not null and b.reden is distinct from 'ontvangt de uitkering niet'
group by b.taak_id, m.soort, m.vorm, m.onderdeel
order by b.taak_id, m.soort, m.vorm, m.onderdeel
