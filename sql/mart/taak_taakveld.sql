/* model
naam: mart.taak_taakveld
betekenis: "Welke taak in welk jaar op welk taakveld staat, met namen: de weg van kosten naar wet en terug. Een taakveld kan meer taken dragen; hun aandeel erin is onbekend."
korrel: taak x taakveld x jaar
sleutel: [taak_id, taakveld, jaar]
bron: "kern.taak_veld, mart.taak, mart.taakveld"
export: tabel
plaats: 20
thema: indeling
kolommen:
  taak_id: taak
  taak_naam: naam van de taak
  overheidslaag: gemeente of provincie
  taakveld: "code van het taakveld; een tekst, geen getal"
  taakveld_naam: "titel zoals CBS die geeft, na 40 tekens afgekapt met twee punten"
  jaar: verslagjaar
  cluster: cluster van het fonds
  taken: aantal taken dat zeker op het taakveld staat
  zekerheid: "H hoog, M middel, L laag"
*/
select
    l.taak_id,
    t.taak_naam,
    t.overheidslaag,
    l.taakveld,
    v.taakveld_naam,
    l.jaar,
    v.cluster,
    (count(*) filter (l.zeker) over (partition by t.overheidslaag, l.taakveld, l.jaar))::bigint as taken,
    l.zekerheid
from kern.taak_veld l
join mart.taak t using (taak_id)
left join mart.taakveld v on v.overheidslaag = t.overheidslaag and v.taakveld = l.taakveld and v.jaar = l.jaar
