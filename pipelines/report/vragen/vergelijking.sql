-- the release that is compared with
select coalesce(uitgave, '') as uitgave, vergeleken, coalesce(zelfde_code, false) as zelfde_code, coalesce(reden, '') as reden
from kwaliteit.vergelijking
