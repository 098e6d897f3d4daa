/* model
naam: indicator.catalogus
betekenis: "Elke indicator met haar vaste naam, label, definitie, eenheid, richting, bron en grenzen. Rapport, woordenboek en uitgaven gebruiken deze woorden; indicator.waarde heeft de waarden."
korrel: indicator
sleutel: [indicator]
eenheid: zie de kolom eenheid
formule: "zie de kolom definitie"
bron: sql/seeds/catalogus.csv
export: tabel
kolommen:
  indicator: vaste naam
  label: naam om te lezen
  definitie: wat het is
  eenheid: eenheid van de waarde
  richting: "laag of hoog als dat minder risico is; geen als meer niet beter of slechter is"
  soorten: "waarover de indicator gaat: geheel, cluster, bundel, taak, met een spatie ertussen"
  bron: waaruit de waarde komt
  grenzen: wat de waarde niet zegt
  sinds: eerste jaar waarvan er een waarde kan zijn
eenheden:
  sinds: jaar
*/
select indicator, label, definitie, eenheid, richting, soorten, bron, grenzen, sinds::integer as sinds
from seed.catalogus
