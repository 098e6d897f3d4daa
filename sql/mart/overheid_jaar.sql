/* model
naam: mart.overheid_jaar
betekenis: "Gemeenten en provincies in elk jaar dat zij bestaan, met provincie, inwoners en vergelijkingsgroepen. Elke tabel van mart met een overheid en een jaar verwijst hiernaar."
korrel: overheid x jaar
sleutel: [overheid_code, jaar]
eenheid: "personen"
bron: "kern.overheid, kern.vergelijkingsgroep"
export: tabel
plaats: 13
thema: indeling
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: kalenderjaar
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_code: provincie waarin de overheid ligt; bij een provincie zijzelf
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  stedelijkheid: "klasse van stedelijkheid volgens CBS; leeg bij provincies, onbekend als het gegeven ontbreekt"
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  inwoners_status: "eigen (gepubliceerd), geschat (som van gemeenten) of onbekend"
eenheden:
  inwoners: personen
*/
select
    o.overheid_code,
    o.jaar,
    o.naam as overheid_naam,
    o.soort as overheidslaag,
    o.provincie_code,
    p.naam as provincie_naam,
    g.groep,
    s.groep as stedelijkheid,
    o.inwoners,
    o.inwoners_status
from kern.overheid o
left join kern.overheid p on p.overheid_code = o.provincie_code and p.jaar = o.jaar
left join kern.vergelijkingsgroep g on g.overheid_code = o.overheid_code and g.jaar = o.jaar and g.indeling in ('grootte', 'provincies')
left join kern.vergelijkingsgroep s on s.overheid_code = o.overheid_code and s.jaar = o.jaar and s.indeling = 'stedelijkheid'
