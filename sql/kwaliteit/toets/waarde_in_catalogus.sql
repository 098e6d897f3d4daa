/* toets
naam: waarde_in_catalogus
ernst: fout
betekenis: "Een indicator heeft waarden en staat niet in de catalogus, of niet voor dit soort onderwerp."
*/
select w.indicator || ' ' || w.soort as voorbeeld
from (select distinct indicator, soort from indicator.waarde) w
left join indicator.catalogus c using (indicator)
where c.indicator is null or not list_contains(string_split(c.soorten, ' '), w.soort)
order by voorbeeld
