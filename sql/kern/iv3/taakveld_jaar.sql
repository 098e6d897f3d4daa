/* model
naam: kern.taakveld_jaar
betekenis: "Cluster en rol van elk taakveld in elk jaar. Een code die in een ander jaar geldt dan waarin zij is geboekt houdt het cluster van haar eigen jaren, met de reden en een stap minder zekerheid: geen geld verdwijnt omdat een overheid met een oude of nieuwe code boekt."
korrel: overheidslaag x taakveld x jaar
sleutel: [overheidslaag, taakveld, jaar]
formule: "de periode van kern.cluster_taakveld waarin het jaar valt, anders de dichtstbijzijnde"
bron: "kern.cluster_taakveld, kern.levering"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  taakveld: code van het taakveld
  jaar: verslagjaar
  cluster: cluster van het fonds; leeg bij een taakveld dat buiten de netto lasten van taken blijft
  rol: "taak, overhead, of waarom het taakveld buiten de netto lasten blijft"
  eigen_jaar: de code geldt in dit jaar
  zekerheid: "H, M of L; een code van andere jaren is een stap minder zeker"
  reden: in welke jaren de code geldt, waar dat niet dit jaar is
  zonder_taak: waarom geen vastgelegde taak op het taakveld staat
*/
with jaren as (
    select distinct overheidslaag(overheid_code) as overheidslaag, jaar from kern.levering
),

naast as (
    select c.*, j.jaar, jaren_ernaast(j.jaar, c.jaar_van, c.jaar_tot) = 0 as eigen_jaar
    from kern.cluster_taakveld c
    join jaren j using (overheidslaag)
    qualify row_number() over (partition by c.overheidslaag, c.taakveld, j.jaar
        order by jaren_ernaast(j.jaar, c.jaar_van, c.jaar_tot), c.jaar_van) = 1
)

select overheidslaag, taakveld, jaar, cluster, rol, eigen_jaar,
    if(eigen_jaar, zekerheid, een_lager(zekerheid)) as zekerheid,
    if(eigen_jaar, null, code_van(taakveld, jaar_van, jaar_tot)) as reden,
    zonder_taak
from naast
