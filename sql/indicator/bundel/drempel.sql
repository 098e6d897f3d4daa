/* model
naam: indicator.drempel
betekenis: "Drempels voor dekking en oordeel: onder welke lasten een verhouding niets zegt, en hoe ruim de keuze van begroting of rekening is."
korrel: een rij
sleutel: [lasten_eur]
eenheid: zie de kolommen
formule: "elke drempel is een rij van de seed, met waarom en bron"
bron: sql/seeds/drempel.csv
export: nee
kolommen:
  lasten_per_inwoner_eur: netto lasten per inwoner waaronder geen dekking en geen oordeel wordt gegeven
  lasten_eur: netto lasten waaronder geen dekking en geen oordeel wordt gegeven
  juist_geboekt_aandeel: deel van lasten en baten dat op het juiste taakveld staat (Cebeon)
  kwantiel_laag: ondergrens van de waargenomen verhoudingen van rekening tot begroting
  kwantiel_hoog: bovengrens van de waargenomen verhoudingen van rekening tot begroting
eenheden:
  kwantiel_laag: fractie
  kwantiel_hoog: fractie
*/
select
    max(waarde::decimal(18, 2)) filter (naam = 'lasten per inwoner') as lasten_per_inwoner_eur,
    max(waarde::decimal(18, 2)) filter (naam = 'lasten') as lasten_eur,
    max(waarde::decimal(18, 4)) filter (naam = 'juist geboekt') as juist_geboekt_aandeel,
    max(waarde::decimal(18, 4)) filter (naam = 'kwantiel laag') as kwantiel_laag,
    max(waarde::decimal(18, 4)) filter (naam = 'kwantiel hoog') as kwantiel_hoog
from seed.drempel
