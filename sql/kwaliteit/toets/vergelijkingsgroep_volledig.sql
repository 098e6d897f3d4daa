/* toets
naam: vergelijkingsgroep_volledig
ernst: fout
betekenis: "Een gemeente of provincie staat in een indeling niet in precies een groep, of heeft niet de nabije gemeenten die er zijn."
*/
select overheid_code || ' ' || jaar || ': ' || count(v.indeling) || ' indelingen' as voorbeeld
from kern.overheid o
left join kern.vergelijkingsgroep v using (overheid_code, jaar)
group by overheid_code, jaar, soort
having count(v.indeling) <> if(soort = 'gemeente', 3, 1) or count(distinct v.indeling) <> count(v.indeling)
union all
select overheid_code || ' ' || jaar || ': ' || count(*) || ' nabije gemeenten'
from kern.nabije_overheid n
join (select jaar, count(distinct overheid_code) as gemeenten from kern.structuurkenmerk group by jaar) using (jaar)
group by overheid_code, jaar, gemeenten
having count(*) <> least(15, gemeenten - 1)
order by voorbeeld
