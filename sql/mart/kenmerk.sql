/* model
naam: mart.kenmerk
betekenis: "Structuur van een gemeente (omvang, bevolking, ruimte), nooit uitgaven: waarop gemeenten worden vergeleken."
korrel: overheid x jaar x kenmerk
sleutel: [overheid_code, jaar, kenmerk]
bron: "kern.structuurkenmerk, mart.overheid_jaar"
export: tabel
als: zicht
plaats: 23
thema: indeling
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  jaar: kalenderjaar
  kenmerk: kenmerk
  kenmerk_naam: wat het kenmerk meet
  waarde: waarde; leeg als een van de maatstaven geen eenheden heeft
  z: afstand tot het gemiddelde in standaardafwijkingen; leeg als de waarde leeg is
  peiljaar: uitkeringsjaar waaruit de waarde komt
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
eenheden:
  waarde: zie sql/seeds/structuurvariabele.csv
  z: standaardafwijkingen
*/
select
    b.overheid_code,
    o.overheid_naam,
    b.jaar,
    b.variabele as kenmerk,
    b.naam as kenmerk_naam,
    b.waarde,
    b.z,
    b.peiljaar,
    b.circulaire
from kern.structuurkenmerk b
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
