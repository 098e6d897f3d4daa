-- what who pays and who receives say of the same money; streams that nobody books are left out
select jaar, verslagsoort, stroom, betaald_categorie, betaald_eur::double as betaald, ontvangen_categorie, ontvangen_eur::double as ontvangen,
    verschil_eur::double as verschil, coalesce(reden, '') as reden
from kwaliteit.overdracht
where coalesce(betaald_eur, 0) <> 0 or coalesce(ontvangen_eur, 0) <> 0
order by jaar desc, verslagsoort desc, stroom
