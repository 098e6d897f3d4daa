-- the weights of the stand that is looked at, with their cells
select p.overheidslaag as laag, g.maatstaf, g.naam, g.cluster, g.gewicht_eur::double as gewicht, g.cel, not is_ozb(g.maatstaf) as met_factor,
    r.uitkeringsfactor::double as factor
from bron.fonds_gewicht g
join kern.rekenbestand r using (document_id)
join indicator.peil p on p.overheidslaag = fondslaag(r.fonds) and p.jaar = r.uitkeringsjaar and p.circulaire = r.circulaire
where g.maatstaf is not null and g.gewicht_eur <> 0 and naamsleutel(g.cluster) <> 'totaal'
order by p.overheidslaag, g.maatstaf, g.cluster
