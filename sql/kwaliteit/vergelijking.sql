/* model
naam: kwaliteit.vergelijking
betekenis: "Met welke uitgave dit bestand is vergeleken om verdachte gegevens te vinden, of waarom niet."
korrel: momentopname (een rij)
bron: manifest van de momentopname
export: nee
kolommen:
  uitgave: de uitgave die was gepubliceerd toen dit bestand werd gebouwd
  code_versie: "versie van modellen en transformaties van die uitgave"
  vergeleken: waar als er is vergeleken
  zelfde_code: "waar als dezelfde code beide maakte; anders kan een verschil van de code zijn, en waarschuwen de toetsen alleen"
  zelfde_jaren: "waar als dezelfde jaren zijn opgevraagd; anders is alleen vergeleken wat een jaar heeft dat beide hebben, en wat geen jaren heeft"
  reden: waarom er niet is vergeleken
*/
select uitgave, code_versie, vergeleken, zelfde_code, zelfde_jaren, reden
from staged.vergelijking
