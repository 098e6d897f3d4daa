-- Wmo and Jeugd since 2017 on the widest codes that hold all years, per government
-- and for the country (code GM)
select r.overheid_code as code, r.reeks, r.naam, r.jaar, r.verslagsoort, r.netto_lasten_eur::double as lasten
from indicator.lasten_reeks r
where r.reeks in ('jeugd', 'wmo') and r.netto_lasten_eur is not null
order by r.overheid_code, r.reeks, r.verslagsoort, r.jaar
