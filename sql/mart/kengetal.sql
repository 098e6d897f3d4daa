/* model
naam: mart.kengetal
betekenis: "Financiële kengetallen van het BBV per overheid, met de signaalwaarde van elke norm."
korrel: overheid x jaar x kengetal x normset
sleutel: [overheid_code, jaar, kengetal, normset]
eenheid: "fractie"
bron: "indicator.kengetal, mart.overheid_jaar"
export: tabel
als: zicht
plaats: 12
thema: kosten
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  jaar: verslagjaar van de jaarrekening
  kengetal: naam van het kengetal
  normset: wie de norm stelt; een kengetal met twee normen heeft twee rijen
  waarde: waarde als fractie; leeg met een reden
  categorie: "A minst risico, B, C meest risico volgens de norm; leeg als de waarde leeg is"
  grens_a: waarde waar A begint
  grens_c: waarde waar C begint
  zekerheid: "zekerheid van de norm: H, M of L"
  status: "berekend, of onbekend"
  reden: waarom de waarde leeg is
eenheden:
  waarde: fractie
  grens_a: fractie
  grens_c: fractie
*/
select
    b.overheid_code,
    o.overheid_naam,
    if(left(b.overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag,
    o.provincie_naam,
    o.groep,
    b.jaar,
    b.kengetal,
    b.normset,
    b.waarde,
    b.categorie,
    b.grens_a,
    b.grens_c,
    b.zekerheid,
    b.status,
    b.reden
from indicator.kengetal b
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
