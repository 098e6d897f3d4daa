/* model
naam: kern.taak_veld
betekenis: "Taakvelden per taak en jaar, met of het taakveld ook andere taken draagt."
korrel: taak x taakveld x jaar
sleutel: [taak_id, taakveld, jaar]
bron: kern.taak_taakveld
export: nee
kolommen:
  taak_id: taak
  overheidslaag: gemeente of provincie
  taakveld: taakveld
  jaar: verslagjaar
  gedeeld: het taakveld draagt in dat jaar ook andere taken
*/
select t.taak_id, if(starts_with(t.taak_id, 'P'), 'provincie', 'gemeente') as overheidslaag, t.taakveld, j.jaar,
    count(*) over (partition by left(t.taak_id, 1), t.taakveld, j.jaar) > 1 as gedeeld
from kern.taak_taakveld t
join (select distinct jaar from kern.taakveld_bedrag) j on j.jaar >= t.jaar_van and (t.jaar_tot is null or j.jaar <= t.jaar_tot)
