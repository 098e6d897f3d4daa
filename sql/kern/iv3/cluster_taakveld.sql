/* model
naam: kern.cluster_taakveld
betekenis: "Bij welk cluster van gemeentefonds of provinciefonds een taakveld hoort, per periode, en welke taakvelden bij geen cluster horen en waarom."
korrel: overheidslaag x taakveld x periode
sleutel: [overheidslaag, taakveld, jaar_van]
formule: "een taakveld hoort in een jaar bij hooguit een cluster; geld op een taakveld dat hier niet staat laat de toets taakveld_zonder_cluster zakken"
bron: "sql/seeds/cluster_taakveld.csv: clusters van de rekenbestanden, codes van CBS Iv3"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  taakveld: code van het taakveld
  cluster: cluster van het fonds; leeg bij een taakveld dat buiten de netto lasten van taken blijft
  rol: "taak, overhead, of waarom het taakveld buiten de netto lasten blijft: reserves, resultaat, treasury, belastingen, algemene uitkering, overige baten en lasten, vennootschapsbelasting"
  jaar_van: eerste jaar waarin dit geldt
  jaar_tot: laatste jaar waarin dit geldt; leeg is nog steeds
  zekerheid: "H hoog, M middel, L laag"
  bron: waaruit de indeling blijkt
  zonder_taak: "waarom geen vastgelegde taak op het taakveld staat; leeg als er een staat of het buiten de netto lasten blijft"
*/
select
    overheidslaag, taakveld, cluster, rol, jaar_van::integer as jaar_van, jaar_tot::integer as jaar_tot, zekerheid, bron, zonder_taak
from seed.cluster_taakveld
