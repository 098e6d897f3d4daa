-- of what the means of a bundle of a government are the sum
select m.overheid_code as code, coalesce(t.taak_id, m.bundel_id) as taak_id, m.soort, m.vorm, m.onderdeel, m.grond_eur::double as grond, m.aandeel::double as aandeel, m.bedrag_eur::double as bedrag
from indicator.bundel_middelen_deel m
left join kern.bundel_lid t on t.bundel_id = m.bundel_id and t.jaar = m.jaar and t.taken = 1
where m.bedrag_eur is not null and (m.soort <> 'uitkering' or m.bedrag_eur <> 0)
order by m.overheid_code, m.bundel_id, m.soort, m.vorm, m.onderdeel
