-- the document that the outlines come from
select distinct d.document_id, d.url, d.sha256 as sha
from kern.gemeentevlak v
join indicator.peil p on p.overheidslaag = 'gemeente' and p.jaar = v.jaar
join meta.document d using (document_id)
order by d.document_id
