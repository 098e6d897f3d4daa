/* model
naam: meta.jaren
betekenis: De jaren waarom is gevraagd. Wat over een ander jaar gaat telt niet mee.
korrel: een rij
bron: instellingen van de run
export: nee
kolommen:
  jaar_van: eerste jaar; leeg als elk jaar telt
  jaar_tot: laatste jaar
*/
select jaar_van, jaar_tot
from staged.parameter
