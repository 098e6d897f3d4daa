/* toets
naam: herindeling_telt_op
ernst: fout
betekenis: "De delen van een opgeheven gemeente tellen niet op tot 1."
*/
select van_code || ': ' || coalesce(sum(aandeel)::varchar, 'onbekend') as voorbeeld
from kern.herindeling
where datum >= date '2016-01-01'
group by van_code
having sum(aandeel) is null or abs(sum(aandeel) - 1) > 0.0000001
order by voorbeeld
