/* model
naam: kern.algemene_uitkering
betekenis: "De algemene uitkering van een overheid per cluster, met de delen waaruit zij is berekend. Zij is vrij besteedbaar; haar verdeling over clusters is een model."
korrel: rekenbestand x overheid x cluster
sleutel: [document_id, overheid_code, cluster]
eenheid: euro
formule: "bedrag = som van eenheden x gewicht x uitkeringsfactor + som van eenheden x gewicht van OZB-maatstaven, afgerond op centen"
bron: "kern.maatstaf_volume, kern.maatstaf, kern.rekenbestand"
export: nee
kolommen:
  document_id: rekenbestand (meta.document)
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds
  maatstaven: aantal maatstaven met een gewicht in het cluster en eenheden bij de overheid
  met_factor_eur: som van eenheden x gewicht waarvoor de uitkeringsfactor geldt
  uitkeringsfactor: factor van het uitkeringsjaar in deze stand
  zonder_factor_eur: "som van eenheden x gewicht waarvoor zij niet geldt (OZB)"
  bedrag_eur: algemene uitkering; een streep bij de eenheden geeft geen geld
  circulaire: stand van het rekenbestand
  jaar: uitkeringsjaar
eenheden:
  uitkeringsfactor: factor
*/
with som as (
    select
        v.document_id,
        v.overheid_code,
        m.cluster,
        count(*) filter (v.eenheden <> 0 and m.gewicht_eur <> 0) as maatstaven,
        sum(if(m.met_uitkeringsfactor, v.eenheden::decimal(20, 6) * m.gewicht_eur, 0))::decimal(26, 8) as met_factor,
        sum(if(m.met_uitkeringsfactor, 0, v.eenheden::decimal(20, 6) * m.gewicht_eur))::decimal(26, 8) as zonder_factor
    from kern.maatstaf_volume v
    join kern.maatstaf m using (document_id, maatstaf)
    group by all
)

select s.document_id, s.overheid_code, s.cluster, s.maatstaven,
    s.met_factor as met_factor_eur,
    r.uitkeringsfactor,
    s.zonder_factor as zonder_factor_eur,
    round(s.met_factor * r.uitkeringsfactor + s.zonder_factor, 2)::decimal(18, 2) as bedrag_eur,
    r.circulaire,
    r.uitkeringsjaar as jaar
from som s
join kern.rekenbestand r using (document_id)
