-- changes of law by what is known of their money
select middelen, count(*) as wijzigingen, count(distinct taak_id) as taken
from indicator.taakmutatie
group by middelen
