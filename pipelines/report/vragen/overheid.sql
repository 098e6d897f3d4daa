-- the governments of the year that is looked at
select
    o.overheid_code as code, o.soort, o.naam, coalesce(p.naam, '') as provincie, o.inwoners,
    coalesce(g.groep, 'onbekend') as groep, coalesce(l.status, 'onbekend') as levering
from kern.overheid o
join indicator.peil k on k.overheidslaag = o.soort and k.jaar = o.jaar
left join kern.overheid p on p.overheid_code = o.provincie_code and p.jaar = o.jaar and o.soort = 'gemeente'
left join kern.vergelijkingsgroep g on g.overheid_code = o.overheid_code and g.jaar = o.jaar and g.indeling in ('grootte', 'provincies')
left join kern.levering l on l.overheid_code = o.overheid_code and l.jaar = k.jaar and l.verslagsoort = k.verslagsoort
order by o.soort, o.naam, o.overheid_code
