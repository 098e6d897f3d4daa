/* model
naam: kern.rekenbestand
betekenis: Rekenbestanden van gemeentefonds en provinciefonds met hun stand en uitkeringsfactor.
korrel: fonds x circulaire x uitkeringsjaar
sleutel: [fonds, circulaire, uitkeringsjaar]
eenheid: factor
formule: "zie kern.rekenbestand_document; wat niet meetelt staat met de reden in meta.weglating"
bron: open.overheid.nl, rekenbestanden bij de circulaires
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  uitkeringsfactor: factor waarmee de som van eenheden maal gewichten wordt vermenigvuldigd, behalve bij OZB
  titel: titel van de publicatie
  url: adres van het bestand
  document_id: rekenbestand (meta.document)
eenheden:
  uitkeringsfactor: factor
*/
select fonds, circulaire, uitkeringsjaar, uitkeringsfactor, titel, url, document_id
from kern.rekenbestand_document
where telt
