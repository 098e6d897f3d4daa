-- how complete and how sure the register is
select naam, waarde::double as waarde, teller::bigint as teller, noemer::bigint as noemer, coalesce(toelichting, '') as toelichting
from kwaliteit.dekking
order by naam
