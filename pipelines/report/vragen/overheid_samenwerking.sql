-- what goes to joint arrangements, per taakveld
select u.overheid_code as code, u.taakveld, coalesce(t.titel, '') as titel, u.samenwerking_eur::double as bedrag, u.samenwerking_aandeel::double as aandeel
from indicator.uitvoeringskracht_taakveld u
join indicator.peil p on p.overheidslaag = overheidslaag(u.overheid_code) and p.jaar = u.jaar and p.verslagsoort = u.verslagsoort
left join kern.taakveld t on t.soort = p.overheidslaag and t.jaar = u.jaar and t.taakveld = u.taakveld
where u.samenwerking_eur > 0
order by u.overheid_code, u.samenwerking_eur desc, u.taakveld
