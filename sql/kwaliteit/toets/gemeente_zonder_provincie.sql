/* toets
naam: gemeente_zonder_provincie
ernst: fout
betekenis: "Van een gemeente is niet bekend in welke provincie zij ligt."
*/
select overheid_code || ' ' || naam || ' ' || jaar as voorbeeld
from kern.overheid
where soort = 'gemeente' and provincie_code is null and jaar in (select jaar from kern.baten_lasten)
order by voorbeeld
