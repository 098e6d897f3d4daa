/* toets
naam: grens_telt_op
ernst: fout
betekenis: "De delen van een overheid op de grenzen van nu tellen niet op tot 1, of een overheid van nu bestond in de laatste twee jaren niet. Wie alleen in het laatste jaar ontbreekt staat in grens_nieuw_jaar."
*/
select van_code || ' ' || jaar || ': ' || coalesce(sum(aandeel)::varchar, 'onbekend') as voorbeeld
from kern.grens
group by van_code, jaar
having sum(aandeel) is distinct from 1
union all
select distinct van_code || ' gaat naar ' || naar_code || ', die niet bestaat'
from kern.grens
where jaar >= 2017 and naar_code not in (select overheid_code from kern.overheid where jaar >= (select max(jaar) - 1 from kern.overheid))
order by voorbeeld
