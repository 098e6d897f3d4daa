-- money that ends, the soonest first
select a.vorm, a.omschrijving as uitkering, a.taak_id, coalesce(t.naam, '') as taak, a.jaar_tot, a.bedrag_eur::double as bedrag, coalesce(a.bedrag_jaar::varchar, '') as bedrag_jaar,
    a.taken, coalesce(a.wordt, '') as wordt, a.zekerheid, a.bron
from indicator.aflopend a
left join kern.taak t using (taak_id)
order by a.jaar_tot, a.vorm, a.omschrijving, a.taak_id
