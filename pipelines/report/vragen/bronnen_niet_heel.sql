-- sources that are not whole, for the foot of each page
select bron as naam, status, coalesce(reden, '') as reden
from meta.bron
where status <> 'vernieuwd'
order by bron
