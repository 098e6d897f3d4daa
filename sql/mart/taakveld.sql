/* model
naam: mart.taakveld
betekenis: "Taakvelden per jaar met titel, cluster, bundel en de taken die erop staan."
korrel: overheidslaag x taakveld x jaar
sleutel: [overheidslaag, taakveld, jaar]
bron: "kern.taakveld_jaar, kern.taakveld, kern.bundel_veld, kern.taak_veld"
export: tabel
plaats: 16
thema: indeling
kolommen:
  overheidslaag: gemeente of provincie
  taakveld: "code van het taakveld; een tekst, geen getal"
  jaar: verslagjaar
  taakveld_naam: "titel zoals CBS die geeft, na 40 tekens afgekapt met twee punten"
  cluster: cluster van het fonds
  rol: taak of overhead; anders waarom het taakveld buiten de netto lasten van taken blijft
  eigen_jaar: de code geldt in dit jaar; onwaar als er op een code van andere jaren is geboekt
  bundel_id: bundel die de lasten draagt; leeg als er geen is
  taken: "taken die zeker op het taakveld staan, met een komma ertussen"
  zekerheid: "H hoog, M middel, L laag"
  reden: "in welke jaren de code geldt, of waarom geen bundel de lasten draagt"
*/
with taken as (
    select overheidslaag, taakveld, jaar, string_agg(distinct taak_id, ', ' order by taak_id) as taken
    from kern.taak_veld
    where zeker
    group by all
)

select
    j.overheidslaag,
    j.taakveld,
    j.jaar,
    coalesce(t.titel, n.titel) as taakveld_naam,
    j.cluster,
    j.rol,
    j.eigen_jaar,
    b.bundel_id,
    k.taken,
    j.zekerheid,
    coalesce(j.reden, b.reden) as reden
from kern.taakveld_jaar j
left join kern.taakveld t on t.soort = j.overheidslaag and t.taakveld = j.taakveld and t.jaar = j.jaar
left join (select soort, taakveld, arg_max(titel, jaar) as titel from kern.taakveld group by all) n on n.soort = j.overheidslaag and n.taakveld = j.taakveld
left join kern.bundel_veld b on b.overheidslaag = j.overheidslaag and b.taakveld = j.taakveld and b.jaar = j.jaar
left join taken k on k.overheidslaag = j.overheidslaag and k.taakveld = j.taakveld and k.jaar = j.jaar
