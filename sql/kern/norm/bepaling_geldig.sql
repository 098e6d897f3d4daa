/* model
naam: kern.bepaling_geldig
betekenis: "De bepalingen die gelden op de dag waarop de gegevens zijn opgehaald: kern.bepaling zonder wat niet meer of nog niet geldt, zodat tellingen kloppen zonder op dagen te letten."
korrel: bepaling
sleutel: [bepaling_id]
formule: "geldig_van <= dag <= geldig_tot, met de dag van meta.run.gestart. Normen telt men met count(distinct norm_id)"
bron: kern.bepaling, meta.run
export: zicht
kolommen:
  bepaling_id: "de bepaling: regeling, orgaan en de plaats waar zij het eerst stond; begon daar eerder een andere bepaling, dan met een volgnummer"
  bwb_id: nummer van de regeling
  versie_datum: eerste dag van de eerste versie van de regeling waarin de bepaling zo staat
  artikel: nummer van het artikel
  lid: nummer van het lid; leeg als het artikel geen leden heeft
  onderdeel: onderdeel, genest met punt
  zin: nummer van de zin in het lid; onderdelen hebben dat van hun aanhef
  tekst: de zin; voor een onderdeel aanhef en onderdeel
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  modaliteit: plicht, bevoegdheid of verbod
  soort_norm: "soort norm: zorgplicht, uitvoering, beslissing, regelstelling, toezicht, informatie, procedure, financieel of organisatie van de taak"
  mogelijke_organen: "organen die het bevoegd gezag kunnen zijn, met | ertussen; leeg voor een genoemd orgaan"
  via: "regeling en artikel die zeggen wie het orgaan is; leeg als de tekst het noemt"
  zekerheid: "van het orgaan: H een tekst noemt het, M een regel geeft het, L het volgt uit de zin"
  aard: "medebewind, verlengd, organisatie, bekostiging, incidenteel of uitgewerkt (zie kern.bepaling)"
  aard_zekerheid: "van de aard: H, M of L"
  aard_grond: regel waaruit de aard blijkt
  geldig_van: eerste dag waarop de bepaling zo geldt
  geldig_tot: laatste dag waarop de bepaling zo geldt; 9999-12-31 is open
  jci: "verwijzing volgens de JCI-standaard, naar de eerste versie; waar het bestand er geen heeft die naar het artikel"
  url: vaste verwijzing op wetten.overheid.nl
  norm_id: gelijk voor onderdelen die samen een norm zijn
  regel: regel van de grammatica die de norm vond
  hoofdstuk: buitenste titel boven het artikel
  opschrift: titels van de indelingen boven het artikel, buitenste eerst
  volgnummer: volgorde in de tekst van die versie
  document_id: document met de tekst van die versie (meta.document)
eenheden:
  zin: geen
  volgnummer: geen
*/
select b.*
from kern.bepaling b
join meta.run r on r.gestart::date between b.geldig_van and b.geldig_tot
