/* model
naam: bron.kamerstuk_passage
betekenis: "Alinea's van memories van toelichting over geld of uitvoering voor gemeenten en provincies: artikel 2 van de Financiële-verhoudingswet, de uitvoerbaarheidstoets decentrale overheden, en gevolgen."
korrel: stuk x alinea
eenheid: euro
bron: "XML van Kamerstukken, gelezen met transforms/kamerstuk"
export: nee
kolommen:
  dossier: nummer van het dossier
  ondernummer: nummer binnen het dossier
  volgnummer: volgorde in de tekst
  stuktitel: titel zoals gedrukt
  kop: "koppen boven de alinea, buitenste eerst"
  onderwerp: "artikel 2 Fvw, UDO of gevolgen"
  strekking: "wat een zin over geld zegt: volledig, deels, niet gecompenseerd, geen gevolgen, volgt nog of onbekend"
  zekerheid: "M: de zin noemt zelf gemeenten of provincies, L: dat volgt uit de kop of er is niets gelezen"
  bedragen: aantal bedragen in de alinea
  bedrag_eur: het bedrag, als het er een is
  jaar: "jaar dat erachter staat; leeg als er geen staat of er meer bedragen zijn"
  zin: de zin waaruit de strekking blijkt
  tekst: de alinea, ingekort op 2.000 tekens
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  volgnummer: geen
  bedragen: aantal
*/
select dossier, ondernummer, volgnummer, stuktitel, kop, onderwerp, strekking, zekerheid, bedragen, bedrag_eur, jaar, zin, tekst, document_id
from staged.kamerstuk_passage
