-- the grants of a government with the cell that each stands in; those of zero
-- are left out
with cel as (
    select f.overheid_code, u.document_id, u.omschrijving, min(u.cel) as cel
    from bron.fonds_uitkering u
    join kern.fonds_overheid f on f.document_id = u.document_id and f.nummer is not distinct from u.nummer and f.naam is not distinct from u.naam
    group by all
)

select u.overheid_code as code, u.vorm, u.omschrijving, u.cluster, u.bedrag_eur::double as bedrag, c.cel
from kern.uitkering u
join indicator.peil p on p.overheidslaag = fondslaag(u.fonds) and p.jaar = u.jaar and p.circulaire = u.circulaire
join cel c on c.overheid_code = u.overheid_code and c.document_id = u.document_id and c.omschrijving = u.omschrijving
where u.vorm <> 'AU' and u.bedrag_eur <> 0
order by u.overheid_code, u.vorm, u.omschrijving, u.cluster
