/* toets
naam: product_zonder_bepaling
ernst: waarschuwing
betekenis: "De regeling van een medebewindsproduct is opgenomen, maar van het artikel dat de UPL noemt is geen bepaling gelezen; de reden staat erbij en in kern.product_grondslag."
*/
select bwb_id || coalesce(' artikel ' || artikel, '') || ' ' || naam || ' (' || overheidslaag || '): ' || reden as voorbeeld
from kern.product_grondslag
where in_magazijn and reden is not null
order by voorbeeld
