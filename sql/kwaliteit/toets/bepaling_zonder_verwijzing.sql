/* toets
naam: bepaling_zonder_verwijzing
ernst: fout
volgt: {kern.bepaling: bwb_id}
betekenis: "Een bepaling verwijst niet naar haar artikel op wetten.overheid.nl."
*/
select bepaling_id || ' ' || geldig_van as voorbeeld
from kern.bepaling
where coalesce(not starts_with(url, 'https://wetten.overheid.nl/jci1') or not contains(jci, ':' || bwb_id || '&'), true)
