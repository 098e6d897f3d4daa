/* model
naam: kwaliteit.toets
betekenis: Uitkomst van elke toets. Een gezakte toets met ernst fout houdt publicatie tegen, tenzij die is aanvaard.
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
  aanvaard: "waar als de toets zakte en een mens dat met een reden heeft aanvaard (meta.aanvaarding)"
  betekenis: wat het betekent als de toets zakt
*/
select naam, ernst, geslaagd, rijen, voorbeeld, aanvaard, betekenis
from staged.toets
