-- people by size class, of the last year of each subject
select grootteklasse as klasse, jaar, onderwerp, eenheid, waarde::double as waarde, coalesce(reden, '') as reden
from kern.personeel
qualify jaar = max(jaar) over (partition by onderwerp)
order by onderwerp, jaar, is_totaal, grootteklasse
