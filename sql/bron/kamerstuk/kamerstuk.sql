/* model
naam: bron.kamerstuk
betekenis: "Wat er van een dossier van een wetsvoorstel is gepubliceerd: Kamerstukken en Staatsblad, zoals de zoekdienst van de officiële publicaties ze noemt."
korrel: publicatie x dossier x document
bron: "repository.overheid.nl (SRU, officielepublicaties)"
export: nee
kolommen:
  publicatie_id: "naam van de publicatie, bijvoorbeeld kst-36000-3 of stb-2026-12"
  dossier: nummer van het dossier, zonder spaties
  ondernummer: nummer binnen het dossier; leeg bij een Staatsblad
  publicatie: "waarin het verscheen: Kamerstuk, Staatsblad"
  soort: "wat het is volgens de zoekdienst, en anders wat in de titel achter de laatste puntkomma staat"
  dossiertitel: titel van het dossier
  documenttitel: titel van het stuk
  titel: "titel van dossier en stuk samen, zoals de dienst haar geeft"
  vergaderjaar: vergaderjaar
  url: adres voor lezers
  xml_url: adres van de tekst in XML; leeg als de uitgever die niet heeft
  datum: datum van het stuk
  gewijzigd: dag waarop de publicatie het laatst is gewijzigd
  document_id: document waaruit de rij komt (meta.document)
*/
select publicatie_id, dossier, ondernummer, publicatie, soort, dossiertitel, documenttitel, titel, vergaderjaar, url, xml_url, datum, gewijzigd, document_id
from staged.kamerstuk
