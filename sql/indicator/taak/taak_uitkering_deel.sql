/* model
naam: indicator.taak_uitkering_deel
betekenis: "Uitkeringen uit de fondsen die voor een genoemde taak zijn, per overheid en uitkering."
korrel: overheid x taak x jaar x circulaire x uitkering
sleutel: [overheid_code, taak_id, jaar, circulaire, vorm, omschrijving]
eenheid: euro
formule: "bedrag van de uitkering, gelijk verdeeld over de taken die zij noemt en afgerond op centen"
bron: "kern.uitkering, kern.taak_uitkering"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: uitkeringsjaar
  circulaire: stand van de circulaire
  vorm: IU, DU of BFU
  omschrijving: naam van de uitkering
  taken: aantal taken die de uitkering noemt
  uitkering_eur: bedrag van de uitkering
  bedrag_eur: deel voor de taak
*/
with taken as (
    select taak_id, fonds, vorm, omschrijving, count(*) over (partition by fonds, vorm, omschrijving) as taken
    from (
        select distinct taak_id, fonds, vorm, omschrijving
        from kern.taak_uitkering
        where vorm in ('IU', 'DU', 'BFU') and fonds is not null
    )
)

select u.overheid_code, t.taak_id, u.jaar, u.circulaire, u.vorm, u.omschrijving, t.taken,
    sum(u.bedrag_eur)::decimal(18, 2) as uitkering_eur,
    round(sum(u.bedrag_eur) / t.taken, 2)::decimal(18, 2) as bedrag_eur
from kern.fondsuitkering u
join taken t using (fonds, vorm, omschrijving)
group by u.overheid_code, t.taak_id, u.jaar, u.circulaire, u.vorm, u.omschrijving, t.taken
