/* toets
naam: iv3_eenheid
ernst: fout
betekenis: "Een Iv3-tabel geeft bedragen niet in duizenden euro's."
*/
select o.tabel || ' ' || o.sleutel || ': ' || coalesce(o.eenheid, 'geen eenheid') as voorbeeld
from bron.cbs_onderwerp o
where o.soort = 'Topic' and o.titel ilike '%plaatsing%'
    and o.tabel in (select tabel from bron.iv3)
    and replace(replace(lower(coalesce(o.eenheid, '')), ' ', ''), '.', '') not in ('x1000euro', '1000euro')
order by voorbeeld
