-- what is left out, and why
select bron, onderwerp, reden
from meta.weglating
order by bron, onderwerp
