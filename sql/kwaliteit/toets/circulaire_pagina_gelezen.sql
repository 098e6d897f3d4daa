/* toets
naam: circulaire_pagina_gelezen
ernst: waarschuwing
betekenis: "Een pagina van een circulaire kon niet of niet helemaal worden gelezen: wat erop staat ontbreekt, of er staat een stempel over."
*/
select c.fonds || ' ' || c.circulaire || ' pagina ' || p.pagina || ': ' || coalesce(p.reden, p.status) as voorbeeld
from bron.circulaire_pagina p
join kern.circulaire c using (document_id)
where p.status not in ('gelezen', 'leeg') or p.reden is not null
order by voorbeeld
