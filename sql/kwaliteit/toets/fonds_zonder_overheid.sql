/* toets
naam: fonds_zonder_overheid
ernst: fout
betekenis: "Een rij van een rekenbestand is geen bekende gemeente of provincie: nummer en naam leveren niets op."
*/
select document_id || ': ' || concat_ws(' ', nummer, naam) as voorbeeld
from kern.fonds_overheid
where overheid_code is null
order by voorbeeld
