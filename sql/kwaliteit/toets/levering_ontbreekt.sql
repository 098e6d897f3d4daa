/* toets
naam: levering_ontbreekt
ernst: waarschuwing
betekenis: "Een overheid heeft een begroting of rekening niet geleverd."
*/
select overheid_code || ' ' || jaar || ' ' || verslagsoort as voorbeeld
from kern.levering
where status = 'niet geleverd'
order by voorbeeld
