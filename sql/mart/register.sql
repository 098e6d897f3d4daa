/* model
naam: mart.register
betekenis: "Het register zoals het nu geldt: elke plicht, bevoegdheid en elk verbod, met de regeling, de taak en het ministerie. Tel normen met count(distinct norm_id)."
korrel: bepaling
sleutel: [bepaling_id]
bron: "kern.bepaling_geldig, kern.taak_bepaling, kern.taak, kern.regeling"
export: tabel
als: zicht
plaats: 9
thema: recht
kolommen:
  bepaling_id: de bepaling
  norm_id: "gelijk voor onderdelen die samen een norm zijn: tel normen met count(distinct norm_id)"
  taak_id: taak
  taak_naam: naam van de taak
  ministerie: "eerst verantwoordelijk ministerie van de taak, en zonder taak dat van de regeling"
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  mogelijke_organen: "organen die het bevoegd gezag kunnen zijn, met | ertussen; leeg voor een genoemd orgaan"
  modaliteit: "plicht, bevoegdheid of verbod"
  soort_norm: "zorgplicht, uitvoering, beslissing, regelstelling, toezicht, informatie, procedure, financieel of organisatie van de taak"
  aard: "medebewind, verlengd of organisatie"
  bwb_id: nummer van de regeling
  regeling: citeertitel van de regeling
  artikel: "nummer van het artikel; een tekst, geen getal"
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  tekst: de zin; voor een onderdeel aanhef en onderdeel
  geldig_van: eerste dag waarop de bepaling zo geldt
  taak_herkomst: vastgelegd of afgeleid; leeg als de bepaling bij geen taak hoort
  zekerheid: "van het orgaan: H een tekst noemt het, M een regel geeft het, L het volgt uit de zin"
  zekerheid_taak: "van de koppeling aan de taak: H, M of L; leeg zonder taak"
  url: vaste verwijzing op wetten.overheid.nl
*/
with regelingen as (
    select bwb_id, arg_max(citeertitel, versie_datum) as citeertitel, arg_max(ministerie, versie_datum) as ministerie
    from kern.regeling
    group by bwb_id
)

select
    b.bepaling_id,
    b.norm_id,
    k.taak_id,
    t.naam as taak_naam,
    coalesce(t.ministerie, r.ministerie) as ministerie,
    b.overheidslaag,
    b.orgaan,
    b.mogelijke_organen,
    b.modaliteit,
    b.soort_norm,
    b.aard,
    b.bwb_id,
    r.citeertitel as regeling,
    b.artikel,
    b.lid,
    b.onderdeel,
    b.tekst,
    b.geldig_van,
    k.herkomst as taak_herkomst,
    b.zekerheid,
    k.zekerheid as zekerheid_taak,
    b.url
from kern.bepaling_geldig b
left join kern.taak_bepaling k using (bepaling_id)
left join kern.taak t on t.taak_id = k.taak_id
left join regelingen r on r.bwb_id = b.bwb_id
