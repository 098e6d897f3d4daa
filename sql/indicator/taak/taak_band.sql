/* model
naam: indicator.taak_band
betekenis: "Netto lasten, punt en bandbreedte van de dekking per taak: de standaardvariant, en de laagste en hoogste van alle varianten. Hulptabel van indicator.balans_taak."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "laagste en hoogste dekking over indicator.balans_variant; zonder punt is er geen band"
bron: "indicator.balans_variant, indicator.taak_lasten"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  netto_lasten_eur: netto lasten met overhead, in de standaardvariant
  spuk_eur: deel van de specifieke uitkeringen op de taakvelden
  voorlopig: een of meer lasten zijn voorlopig
  middelen_eur: middelen in de standaardvariant
  dekking: dekking in de standaardvariant
  dekking_laag: laagste dekking
  dekking_hoog: hoogste dekking
  varianten: aantal varianten met een dekking
eenheden:
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
*/
with band as (
    select overheid_code, taak_id, jaar, verslagsoort,
        max(middelen_eur) filter (standaard) as middelen_eur,
        max(dekking) filter (standaard) as dekking,
        min(dekking) as laag,
        max(dekking) as hoog,
        count(dekking) as varianten
    from indicator.balans_variant
    group by all
)

select
    l.overheid_code, l.taak_id, l.jaar, l.verslagsoort,
    (l.direct_lasten_eur + (l.overhead_eur * l.lasten_lasten::double)::decimal(18, 2))::decimal(18, 2) as netto_lasten_eur,
    l.spuk_eur,
    l.voorlopig,
    b.middelen_eur,
    b.dekking,
    if(b.dekking is null, null, b.laag) as dekking_laag,
    if(b.dekking is null, null, b.hoog) as dekking_hoog,
    coalesce(b.varianten, 0) as varianten
from indicator.taak_lasten l
left join band b using (overheid_code, taak_id, jaar, verslagsoort)
