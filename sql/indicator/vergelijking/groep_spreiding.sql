/* model
naam: indicator.groep_spreiding
betekenis: "Hoe de dekkingen van overheden in een groep verspreid liggen. Hulptabel van indicator.balans_groep."
korrel: taak x groep x jaar x verslagsoort
sleutel: [taak_id, jaar, verslagsoort, groep]
eenheid: fractie
formule: "laagste, hoogste en kwartielen van indicator.taak_vergelijking.dekking; kwartielen leeg onder vier overheden"
bron: indicator.taak_vergelijking
export: nee
kolommen:
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  groep: "groep naar inwoners, of provincies; 'landelijk' is alle overheden van de laag"
  aantal: overheden met een dekking
  laagste: laagste dekking
  kwart_laag: eerste kwartiel
  mediaan: middelste dekking
  kwart_hoog: derde kwartiel
  hoogste: hoogste dekking
eenheden:
  mediaan: ln(dekking)
*/
with ligging as (
    select taak_id, jaar, verslagsoort, coalesce(groep, 'onbekend') as groep, dekking
    from indicator.taak_vergelijking
    where dekking is not null
),

maten as (
    select taak_id, jaar, verslagsoort, groep,
        count(*) as aantal,
        min(dekking) as laagste, max(dekking) as hoogste,
        if(count(*) >= 4, quantile_cont(dekking::double, [0.25, 0.5, 0.75]), null) as kwart
    from (select * from ligging union all by name select * replace ('landelijk' as groep) from ligging)
    group by all
)

select taak_id, jaar, verslagsoort, groep, aantal, laagste,
    kwart[1]::decimal(18, 6) as kwart_laag,
    kwart[2]::decimal(18, 6) as mediaan,
    kwart[3]::decimal(18, 6) as kwart_hoog,
    hoogste
from maten
