/* model
naam: kern.herindeling
betekenis: Waarheen een opgeheven gemeente is overgegaan, met het deel van haar inwoners.
korrel: opgeheven gemeente x opvolger
sleutel: [van_code, naar_code]
eenheid: fractie van de inwoners
formule: "aandeel = overgegane inwoners / alle inwoners die van de opgeheven gemeente overgingen"
bron: CBS OData v4, omschrijving van de regiocodes
export: tabel
kolommen:
  van_code: opgeheven gemeente
  naar_code: gemeente die het gebied kreeg
  datum: datum van opheffing
  aandeel: fractie van de inwoners die overging; de delen van een gemeente tellen op tot 1
  inwoners: overgegane inwoners
  woningen: overgegane woningen
  hectare: overgegane oppervlakte
eenheden:
  inwoners: personen
  hectare: hectare
*/
with overgang as (
    select distinct code as van_code, ander_code as naar_code, datum, inwoners, woningen, hectare
    from bron.cbs_grens
    where gebeurtenis = 'opgeheven' and richting = 'naar' and code like 'GM%' and ander_code like 'GM%'
)

select
    van_code,
    naar_code,
    datum,
    (inwoners / nullif(sum(inwoners) over (partition by van_code), 0))::decimal(9, 8) as aandeel,
    inwoners,
    woningen,
    hectare
from overgang
