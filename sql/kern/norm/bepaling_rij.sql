/* model
naam: kern.bepaling_rij
betekenis: "De rijen van kern.bepaling zonder hun tekst. Een stap ertussen, want alles tegelijk bijeenvoegen past niet in het geheugen dat de gegevensbank krijgt."
korrel: bepaling x geldigheid
sleutel: [stuk_id]
bron: "kern.bepaling_stuk, kern.bepaling_keten en bron.bwb_artikel"
volgt:
  - {per: bwb_id, uit: {kern.bepaling_stuk: bwb_id, kern.bepaling_keten: bwb_id, bron.bwb_artikel: bwb_id}}
export: nee
kolommen:
  stuk_id: het stuk
  bepaling_id: "de bepaling: regeling, orgaan en de plaats waar zij het eerst stond; begon daar eerder een andere bepaling, dan met een volgnummer"
  bwb_id: nummer van de regeling
  versie_datum: eerste dag van de eerste versie van de regeling waarin de bepaling zo staat
  artikel: nummer van het artikel
  lid: nummer van het lid; leeg als het artikel geen leden heeft
  onderdeel: onderdeel, genest met punt
  zin: nummer van de zin in het lid; onderdelen hebben dat van hun aanhef
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
  geldig_tot: laatste dag waarop de bepaling zo geldt; 9999-12-31 is open
  jci: "verwijzing volgens de JCI-standaard, naar de eerste versie; waar het bestand er geen heeft die naar het artikel"
  norm_id: gelijk voor onderdelen die samen een norm zijn
  regel: regel van de grammatica die de norm vond
  opschrift: titels van de indelingen boven het artikel, buitenste eerst
  volgnummer: volgorde in de tekst van die versie
  document_id: document met de tekst van die versie (meta.document)
eenheden:
  stuk_id: geen
  zin: geen
  volgnummer: geen
*/
-- what the article gives, of each stuk: beside all else of a stuk it does not fit
with plaats as materialized (
    select
        s.stuk_id,
        if(starts_with(a.jci, 'jci1') and contains(a.jci, ':' || s.bwb_id || '&'), a.jci, artikel_jci(s.bwb_id, s.artikel, s.versie_datum)) as jci,
        a.opschrift
    from kern.bepaling_stuk s
    join bron.bwb_artikel a on a.bwb_id = s.bwb_id and a.versie_datum = s.versie_datum and tekstnummer(a.document_id) = tekstnummer(s.document_id) and a.volgnummer = s.eenheid
)

select
    s.stuk_id,
    k.bepaling_id,
    s.bwb_id,
    s.versie_datum,
    s.artikel,
    s.lid,
    s.onderdeel,
    s.zin,
    s.overheidslaag,
    s.orgaan,
    s.modaliteit,
    s.soort_norm,
    s.mogelijke_organen,
    s.via,
    s.zekerheid,
    s.aard,
    s.aard_zekerheid,
    s.aard_grond,
    s.geldig_tot,
    p.jci,
    s.norm_id,
    s.regel,
    p.opschrift,
    s.volgnummer,
    s.document_id
from kern.bepaling_stuk s
join kern.bepaling_keten k on k.stuk_id = s.stuk_id
join plaats p on p.stuk_id = s.stuk_id
