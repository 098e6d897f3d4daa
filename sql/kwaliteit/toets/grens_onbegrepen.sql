/* toets
naam: grens_onbegrepen
ernst: waarschuwing
betekenis: "Een zin over een grenswijziging in de omschrijving van een regio is niet begrepen."
*/
select code || ': ' || ander_naam as voorbeeld
from bron.cbs_grens
where gebeurtenis = 'onbegrepen'
order by voorbeeld
