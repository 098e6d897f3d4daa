/* model
naam: indicator.taak_uitkering
betekenis: "Integratie-, decentralisatie- en bijzondere fondsuitkeringen die volgens de vastgelegde taken voor een taak zijn, per overheid. Ook zij zijn vrij besteedbaar. Hulptabel van indicator.taak_middelen."
korrel: overheid x taak x jaar x circulaire
sleutel: [overheid_code, taak_id, jaar, circulaire]
eenheid: euro
formule: "bedrag van de uitkering, in gelijke delen over de taken die haar noemen"
bron: "kern.uitkering, kern.taak_uitkering"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: uitkeringsjaar
  circulaire: stand van de circulaire
  bedrag_eur: bedrag voor de taak
*/
with taken as (
    select taak_id, fonds, vorm, omschrijving, count(*) over (partition by fonds, vorm, omschrijving) as taken
    from (
        select distinct taak_id, fonds, vorm, omschrijving
        from kern.taak_uitkering
        where vorm in ('IU', 'DU', 'BFU') and fonds is not null
    )
),

som as (
    select u.overheid_code, t.taak_id, u.jaar, u.circulaire, t.taken, sum(u.bedrag_eur) as bedrag
    from kern.uitkering u
    join taken t using (fonds, vorm, omschrijving)
    group by all
)

select overheid_code, taak_id, jaar, circulaire, sum(round(bedrag / taken, 2)::decimal(18, 2))::decimal(18, 2) as bedrag_eur
from som
group by all
