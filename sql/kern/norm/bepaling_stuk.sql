/* model
naam: kern.bepaling_stuk
betekenis: "Bepalingen die in een aaneengesloten rij versies op dezelfde plaats staan met dezelfde tekst, hetzelfde orgaan, dezelfde modaliteit en dezelfde norm_id. Een stuk is een rij van kern.bepaling; welke stukken samen een bepaling zijn zegt kern.bepaling_paar."
korrel: regeling x eerste versie x volgnummer
sleutel: [stuk_id]
formule: "Staat een zin op dezelfde plaats twee keer in een versie, dan hoort de eerste bij de eerste en de tweede bij de tweede"
bron: kern.bepaling_versie
volgt:
  - {per: bwb_id, uit: {kern.bepaling_versie: bwb_id, kern.bepaling_tijdlijn: bwb_id}}
export: nee
kolommen:
  stuk_id: "nummer van de regeling, van_nr en volgnummer: het hangt niet af van andere regelingen"
  bwb_id: nummer van de regeling
  versie_datum: eerste dag van de eerste versie
  volgnummer: volgorde in de tekst van de eerste versie
  van_nr: volgorde van de eerste versie
  tot_nr: volgorde van de laatste versie
  laatste_datum: eerste dag van de laatste versie
  geldig_tot: laatste dag van de laatste versie
  regeling_eindigt: "de laatste versie is de laatste van de regeling"
  volgende_datum: eerste dag waarop het stuk er niet meer is; leeg als het nog geldt
  eenheid: volgnummer van de eenheid in kern.artikel
  artikel: nummer van het artikel
  lid: nummer van het lid
  onderdeel: onderdeel, genest met punt
  zin: nummer van de zin in het lid
  norm_id: gelijk voor onderdelen die samen een norm zijn
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
  regel: regel van de grammatica die de norm vond
  document_id: document met de tekst van de eerste versie (meta.document)
eenheden:
  stuk_id: geen
  volgnummer: geen
  van_nr: geen
  tot_nr: geen
  eenheid: geen
  zin: geen
*/
with geteld as (
    select
        bwb_id, versie_datum, versie_nr, volg, volgnummer,
        hash(artikel, lid, onderdeel, zin, tekstnummer(norm_id), overheidslaag, orgaan, modaliteit, tekst_sleutel) as sleutel,
        row_number() over (partition by bwb_id, versie_datum, sleutel order by volgnummer) as nr
    from kern.bepaling_versie
    where not dubbel
),

eilanden as (
    select *, volg - row_number() over (partition by bwb_id, sleutel, nr order by volg) as eiland
    from geteld
),

stukken as (
    select
        bwb_id,
        min(versie_datum) as versie_datum,
        arg_min(volgnummer, versie_nr) as volgnummer,
        min(versie_nr) as van_nr,
        max(versie_nr) as tot_nr
    from eilanden
    group by bwb_id, sleutel, nr, eiland
)

select
    stuknummer(s.bwb_id, s.van_nr, s.volgnummer) as stuk_id,
    s.bwb_id,
    s.versie_datum,
    s.volgnummer,
    s.van_nr,
    s.tot_nr,
    t.versie_datum as laatste_datum,
    t.geldig_tot,
    t.laatste as regeling_eindigt,
    t.volgende_datum,
    v.eenheid,
    v.artikel,
    v.lid,
    v.onderdeel,
    v.zin,
    v.norm_id,
    v.overheidslaag,
    v.orgaan,
    v.modaliteit,
    v.soort_norm,
    v.mogelijke_organen,
    v.via,
    v.zekerheid,
    v.aard,
    v.aard_zekerheid,
    v.aard_grond,
    v.regel,
    v.document_id
from stukken s
join kern.bepaling_tijdlijn t on t.bwb_id = s.bwb_id and t.versie_nr = s.tot_nr
join kern.bepaling_versie v on v.bwb_id = s.bwb_id and v.versie_datum = s.versie_datum and v.volgnummer = s.volgnummer
