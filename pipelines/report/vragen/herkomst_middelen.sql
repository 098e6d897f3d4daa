-- of what the means of a task of a government are the sum
select m.overheid_code as code, m.taak_id, m.soort, m.vorm, m.onderdeel, m.grond_eur::double as grond, m.aandeel::double as aandeel, m.bedrag_eur::double as bedrag
from indicator.taak_middelen_deel m
where m.bedrag_eur is not null and (m.soort <> 'uitkering' or m.bedrag_eur <> 0)
order by m.overheid_code, m.taak_id, m.soort, m.vorm, m.onderdeel
