-- duties and powers per body and year, the whole of a task first
select b.taak_id, b.jaar, b.orgaan, b.plichten::bigint as plichten, b.bevoegdheden::bigint as bevoegdheden, b.verboden::bigint as verboden,
    coalesce(b.reden, '') as reden
from indicator.bevoegdheid b
where /* taken */ true
order by b.taak_id, b.orgaan <> 'alle', b.orgaan, b.jaar
