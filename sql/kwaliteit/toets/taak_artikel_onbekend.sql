/* toets
naam: taak_artikel_onbekend
ernst: waarschuwing
betekenis: "Een artikel dat de bron als grondslag van een taak noemt komt in geen opgenomen versie van de regeling voor: mogelijk is het vernummerd."
*/
select a.taak_id || ' ' || a.bwb_id || ' ' || a.bereik as voorbeeld
from kern.taak_artikel a
anti join kern.artikel k on k.bwb_id = a.bwb_id and artikel_sleutel(k.artikel) = artikel_sleutel(a.artikel_van)
where a.relatie = 'grondslag' and a.in_magazijn and a.artikel_van is not null and a.geldig_vanaf is null
order by voorbeeld
