-- regelingen by kind in the year that is looked at
select s.soort, count(*) as regelingen, count(*) filter (s.status <> 'niet geleverd') as geleverd,
    sum(s.lasten_eur)::double as lasten, sum(s.personeel_eur)::double as personeel
from kern.samenwerking s
join indicator.peil p on p.overheidslaag = 'gemeente' and p.jaar = s.jaar
group by s.soort
order by sum(s.lasten_eur) desc nulls last, s.soort
