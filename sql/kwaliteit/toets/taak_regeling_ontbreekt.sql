/* toets
naam: taak_regeling_ontbreekt
ernst: waarschuwing
betekenis: "De tekst van een regeling waarin taken liggen is niet opgenomen: hun bepalingen ontbreken in het overzicht."
*/
select bwb_id || ' (' || string_agg(distinct taak_id, ' ' order by taak_id) || ')' as voorbeeld
from kern.taak_artikel
where not in_magazijn and exists (from kern.regeling)
group by bwb_id
order by voorbeeld
