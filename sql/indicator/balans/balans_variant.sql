/* model
naam: indicator.balans_variant
betekenis: "Netto lasten tegenover middelen per taak, voor elke combinatie van de benoemde modelkeuzes: eigen middelen in of uit, sleutel van de overhead, sleutel van de splitsing en stand van de circulaire. Dezelfde overhead staat aan beide kanten. Geen variant is de ware: de algemene uitkering is vrij besteedbaar."
korrel: overheid x taak x jaar x verslagsoort x circulaire x variant
sleutel: [overheid_code, taak_id, jaar, verslagsoort, circulaire, variant]
eenheid: euro; dekking is een fractie
formule: "netto lasten = directe lasten + overhead x deel; middelen = middelen van de taak + middelen voor overhead x hetzelfde deel; dekking = middelen / netto lasten, waar de fondsen de hele taak bekostigen"
bron: "indicator.taak_lasten, indicator.taak_middelen, indicator.variant, kern.taak_bekostiging"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van de circulaire
  variant: "keuzes voor eigen middelen, overhead en splitsing, zoals in indicator.variant"
  standaard: waar bij de variant die het punt van indicator.balans_taak is
  netto_lasten_eur: netto lasten met overhead
  middelen_eur: middelen met die voor overhead
  dekking: middelen gedeeld door netto lasten; leeg als die niet boven nul liggen, en als een uitkering maar een deel van de taak betaalt
eenheden:
  dekking: fractie
*/
with bedragen as (
    select
        l.overheid_code, l.taak_id, l.jaar, l.verslagsoort, m.circulaire, k.variant,
        k.standaard and m.laatste_stand as standaard,
        case when k.overhead = 'lasten' then if(k.splitsing = 'lasten', l.lasten_lasten, l.lasten_normen)
            else if(k.splitsing = 'lasten', l.personeel_lasten, l.personeel_normen) end::double as deel,
        if(k.splitsing = 'lasten', l.direct_lasten_eur, l.direct_normen_eur) as direct,
        l.overhead_eur,
        case when k.eigen_middelen = 'in' then if(k.splitsing = 'lasten', m.in_lasten_eur, m.in_normen_eur)
            else if(k.splitsing = 'lasten', m.uit_lasten_eur, m.uit_normen_eur) end as voor_taak,
        case when k.eigen_middelen = 'in' then if(k.splitsing = 'lasten', o.in_lasten_eur, o.in_normen_eur)
            else if(k.splitsing = 'lasten', o.uit_lasten_eur, o.uit_normen_eur) end as voor_overhead
    from indicator.taak_middelen m
    join indicator.taak_lasten l using (overheid_code, taak_id, jaar, verslagsoort)
    left join indicator.taak_middelen o on o.taak_id = 'overhead' and o.overheid_code = m.overheid_code and o.jaar = m.jaar
        and o.verslagsoort = m.verslagsoort and o.circulaire = m.circulaire
    cross join indicator.variant k
    where l.direct_lasten_eur is not null
),

samen as (
    select overheid_code, taak_id, jaar, verslagsoort, circulaire, variant, standaard,
        direct + (overhead_eur * deel)::decimal(18, 2) as netto_lasten_eur,
        voor_taak + coalesce((voor_overhead * deel)::decimal(18, 2), 0) as middelen_eur
    from bedragen
    where deel is not null
)

select s.*, if(b.taak_id is null, vast(dekking(s.middelen_eur, s.netto_lasten_eur)), null) as dekking
from samen s
left join (select taak_id from kern.taak_bekostiging where uit_fonds = 'deel') b using (taak_id)
