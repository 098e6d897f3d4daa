-- every check and what came of it, the failed ones first
select naam, ernst, geslaagd, rijen::bigint as rijen, coalesce(voorbeeld, '') as voorbeeld, aanvaard, coalesce(betekenis, '') as betekenis
from kwaliteit.toets
order by geslaagd, ernst, naam
