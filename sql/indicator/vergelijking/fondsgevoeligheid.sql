/* model
naam: indicator.fondsgevoeligheid
betekenis: "Hoe ver het geld voor een cluster in hetzelfde uitkeringsjaar uiteenloopt tussen de standen van de circulaires: wat een begroting op een stand aan onzekerheid heeft."
korrel: overheid x cluster x uitkeringsjaar
sleutel: [overheid_code, cluster, jaar]
eenheid: "euro; standgevoeligheid is een fractie"
formule: "standgevoeligheid = (hoogste - laagste stand) / nieuwste stand, over alle vormen samen; leeg bij minder dan twee standen"
bron: "kern.uitkering; maat van deze gegevensbank (docs/dimensies.md)"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds
  jaar: uitkeringsjaar
  standen: aantal standen met dit cluster
  laagste_eur: laagste stand
  hoogste_eur: hoogste stand
  nieuwste_eur: nieuwste stand
  nieuwste_stand: circulaire van de nieuwste stand
  standgevoeligheid: verschil tussen hoogste en laagste als fractie van de nieuwste stand
  reden: waarom de standgevoeligheid leeg is
eenheden:
  standgevoeligheid: fractie
*/
with stand as (
    select overheid_code, cluster, jaar, circulaire, sum(bedrag_eur)::decimal(18, 2) as bedrag_eur
    from kern.fondsuitkering
    group by all
),

reeks as (
    select overheid_code, cluster, jaar, count(*)::integer as standen, min(bedrag_eur) as laagste_eur, max(bedrag_eur) as hoogste_eur,
        arg_max(bedrag_eur, stand_rang(circulaire)) as nieuwste_eur, arg_max(circulaire, stand_rang(circulaire)) as nieuwste_stand
    from stand
    group by all
)

select
    *,
    if(standen > 1 and nieuwste_eur <> 0, (hoogste_eur - laagste_eur) / abs(nieuwste_eur), null)::decimal(18, 6) as standgevoeligheid,
    case when standen < 2 then 'een enkele stand' when nieuwste_eur = 0 then 'geen bedrag in de nieuwste stand' end as reden
from reeks
