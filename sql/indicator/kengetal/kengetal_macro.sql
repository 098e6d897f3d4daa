/* model
naam: indicator.kengetal_macro
betekenis: "Kengetallen van het BBV over alle gemeenten of alle provincies samen."
korrel: overheidslaag x jaar x kengetal
sleutel: [overheidslaag, jaar, kengetal]
eenheid: fractie
formule: "teller en noemer opgeteld over de overheden waarvan alle delen bekend zijn"
bron: "indicator.kengetal_waarde; BBV artikel 11"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  jaar: verslagjaar van de jaarrekening
  kengetal: naam van het kengetal
  waarde: "waarde als fractie; leeg als zij niet te berekenen is"
  overheden: overheden waarvan alle delen bekend zijn
  overheden_verwacht: overheden die hadden moeten leveren
  status: "berekend, gedeeltelijk (niet alle overheden) of onbekend"
  reden: waarom de waarde leeg of gedeeltelijk is
eenheden:
  waarde: fractie
*/
select overheidslaag, jaar, kengetal, waarde, overheden, overheden_verwacht,
    case when waarde is null then 'onbekend' when overheden < overheden_verwacht then 'gedeeltelijk' else 'berekend' end as status,
    if(waarde is not null and overheden < overheden_verwacht,
        (overheden_verwacht - overheden) || ' van ' || overheden_verwacht || ' overheden ontbreken', reden) as reden
from indicator.kengetal_waarde
where wie = overheidslaag
