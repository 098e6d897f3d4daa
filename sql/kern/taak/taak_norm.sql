/* model
naam: kern.taak_norm
betekenis: "Normen per taak, met de dagen waarop zij gelden: een rij per onderdeel, die met count(distinct norm_id) worden geteld."
korrel: taak x bepaling x geldigheid
sleutel: [taak_id, bepaling_id, geldig_van]
bron: kern.taak_bepaling, kern.bepaling
volgt:
  - {per: bwb_id, uit: {kern.taak_bepaling: bwb_id, kern.bepaling: bwb_id}}
export: nee
kolommen:
  taak_id: taak
  bepaling_id: bepaling
  norm_id: gelijk voor onderdelen die samen een norm zijn
  orgaan: orgaan waarop de norm rust
  modaliteit: plicht, bevoegdheid of verbod
  soort_norm: "soort norm: zorgplicht, uitvoering, beslissing, regelstelling, toezicht, informatie, procedure, financieel of organisatie van de taak"
  bwb_id: nummer van de regeling
  geldig_van: eerste dag waarop de bepaling zo geldt
  geldig_tot: laatste dag waarop de bepaling zo geldt
*/
select l.taak_id, l.bepaling_id, b.norm_id, b.orgaan, b.modaliteit, b.soort_norm, l.bwb_id, b.geldig_van, b.geldig_tot
from kern.taak_bepaling l
join kern.bepaling b using (bwb_id, bepaling_id)
