/* model
naam: mart.taakmutatie
betekenis: "Per wetswijziging en taak of er geld voor kwam, met namen. Onbekend telt nooit als geen."
korrel: regeling x datum x taak
sleutel: [bwb_id, datum, taak_id]
eenheid: "euro"
bron: "indicator.taakmutatie, kern.taak, kern.regeling"
export: tabel
als: zicht
plaats: 11
thema: recht
kolommen:
  bwb_id: nummer van de regeling
  regeling: citeertitel van de regeling
  datum: eerste dag waarop de wijziging geldt
  jaar: jaar van die dag
  taak_id: taak
  taak_naam: naam van de taak
  ministerie: eerst verantwoordelijk ministerie
  overheidslaag: gemeente of provincie
  taak_herkomst: vastgelegd of afgeleid
  aard: "nieuwe regeling, wijziging of intrekking"
  nieuw: nieuwe bepalingen
  gewijzigd: gewijzigde bepalingen
  vervallen: vervallen bepalingen
  plichten_erbij: nieuwe plichten min vervallen plichten
  middelen: "volledig, deels, geen of onbekend"
  bedrag_eur: "mutatie voor deze taak alleen, in bedrag_jaar; leeg als er geen is"
  bedrag_jaar: eerste hele jaar waarvoor een bedrag is gedrukt
  eerste_circulaire: eerste circulaire met een mutatie; leeg als er geen is
  zekerheid: "H, M of L; leeg bij onbekend"
  toelichting: waarop het oordeel berust
*/
with regelingen as (
    select bwb_id, arg_max(citeertitel, versie_datum) as citeertitel from kern.regeling group by bwb_id
)

select
    m.bwb_id,
    r.citeertitel as regeling,
    m.datum,
    year(m.datum)::integer as jaar,
    m.taak_id,
    t.naam as taak_naam,
    t.ministerie,
    m.overheidslaag,
    t.herkomst as taak_herkomst,
    m.aard,
    m.nieuw,
    m.gewijzigd,
    m.vervallen,
    m.plichten_erbij,
    m.middelen,
    m.bedrag_eur::decimal(18, 2) as bedrag_eur,
    m.bedrag_jaar,
    m.eerste_circulaire,
    m.zekerheid,
    m.toelichting
from indicator.taakmutatie m
join kern.taak t using (taak_id)
left join regelingen r on r.bwb_id = m.bwb_id
