/* model
naam: indicator.bundel_uitkering
betekenis: "Integratie-, decentralisatie- en bijzondere fondsuitkeringen die voor de taken van een bundel zijn, per overheid en cluster. Hulptabel van indicator.bundel_middelen."
korrel: overheid x bundel x cluster x jaar x circulaire
sleutel: [overheid_code, bundel_id, cluster, jaar, circulaire]
eenheid: euro
formule: "som van de uitkeringen die een taak van de bundel noemen, gelijk verdeeld over de taken die zij noemen"
bron: "kern.uitkering, kern.taak_uitkering, kern.bundel_lid"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  bundel_id: bundel
  cluster: cluster waarbij het fonds de uitkering telt
  jaar: uitkeringsjaar
  circulaire: stand van de circulaire
  bedrag_eur: bedrag voor de bundel
*/
with genoemd as (
    select taak_id, fonds, vorm, omschrijving, count(*) over (partition by fonds, vorm, omschrijving) as taken
    from (
        select distinct taak_id, fonds, vorm, omschrijving
        from kern.taak_uitkering
        where vorm in ('IU', 'DU', 'BFU') and fonds is not null
    )
)

select u.overheid_code, l.bundel_id, u.cluster, u.jaar, u.circulaire, sum(round(u.bedrag_eur / g.taken, 2))::decimal(18, 2) as bedrag_eur
from kern.fondsuitkering u
join genoemd g using (fonds, vorm, omschrijving)
join kern.bundel_lid l on l.taak_id = g.taak_id and l.jaar = u.jaar
group by u.overheid_code, l.bundel_id, u.cluster, u.jaar, u.circulaire
