/* model
naam: kwaliteit.bevinding
betekenis: "Waarover gezakte toetsen met ernst fout gaan. Wie zo'n toets aanvaardt, aanvaardt deze onderwerpen."
korrel: toets x onderwerp
bron: sql/kwaliteit/toets
export: nee
kolommen:
  toets: naam van de toets
  onderwerp: waarover; hooguit duizend per toets
  volledig: onwaar als er meer onderwerpen zijn dan hier staan
  uitgave: "uitgave waarmee is vergeleken; leeg bij een toets die niet vergelijkt"
*/
select toets, onderwerp, volledig, uitgave
from staged.bevinding
