-- what is known and not in the warehouse
select bron, onderwerp, reden
from meta.weglating
order by bron, onderwerp, reden
