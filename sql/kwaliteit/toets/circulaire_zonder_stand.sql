/* toets
naam: circulaire_zonder_stand
ernst: waarschuwing
betekenis: "Van een circulaire is het fonds, de stand of de datum onbekend: haar bedragen zijn aan geen rekenbestand of wetswijziging te verbinden."
*/
select coalesce(naam, url) || ': fonds ' || coalesce(fonds, 'onbekend') || ', stand ' || coalesce(circulaire, 'onbekend') || ', datum ' || coalesce(datum::varchar, 'onbekend') as voorbeeld
from kern.circulaire
where fonds is null or circulaire is null or datum is null
order by voorbeeld
