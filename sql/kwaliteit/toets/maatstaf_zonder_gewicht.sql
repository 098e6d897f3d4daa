/* toets
naam: maatstaf_zonder_gewicht
ernst: fout
betekenis: "Een maatstaf heeft eenheden maar geen gewicht: haar geld zou verdwijnen."
*/
select distinct document_id || ' (' || r.circulaire || ' ' || r.uitkeringsjaar || '): ' || v.maatstaf as voorbeeld
from kern.maatstaf_volume v
join kern.rekenbestand r using (document_id)
anti join kern.maatstaf m on m.document_id = v.document_id and m.maatstaf = v.maatstaf
order by voorbeeld
