/* model
naam: indicator.stand
betekenis: "De opgenomen standen van de circulaires per uitkeringsjaar, met de stand die bij het punt hoort. Een begroting is gemaakt op de septembercirculaire van het jaar ervoor: geld dat later kwam stond er niet in. Elke andere stand is een variant."
korrel: overheidslaag x jaar x verslagsoort x circulaire
sleutel: [overheidslaag, jaar, verslagsoort, circulaire]
eenheid: geen
formule: "standaard: bij een begroting september van het jaar ervoor, bij een rekening september van het jaar zelf; is die er niet, dan de dichtstbijzijnde, en van twee de oudste. Een rekenmodel zonder integratie- en decentralisatie-uitkeringen is het alleen als er geen ander is"
bron: kern.rekenbestand, kern.uitkering
export: tabel
rol: stap
kolommen:
  overheidslaag: gemeente of provincie
  jaar: uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van de circulaire
  standaard_stand: waar bij de stand van het punt
  laatste_stand: waar bij de nieuwste opgenomen stand
*/
with standen as (
    select fondslaag(r.fonds) as overheidslaag, r.uitkeringsjaar as jaar, v.verslagsoort, r.circulaire,
        stand_rang(r.circulaire) as rang,
        r.document_id in (select document_id from kern.fondsuitkering where vorm <> 'AU') as volledig,
        stand_rang((r.uitkeringsjaar - if(v.verslagsoort = 'begroting', 1, 0)) || '-september') as doel
    from kern.rekenbestand r
    cross join (values ('begroting'), ('rekening')) v(verslagsoort)
    where r.circulaire is not null
)

select overheidslaag, jaar, verslagsoort, circulaire,
    row_number() over (partition by overheidslaag, jaar, verslagsoort order by volledig desc, maanden_ernaast(rang, doel), rang, circulaire) = 1 as standaard_stand,
    row_number() over (partition by overheidslaag, jaar, verslagsoort order by volledig desc, rang desc, circulaire desc) = 1 as laatste_stand
from standen
