-- bills of which it is not known how they ended, by the last that was heard
select dossier, titel, laatste as last, coalesce(memorie_url, '') as memorie
from kern.wetsvoorstel
where stand = 'onbekend'
order by laatste desc nulls last, dossier
