/* model
naam: kern.bundel_jaar
betekenis: "Bundels per jaar. Hulptabel: wat per jaar rekent verbindt hiermee en niet met perioden."
korrel: bundel x jaar
sleutel: [bundel_id, jaar]
bron: "kern.bundel, kern.bundel_lid"
export: nee
kolommen:
  bundel_id: bundel
  jaar: verslagjaar
  overheidslaag: gemeente of provincie
  cluster: cluster van de taakvelden
  taken: aantal taken
  taakvelden: codes van de taakvelden in dat jaar
  zekerheid: "H, M of L"
*/
select b.bundel_id, j.jaar, b.overheidslaag, b.cluster, b.taken, b.taakvelden, b.zekerheid
from kern.bundel b
join (select distinct bundel_id, jaar from kern.bundel_lid) j on j.bundel_id = b.bundel_id and jaren_ernaast(j.jaar, b.jaar_van, b.jaar_tot) = 0
