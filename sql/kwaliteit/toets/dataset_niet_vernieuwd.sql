/* toets
naam: dataset_niet_vernieuwd
ernst: waarschuwing
betekenis: "Van een dataset is de laatste goede versie gebruikt omdat de nieuwe niet bruikbaar was."
*/
select distinct dataset || ': ' || coalesce(reden, 'onbekend') as voorbeeld
from meta.document
where not vernieuwd
order by voorbeeld
