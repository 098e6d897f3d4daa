-- how the duties of each task grew in the year that is looked at
select o.taak_id, o.jaar, o.plichten_begin::bigint as plichten, o.groei::bigint as groei
from indicator.taakomvang o
join kern.taak t using (taak_id)
join indicator.peil p on p.overheidslaag = t.overheidslaag and p.jaar = o.jaar
order by o.taak_id
