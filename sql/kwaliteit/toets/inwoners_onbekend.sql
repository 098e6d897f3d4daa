/* toets
naam: inwoners_onbekend
ernst: waarschuwing
betekenis: "Van een overheid met cijfers is het inwonertal niet gepubliceerd."
*/
select overheid_code || ' ' || naam || ' ' || jaar as voorbeeld
from kern.overheid
where inwoners is null and jaar in (select jaar from kern.baten_lasten)
order by voorbeeld
