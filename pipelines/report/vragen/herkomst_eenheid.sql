-- the units of a government per maatstaf with their cell; those of zero are left
-- out
select f.overheid_code as code, e.maatstaf, e.eenheden::double as eenheden, e.cel
from bron.fonds_eenheid e
join kern.rekenbestand r using (document_id)
join indicator.peil p on p.overheidslaag = fondslaag(r.fonds) and p.jaar = r.uitkeringsjaar and p.circulaire = r.circulaire
join kern.fonds_overheid f on f.document_id = e.document_id and f.nummer is not distinct from e.nummer and f.naam is not distinct from e.naam
where e.eenheden <> 0 and f.overheid_code is not null
order by f.overheid_code, e.maatstaf
