-- checks that an operator passed by
select toets, reden, door, op
from meta.aanvaarding
order by op desc, toets
