/* model
naam: indicator.taak_uitkering
betekenis: "Integratie-, decentralisatie- en bijzondere fondsuitkeringen die volgens de vastgelegde taken voor een taak zijn, per overheid. Ook zij zijn vrij besteedbaar. Hulptabel van indicator.taak_middelen."
korrel: overheid x taak x jaar x circulaire
sleutel: [overheid_code, taak_id, jaar, circulaire]
eenheid: euro
formule: "som van de delen van de uitkeringen die de taak noemen"
bron: indicator.taak_uitkering_deel
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: uitkeringsjaar
  circulaire: stand van de circulaire
  bedrag_eur: bedrag voor de taak
*/
select overheid_code, taak_id, jaar, circulaire, sum(bedrag_eur)::decimal(18, 2) as bedrag_eur
from indicator.taak_uitkering_deel
group by all
