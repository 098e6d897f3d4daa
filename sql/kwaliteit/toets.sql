/* model
naam: kwaliteit.toets
betekenis: Uitkomst van elke toets. Een gezakte toets met ernst fout houdt publicatie tegen.
korrel: toets
sleutel: [naam]
bron: sql/kwaliteit/toets en de sleutels van de modellen
export: tabel
kolommen:
  naam: naam van de toets
  ernst: fout of waarschuwing
  geslaagd: waar als er geen rij is die er niet hoort
  rijen: aantal rijen dat er niet hoort
  voorbeeld: hooguit vijf daarvan
  betekenis: wat het betekent als de toets zakt
*/
select naam, ernst, geslaagd, rijen, voorbeeld, betekenis
from staged.toets
