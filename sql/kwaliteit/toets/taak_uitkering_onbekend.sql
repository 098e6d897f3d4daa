/* toets
naam: taak_uitkering_onbekend
ernst: waarschuwing
betekenis: "Een uitkering van een taak staat in geen opgenomen circulaire. Heet zij daar anders, vul dan sql/seeds/uitkering_alias.csv aan."
*/
select vorm || ' ' || uitkering || ' (' || string_agg(taak_id, ' ' order by taak_id) || ')' as voorbeeld
from kern.taak_uitkering
where not in_circulaire and fonds in (select fonds from kern.fondsuitkering)
group by vorm, uitkering
order by voorbeeld
