/* model
naam: indicator.kengetal
betekenis: "Financiële kengetallen van het BBV per overheid, met de signaalwaarde die een norm eraan geeft. Normen verschillen per opsteller; een signaal is geen oordeel over een overheid."
korrel: overheid x jaar x kengetal x normset
sleutel: [overheid_code, jaar, kengetal, normset]
eenheid: fractie
formule: "zie sql/seeds/kengetal.csv; A en C liggen voorbij de grenzen van de norm, B ertussen"
bron: "kern.balanspost en kern.baten_lasten (jaarrekening); sql/seeds/kengetal.csv en kengetal_norm.csv (BBV artikel 11, provinciale toezichthouders)"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar van de jaarrekening
  kengetal: naam van het kengetal
  normset: wie de norm stelt
  waarde: "waarde als fractie: 0,396 is 39,6 procent; leeg als zij niet te berekenen is"
  categorie: "A minst risico, B, C meest risico volgens de norm; leeg als de waarde leeg is"
  grens_a: waarde waar A begint
  grens_c: waarde waar C begint
  zekerheid: "zekerheid van de norm: H hoog, M middel, L laag"
  status: "berekend, of onbekend"
  reden: waarom de waarde leeg is
eenheden:
  waarde: fractie
  grens_a: fractie
  grens_c: fractie
*/
select
    w.wie as overheid_code,
    w.jaar,
    w.kengetal,
    n.normset,
    w.waarde,
    signaal(w.waarde, n.goed, n.grens_a::decimal(9, 4), n.grens_c::decimal(9, 4)) as categorie,
    n.grens_a::decimal(9, 4) as grens_a,
    n.grens_c::decimal(9, 4) as grens_c,
    n.zekerheid,
    if(w.waarde is null, 'onbekend', 'berekend') as status,
    w.reden
from indicator.kengetal_waarde w
join seed.kengetal_norm n using (kengetal)
where w.wie <> w.overheidslaag
