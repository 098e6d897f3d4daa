/* model
naam: kern.taakveld_reeks
betekenis: "Taakvelden die van code wisselden en samen een vergelijkbare reeks over de jaren vormen. Een taakveld dat hier niet staat hield zijn code. Iv3 wisselde van codes in 2023 (verfijning van 6.71, 6.72, 6.81 en 6.82) en 2025; wmo en jeugd zijn de breedste groepen die alle jaren hetzelfde omvatten."
korrel: reeks x taakveld
sleutel: [reeks, taakveld]
bron: sql/seeds/taakveld_reeks.csv
export: tabel
kolommen:
  reeks: naam van de reeks
  naam: wat de reeks omvat
  taakveld: code van het taakveld
  jaar_van: eerste jaar waarin de code geldt; leeg is vanaf 2017
  jaar_tot: laatste jaar waarin de code geldt; leeg is nog steeds
  zekerheid: "H hoog, M middel"
  bron: waaruit dit blijkt
*/
select
    reeks, naam, taakveld, jaar_van::integer as jaar_van, jaar_tot::integer as jaar_tot, zekerheid, bron
from seed.taakveld_reeks
