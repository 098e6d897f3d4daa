/* model
naam: kern.regeling_aard
betekenis: "Regelingen die als geheel geen medebewind zijn: over de inrichting van gemeente en provincie zelf, over geld van het Rijk, over een geval, of uitgewerkt."
korrel: regeling
sleutel: [bwb_id]
formule: "de regelingen van de lijst (hele regeling), en anders de eerste regel van aard_van_regeling() in sql/macros/aard.sql die op de laatste titel past; zonder citeertitel op het opschrift, zonder de datum"
bron: "kern.regeling, sql/seeds/organieke_regeling.csv"
export: nee
kolommen:
  bwb_id: nummer van de regeling
  aard: "organisatie, bekostiging, incidenteel of uitgewerkt"
  zekerheid: "H de regeling staat op een lijst, M titel of soort zegt het, L het volgt uit de soort"
  grond: regel waaruit het blijkt
*/
with titels as (
    select bwb_id, lower(arg_max(citeertitel, versie_datum)) as titel, arg_max(soort, versie_datum) as soort
    from kern.regeling
    group by bwb_id
),

gelezen as (
    select t.bwb_id, o.bwb_id is not null and o.artikelen is null as organiek, aard_van_regeling(t.titel, t.soort) as uit_titel
    from titels t
    left join seed.organieke_regeling o using (bwb_id)
)

select
    bwb_id,
    if(organiek, 'organisatie', uit_titel.aard) as aard,
    if(organiek, 'H', uit_titel.zekerheid) as zekerheid,
    if(organiek, 'lijst: organieke regeling', uit_titel.grond) as grond
from gelezen
where organiek or uit_titel is not null
