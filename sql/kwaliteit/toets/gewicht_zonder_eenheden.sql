/* toets
naam: gewicht_zonder_eenheden
ernst: fout
betekenis: "Een maatstaf heeft een gewicht maar geen eenheden: haar geld zou verdwijnen."
*/
select distinct document_id || ' (' || r.circulaire || ' ' || r.uitkeringsjaar || '): ' || m.maatstaf as voorbeeld
from kern.maatstaf m
join kern.rekenbestand r using (document_id)
anti join kern.maatstaf_volume v on v.document_id = m.document_id and v.maatstaf = m.maatstaf
order by voorbeeld
