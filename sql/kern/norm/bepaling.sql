/* model
naam: kern.bepaling
betekenis: "Het register: plichten, bevoegdheden en verboden die het recht op gemeenten en provincies legt, met de dagen waarop zij zo gelden. Opeenvolgende versies van de regeling met dezelfde plaats, tekst, orgaan en modaliteit zijn een rij."
korrel: bepaling x geldigheid
sleutel: [bepaling_id, geldig_van]
formule: "geldig op datum d: geldig_van <= d en d <= geldig_tot. Normen telt men met count(distinct norm_id): de onderdelen van een lijst zijn dan een norm. bepaling_id volgt een bepaling door wijziging van tekst, modaliteit en plaats heen (zie kern.bepaling_paar)"
bron: "bron.bwb_bepaling en bron.bwb_artikel, over de versies heen gevolgd in kern.bepaling_stuk, kern.bepaling_paar en kern.bepaling_keten; de tekst bij kern.bepaling_rij"
delen: kern.bepaling_rij.bwb_id
volgt:
  - {per: bwb_id, uit: {kern.bepaling_rij: bwb_id, bron.bwb_bepaling: bwb_id}}
export: tabel
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
  aard: "medebewind; verlengd: van een orgaan dat gemeenten samen moeten hebben; organisatie: over de eigen inrichting, rechtspositie, samenwerking of financiën van gemeente en provincie; bekostiging: over geld van het Rijk; incidenteel: over een geval, zoals een herindeling; uitgewerkt: overgangsrecht en wat eenmaal moest bij de invoering. Alleen medebewind en verlengd zijn taken"
  aard_zekerheid: "van de aard: H een lijst, het orgaan of de soort regeling zegt het, M een titel of een opschrift, L de zin"
  aard_grond: regel waaruit de aard blijkt (docs/register.md)
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
select
    r.bepaling_id,
    r.bwb_id,
    r.versie_datum,
    r.artikel,
    r.lid,
    r.onderdeel,
    r.zin,
    b.tekst,
    r.overheidslaag,
    r.orgaan,
    r.modaliteit,
    r.soort_norm,
    r.mogelijke_organen,
    r.via,
    r.zekerheid,
    r.aard,
    r.aard_zekerheid,
    r.aard_grond,
    r.versie_datum as geldig_van,
    r.geldig_tot,
    r.jci,
    'https://wetten.overheid.nl/' || r.jci as url,
    r.norm_id,
    r.regel,
    split_part(r.opschrift, ' > ', 1) as hoofdstuk,
    r.opschrift,
    r.volgnummer,
    r.document_id
from kern.bepaling_rij r
join bron.bwb_bepaling b on b.bwb_id = r.bwb_id and b.versie_datum = r.versie_datum and tekstnummer(b.document_id) = tekstnummer(r.document_id) and b.volgnummer = r.volgnummer
