-- the publishers, and how fresh what they gave is
select bron as naam, status, documenten, bytes, datasets, datasets_niet_vernieuwd as oud, datasets_ontbreken as ontbreekt,
    coalesce(strftime(nieuwste_document, '%Y-%m-%d %H:%M'), '') as nieuwste, coalesce(reden, '') as reden
from meta.bron
order by bron
