/* toets
naam: taak_taakveld_onzeker
ernst: waarschuwing
betekenis: "Een taakveld dat de bron met een vraagteken geeft staat niet in de lijst van CBS."
*/
select taak_id || ' ' || taakveld || ' vanaf ' || jaar_van as voorbeeld
from kern.taak_taakveld
where onzeker and not in_iv3
order by voorbeeld
