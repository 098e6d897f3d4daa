/* toets
naam: rij_geweigerd
ernst: waarschuwing
betekenis: "Een rij van een uitgever is niet overgenomen, omdat een code geen code is of een bedrag geen bedrag kan zijn (meta.geweigerd)."
*/
select document_id || ', rij ' || rij || ' van ' || tabel || ', ' || kolom || ': ' || reden as voorbeeld
from meta.geweigerd
order by voorbeeld
