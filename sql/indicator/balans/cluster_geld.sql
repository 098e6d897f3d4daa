/* model
naam: indicator.cluster_geld
betekenis: "Geld van een cluster dat niet voor een genoemde taak is, met en zonder eigen middelen. Hulptabel van indicator.bundel_middelen."
korrel: overheid x cluster x jaar x circulaire
sleutel: [overheid_code, cluster, jaar, circulaire]
eenheid: euro
formule: "vrij = middelen van het cluster - uitkeringen die een taak noemen (kern.taak_uitkering); uit = vrij + het negatieve deel van de eigen middelen"
bron: "indicator.balans_cluster, kern.uitkering, kern.taak_uitkering, indicator.bundel_uitkering"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds
  jaar: uitkeringsjaar
  circulaire: stand van de circulaire
  vrij_in_eur: eigen middelen meegeteld
  vrij_uit_eur: eigen middelen niet meegeteld
  pot_in_eur: "vrij, met de uitkeringen voor bundels die ook uit de algemene uitkering worden betaald; eigen middelen meegeteld"
  pot_uit_eur: eigen middelen niet meegeteld
*/
with gebonden as (
    select u.overheid_code, u.jaar, u.circulaire, u.cluster, sum(u.bedrag_eur)::decimal(18, 2) as bedrag
    from kern.fondsuitkering u
    semi join kern.taak_uitkering t on t.fonds = u.fonds and t.vorm = u.vorm and t.omschrijving = u.omschrijving
    where u.vorm in ('IU', 'DU', 'BFU')
    group by all
),

-- of those, what is for bundles that the algemene uitkering pays too: also that
-- is free to spend
pot as (
    select u.overheid_code, u.jaar, u.circulaire, u.cluster, sum(u.bedrag_eur)::decimal(18, 2) as bedrag
    from indicator.bundel_uitkering u
    join indicator.bundel_bekostiging b using (bundel_id)
    where b.uit_fonds = 'algemeen'
    group by all
),

-- the same money stands beside budget and account: one of them will do
geld as (
    select overheid_code, jaar, circulaire, cluster, middelen_eur, eigen_middelen_eur
    from indicator.balans_cluster
    where middelen_eur is not null and eigen_middelen_eur is not null
    qualify verslagsoort = min(verslagsoort) over (partition by overheidslaag(overheid_code), jaar)
)

select g.overheid_code, g.cluster, g.jaar, g.circulaire,
    (g.middelen_eur - coalesce(b.bedrag, 0))::decimal(18, 2) as vrij_in_eur,
    (g.middelen_eur - coalesce(b.bedrag, 0) + g.eigen_middelen_eur)::decimal(18, 2) as vrij_uit_eur,
    (g.middelen_eur - coalesce(b.bedrag, 0) + coalesce(p.bedrag, 0))::decimal(18, 2) as pot_in_eur,
    (g.middelen_eur - coalesce(b.bedrag, 0) + coalesce(p.bedrag, 0) + g.eigen_middelen_eur)::decimal(18, 2) as pot_uit_eur
from geld g
left join pot p using (overheid_code, jaar, circulaire, cluster)
left join gebonden b using (overheid_code, jaar, circulaire, cluster)
