-- gemeenten of which governments were made, of those whose names are known
select h.naar_code as code, h.datum, coalesce(max_by(o.naam, o.jaar), h.van_code) as naam, h.aandeel::double as aandeel
from kern.herindeling h
left join kern.overheid o on o.overheid_code = h.van_code
where h.datum >= (select make_date(min(jaar), 1, 2) from kern.overheid) and h.aandeel > 0.01
group by h.naar_code, h.datum, h.van_code, h.aandeel
order by h.naar_code, h.datum, naam
