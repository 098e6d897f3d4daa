-- sources that are not whole, for the foot of each page
select bron, status, coalesce(reden, '')
from meta.bron
where status <> 'vernieuwd'
order by bron
