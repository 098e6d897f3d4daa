-- the money of a government per cluster, and of what its algemene uitkering is
-- the product
select c.overheid_code as code, c.cluster, c.netto_lasten_eur::double as lasten, a.maatstaven, a.met_factor_eur::double as met_factor, a.uitkeringsfactor::double as factor,
    a.zonder_factor_eur::double as zonder_factor, c.au_eur::double as au, (c.iu_eur + c.du_eur + c.suppletie_eur + c.bfu_eur)::double as overig,
    c.middelen_eur::double as middelen, g.vrij_in_eur::double as vrij
from indicator.balans_cluster c
join indicator.peil p on p.overheidslaag = overheidslaag(c.overheid_code) and p.jaar = c.jaar and p.verslagsoort = c.verslagsoort
left join kern.rekenbestand r on fondslaag(r.fonds) = p.overheidslaag and r.uitkeringsjaar = c.jaar and r.circulaire = c.circulaire
left join kern.algemene_uitkering a on a.document_id = r.document_id and a.overheid_code = c.overheid_code and a.cluster = c.cluster
left join indicator.cluster_geld g on g.overheid_code = c.overheid_code and g.cluster = c.cluster and g.jaar = c.jaar and g.circulaire = c.circulaire
where c.standaard_stand
order by c.overheid_code, c.cluster
