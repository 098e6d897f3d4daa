/* toets
naam: bepaling_versies_overlappen
ernst: waarschuwing
betekenis: "Volgens het manifest gelden op een dag twee versies van een regeling, of eindigt een versie voor zij begint. Het register laat de oude versie eindigen waar de nieuwe begint, en telt een versie zonder dagen niet mee."
*/
select bwb_id || ' ' || versie_datum || ' tot ' || einddatum as voorbeeld
from (
    select bwb_id, versie_datum, einddatum, lead(versie_datum) over (partition by bwb_id order by versie_datum) as volgende
    from kern.regeling
)
where einddatum < versie_datum or volgende <= einddatum
