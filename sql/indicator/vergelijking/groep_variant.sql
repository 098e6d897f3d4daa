/* model
naam: indicator.groep_variant
betekenis: "Netto lasten en middelen van een taak in een groep van overheden, voor elke combinatie van modelkeuzes en stand. Hulptabel van indicator.balans_groep."
korrel: taak x groep x jaar x verslagsoort x circulaire x variant
sleutel: [taak_id, jaar, verslagsoort, groep, circulaire, variant]
eenheid: euro
formule: "som over de overheden van de groep waarvan lasten en middelen bekend zijn"
bron: "indicator.balans_variant, kern.vergelijkingsgroep"
export: nee
kolommen:
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  groep: "groep naar inwoners, of provincies"
  circulaire: stand van de middelen
  variant: combinatie van modelkeuzes
  standaard: of dit de standaardvariant in de laatste stand is
  overheden: aantal overheden
  netto_lasten_eur: som van de netto lasten
  middelen_eur: som van de middelen
*/
-- apart from what is made of it: at full size it is the largest grouping there is
with groep as (
    select overheid_code, jaar, groep
    from kern.vergelijkingsgroep
    where indeling in ('grootte', 'provincies')
)

select v.taak_id, v.jaar, v.verslagsoort, coalesce(g.groep, 'onbekend') as groep, v.circulaire, v.variant,
    bool_or(v.standaard) as standaard,
    count(*) as overheden,
    sum(v.netto_lasten_eur)::decimal(18, 2) as netto_lasten_eur,
    sum(v.middelen_eur)::decimal(18, 2) as middelen_eur
from indicator.balans_variant v
left join groep g using (overheid_code, jaar)
where v.middelen_eur is not null
group by all
