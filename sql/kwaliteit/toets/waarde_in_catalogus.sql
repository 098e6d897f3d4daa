/* toets
naam: waarde_in_catalogus
ernst: fout
betekenis: "Een indicator heeft waarden en staat niet in de catalogus, of niet voor dit soort onderwerp; of zij staat erin en heeft geen enkele rij."
*/
select coalesce(w.indicator, c.indicator) || coalesce(' ' || w.soort, '') as voorbeeld
from (select distinct indicator, soort from indicator.waarde) w
full join indicator.catalogus c using (indicator)
where c.indicator is null or not list_contains(string_split(c.soorten, ' '), w.soort)
    or w.indicator is null and exists (from indicator.waarde)
order by voorbeeld
