/* model
naam: indicator.variant
betekenis: "De combinaties van modelkeuzes waarvoor de balans per taak is berekend. Geen ervan is de ware: de algemene uitkering is vrij besteedbaar."
korrel: variant
sleutel: [variant]
eenheid: geen
formule: "elke combinatie van eigen middelen (in, uit), sleutel van de overhead en sleutel van de splitsing; de stand van de circulaire komt daar in indicator.balans_variant nog bij"
bron: sql/seeds/verdeelsleutel.csv
export: tabel
kolommen:
  variant: "naam van de variant: de drie keuzes met een streepje ertussen"
  standaard: waar bij de variant die het punt van indicator.balans_taak is
  eigen_middelen: "in (het clusterbedrag telt geheel) of uit (alleen wat het Rijk betaalt)"
  overhead: "sleutel van de overhead: lasten of personeel"
  splitsing: "sleutel van de splitsing over taken: lasten of normen"
  omschrijving: de drie keuzes in woorden
*/
select
    e.sleutel || '-' || o.sleutel || '-' || s.sleutel as variant,
    e.standaard = 'ja' and o.standaard = 'ja' and s.standaard = 'ja' as standaard,
    e.sleutel as eigen_middelen,
    o.sleutel as overhead,
    s.sleutel as splitsing,
    concat_ws('. ', e.omschrijving, o.omschrijving, s.omschrijving) as omschrijving
from seed.verdeelsleutel e
cross join seed.verdeelsleutel o
cross join seed.verdeelsleutel s
where e.keuze = 'eigen middelen' and o.keuze = 'overhead' and s.keuze = 'splitsing'
