-- of what the cost of a bundle of a government is the sum
select l.overheid_code as code, coalesce(t.taak_id, l.bundel_id) as taak_id, l.onderdeel, l.grond_eur::double as grond, l.aandeel::double as aandeel, l.taken, l.bedrag_eur::double as bedrag
from indicator.bundel_lasten_deel l
left join kern.bundel_lid t on t.bundel_id = l.bundel_id and t.jaar = l.jaar and t.taken = 1
order by l.overheid_code, l.bundel_id, l.soort desc, l.onderdeel
