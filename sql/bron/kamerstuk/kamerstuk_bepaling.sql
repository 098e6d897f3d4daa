/* model
naam: bron.kamerstuk_bepaling
betekenis: "Plichten, bevoegdheden en verboden van gemeenten en provincies die in de tekst van een wetsvoorstel zijn gelezen: in zijn eigen artikelen en in die welke het in een andere wet zet. Geen geldend recht."
korrel: stuk x volgnummer
bron: "XML van Kamerstukken, gelezen met transforms/wettekst en transforms/normen"
export: nee
kolommen:
  dossier: nummer van het dossier
  ondernummer: nummer binnen het dossier
  volgnummer: volgorde in de tekst
  wijziging: "plaats in het wetsvoorstel, bijvoorbeeld artikel I, onderdeel A; leeg voor een eigen artikel"
  wijzigt: de regel die zegt welke wet het artikel van het wetsvoorstel wijzigt
  artikel: nummer van het artikel dat er komt
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  zin: nummer van de zin in het lid
  groep: "gelijk voor onderdelen die hun norm aan dezelfde aanhef ontlenen"
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  modaliteit: "plicht, bevoegdheid of verbod"
  soort_norm: soort norm (kern.bepaling)
  zekerheid: "M: het voorstel noemt het orgaan, L: het volgt uit een woord dat de gewijzigde wet bepaalt"
  regel: regel van de grammatica die de norm vond
  tekst: "de zin; voor een onderdeel aanhef en onderdeel"
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  volgnummer: geen
  zin: geen
  groep: geen
*/
select dossier, ondernummer, volgnummer, wijziging, wijzigt, artikel, lid, onderdeel, zin, groep, overheidslaag, orgaan, modaliteit, soort_norm,
    zekerheid, regel, tekst, document_id
from staged.kamerstuk_bepaling
