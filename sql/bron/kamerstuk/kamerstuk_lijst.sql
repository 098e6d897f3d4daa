/* model
naam: bron.kamerstuk_lijst
betekenis: "Wat de zoekdienst van de officiële publicaties belooft: hoeveel publicaties er volgens haar van een dossier zijn, en hoeveel er op deze pagina van haar antwoord staan."
korrel: pagina van een antwoord
bron: "repository.overheid.nl (SRU, officielepublicaties): numberOfRecords"
export: nee
kolommen:
  totaal: "aantal publicaties op alle pagina's samen, volgens de dienst"
  publicaties: aantal publicaties op deze pagina
  zonder_dossier: "publicaties op deze pagina waarbij geen dossier staat; zij zijn in bron.kamerstuk geen rij"
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  totaal: aantal
  publicaties: aantal
  zonder_dossier: aantal
*/
select totaal, publicaties, zonder_dossier, document_id
from staged.kamerstuk_lijst
