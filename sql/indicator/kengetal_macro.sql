/* model
naam: indicator.kengetal_macro
betekenis: "Kengetallen van het BBV over alle gemeenten of alle provincies samen."
korrel: overheidslaag x jaar x kengetal
sleutel: [overheidslaag, jaar, kengetal]
eenheid: fractie
formule: "teller en noemer over alle overheden met een balans opgeteld"
bron: "indicator.kengetal_waarde; BBV artikel 11"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  jaar: verslagjaar van de jaarrekening
  kengetal: naam van het kengetal
  waarde: "waarde als fractie; leeg als zij niet te berekenen is"
  reden: waarom de waarde leeg is
*/
select overheidslaag, jaar, kengetal, waarde, reden
from indicator.kengetal_waarde
where wie = overheidslaag
