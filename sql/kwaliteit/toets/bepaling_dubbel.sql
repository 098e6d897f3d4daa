/* toets
naam: bepaling_dubbel
ernst: waarschuwing
betekenis: "Van een artikel gelden twee versies tegelijk; de bepalingen van de tweede staan niet in het register (wel in kern.bepaling_versie)."
*/
select distinct concat_ws(' ', bwb_id, versie_datum, 'artikel', artikel) as voorbeeld
from kern.bepaling_versie
where dubbel
