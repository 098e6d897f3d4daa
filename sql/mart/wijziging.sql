/* model
naam: mart.wijziging
betekenis: "Wat er aan bepalingen nieuw, gewijzigd en vervallen is, met regeling, taak en ministerie."
korrel: bepaling x versiepaar
sleutel: [bwb_id, naar_datum, bepaling_id]
bron: "kern.bepaling_wijziging, kern.taak_bepaling, kern.taak, kern.regeling"
export: tabel
als: zicht
plaats: 10
thema: recht
kolommen:
  bwb_id: nummer van de regeling
  regeling: citeertitel van de regeling
  van_datum: eerste dag van de oude versie
  naar_datum: eerste dag van de nieuwe versie; van een regeling die eindigt de dag na haar laatste
  jaar: jaar van naar_datum
  bepaling_id: de bepaling
  norm_id: "gelijk voor onderdelen die samen een norm zijn: tel normen met count(distinct norm_id)"
  taak_id: taak
  taak_naam: naam van de taak
  ministerie: eerst verantwoordelijk ministerie
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  modaliteit: "plicht, bevoegdheid of verbod"
  modaliteit_oud: modaliteit in de oude versie; leeg bij nieuw
  aard: "medebewind, verlengd of organisatie"
  soort: "nieuw, gewijzigd of vervallen"
  artikel: "nummer van het artikel; een tekst, geen getal"
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  tekst_oud: tekst in de oude versie; leeg bij nieuw
  tekst_nieuw: tekst in de nieuwe versie; leeg bij vervallen
*/
with regelingen as (
    select bwb_id, arg_max(citeertitel, versie_datum) as citeertitel, arg_max(ministerie, versie_datum) as ministerie
    from kern.regeling
    group by bwb_id
)

select
    w.bwb_id,
    r.citeertitel as regeling,
    w.van_datum,
    w.naar_datum,
    year(w.naar_datum)::integer as jaar,
    w.bepaling_id,
    w.norm_id,
    k.taak_id,
    t.naam as taak_naam,
    coalesce(t.ministerie, r.ministerie) as ministerie,
    w.overheidslaag,
    w.orgaan,
    w.modaliteit,
    w.modaliteit_oud,
    w.aard,
    w.soort,
    w.artikel,
    w.lid,
    w.onderdeel,
    w.tekst_oud,
    w.tekst_nieuw
from kern.bepaling_wijziging w
left join kern.taak_bepaling k using (bepaling_id)
left join kern.taak t on t.taak_id = k.taak_id
left join regelingen r on r.bwb_id = w.bwb_id
