-- of what the cost of a task of a government is the sum
select l.overheid_code as code, l.taak_id, l.onderdeel, l.grond_eur::double as grond, l.aandeel::double as aandeel, l.taken, l.bedrag_eur::double as bedrag
from indicator.taak_lasten_deel l
order by l.overheid_code, l.taak_id, l.soort desc, l.onderdeel
