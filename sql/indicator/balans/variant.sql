/* model
naam: indicator.variant
betekenis: "De combinaties van modelkeuzes waarvoor de balans is berekend. Geen ervan is de ware: de algemene uitkering is vrij besteedbaar. De stand van de circulaire komt er in indicator.balans_variant nog bij."
korrel: variant
sleutel: [variant]
eenheid: geen
formule: "bundel: elke combinatie van eigen middelen (in, uit), sleutel van de overhead, sleutel van de splitsing en verslag; cluster en geheel: eigen middelen en verslag, want overhead en splitsing bestaan daar niet"
bron: sql/seeds/verdeelsleutel.csv
export: tabel
rol: stap
kolommen:
  variant: "naam van de variant: de keuzes met een streepje ertussen"
  onderwerp: "bundel, of cluster (ook alle clusters samen)"
  standaard: waar bij de variant van het punt
  eigen_middelen: "in (het clusterbedrag telt geheel) of uit (alleen wat het Rijk betaalt)"
  overhead: "sleutel van de overhead: lasten of personeel; geen bij een cluster"
  splitsing: "sleutel van de splitsing over bundels: land of eigen; geen bij een cluster"
  verslag: "opgave, laag, hoog of rekening: welke lasten"
  omschrijving: de keuzes in woorden
*/
select
    concat_ws('-', e.sleutel, o.sleutel, s.sleutel, v.sleutel) as variant,
    'bundel' as onderwerp,
    e.standaard = 'ja' and o.standaard = 'ja' and s.standaard = 'ja' and v.standaard = 'ja' as standaard,
    e.sleutel as eigen_middelen,
    o.sleutel as overhead,
    s.sleutel as splitsing,
    v.sleutel as verslag,
    concat_ws('. ', e.omschrijving, o.omschrijving, s.omschrijving, v.omschrijving) as omschrijving
from seed.verdeelsleutel e
cross join seed.verdeelsleutel o
cross join seed.verdeelsleutel s
cross join seed.verdeelsleutel v
where e.keuze = 'eigen middelen' and o.keuze = 'overhead' and s.keuze = 'splitsing' and v.keuze = 'verslag'
union all
select concat_ws('-', e.sleutel, v.sleutel), 'cluster', e.standaard = 'ja' and v.standaard = 'ja', e.sleutel, 'geen', 'geen', v.sleutel,
    concat_ws('. ', e.omschrijving, v.omschrijving)
from seed.verdeelsleutel e
cross join seed.verdeelsleutel v
where e.keuze = 'eigen middelen' and v.keuze = 'verslag'
