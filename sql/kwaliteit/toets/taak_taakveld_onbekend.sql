/* toets
naam: taak_taakveld_onbekend
ernst: waarschuwing
betekenis: "Een taakveld dat volgens de bron zeker bij een taak hoort staat in geen jaar van de periode in de lijst van CBS. De voorbeeldgegevens hebben maar een deel van de lijst en tellen niet."
*/
select taak_id || ' ' || taakveld || ' vanaf ' || jaar_van as voorbeeld
from kern.taak_taakveld
where not onzeker and not in_iv3
    and not exists (from meta.run where herkomst = 'voorbeeld')
order by voorbeeld
