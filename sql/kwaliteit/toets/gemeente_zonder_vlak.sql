/* toets
naam: gemeente_zonder_vlak
ernst: waarschuwing
betekenis: "De gemeentegrenzen van een jaar zijn er, maar een gemeente die in dat jaar bestaat staat er niet in: op een kaart is zij een gat."
*/
select overheid_code || ' ' || jaar as voorbeeld
from kern.gemeentevlak
where status = 'ontbreekt'
order by voorbeeld
