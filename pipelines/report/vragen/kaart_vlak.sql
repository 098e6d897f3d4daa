-- outlines of the gemeenten in the year that is looked at
select v.overheid_code as code, o.naam, v.wkt
from kern.gemeentevlak v
join indicator.peil p on p.overheidslaag = 'gemeente' and p.jaar = v.jaar
join kern.overheid o on o.overheid_code = v.overheid_code and o.jaar = v.jaar
where v.wkt is not null
order by o.naam, v.overheid_code
