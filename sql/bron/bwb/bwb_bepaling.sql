/* model
naam: bron.bwb_bepaling
betekenis: "Plichten, bevoegdheden en verboden van gemeenten en provincies die in een toestand gelezen zijn."
korrel: werk x versie x generatie x volgnummer
sleutel: [bwb_id, versie_datum, generatie, volgnummer]
bron: toestand-XML van het Basiswettenbestand, gelezen met de regels van transforms/normen
volgt:
  - {per: document_id, uit: {staged.bwb_bepaling: document_id}}
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: begin van de geldigheid van de versie
  generatie: generatie van het zicht
  volgnummer: volgorde in de tekst
  eenheid: volgnummer van de eenheid in bron.bwb_artikel
  artikel: nummer van het artikel
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  zin: nummer van de zin in het lid
  groep: "gelijk voor onderdelen die hun norm aan dezelfde aanhef ontlenen"
  overheidslaag: gemeente of provincie
  orgaan: "orgaan waarop de norm rust; waar term staat wat het zou zijn"
  modaliteit: "plicht, bevoegdheid of verbod"
  soort_norm: "zorgplicht, uitvoering, beslissing, regelstelling, toezicht, informatie, procedure, financieel of organisatie van de taak"
  mogelijke_organen: "organen die het bevoegd gezag kunnen zijn, met | ertussen"
  term: "woord waarvan de tekst de betekenis aan een andere overlaat; leeg als zij het zelf zegt"
  via: "plaats in een andere regeling die de maker geeft; van een onbekende maker de plaats om te zoeken"
  zekerheid: "H: de tekst noemt het orgaan, M: een regel geeft het, L: het volgt uit de zin"
  regel: regel van de grammatica die de norm vond
  tekst: "de zin; voor een onderdeel aanhef en onderdeel"
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  generatie: geen
  volgnummer: geen
  eenheid: geen
  zin: geen
  groep: geen
*/
select
    bwb_id, versie_datum, generatie, volgnummer, eenheid, artikel, lid, onderdeel, zin, groep,
    overheidslaag, orgaan, modaliteit, soort_norm, mogelijke_organen, term, via, zekerheid, regel, tekst, document_id
from staged.bwb_bepaling
