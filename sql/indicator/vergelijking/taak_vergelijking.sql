/* model
naam: indicator.taak_vergelijking
betekenis: "Hoe ver de dekking van een taak bij een overheid ligt van de middelste in haar groep. Een afwijking is een vraag, geen oordeel: zij kan uit lasten, middelen of boeking komen. Hulptabel van indicator.balans_taak."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: "euro; dekking is een fractie; z in robuuste standaardafwijkingen"
formule: "z = (x - mediaan) / (1,4826 x MAD) van x = ln(dekking) binnen de groep; leeg onder tien overheden of bij MAD nul"
bron: "indicator.taak_band, kern.vergelijkingsgroep; robuuste z als bij Oflog, met de factor 1,4826"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  dekking: dekking in de standaardvariant
  groep: "vergelijkingsgroep naar inwoners; provincies vormen een groep"
  aantal: overheden in de groep met een dekking boven nul
  mediaan: mediaan van ln(dekking) in de groep
  mad: mediaan van de absolute afwijkingen van die mediaan
  z_score: robuuste afwijking
  z_reden: waarom z_score leeg is terwijl er een dekking is
eenheden:
  dekking: fractie
  mediaan: ln(dekking)
  mad: ln(dekking)
  z_score: robuuste standaardafwijkingen
*/
with punt as (
    select b.overheid_code, b.taak_id, b.jaar, b.verslagsoort, b.dekking, g.groep,
        if(b.dekking > 0, ln(b.dekking::double), null) as x
    from indicator.taak_band b
    left join kern.vergelijkingsgroep g on g.overheid_code = b.overheid_code and g.jaar = b.jaar
        and g.indeling in ('grootte', 'provincies') and g.groep <> 'onbekend'
),

midden as (
    select taak_id, jaar, verslagsoort, groep, median(x) as mediaan, count(x) as aantal
    from punt
    where groep is not null
    group by all
),

spreiding as (
    select p.taak_id, p.jaar, p.verslagsoort, p.groep, any_value(m.mediaan) as mediaan, any_value(m.aantal) as aantal,
        median(abs(p.x - m.mediaan)) as mad
    from punt p
    join midden m using (taak_id, jaar, verslagsoort, groep)
    group by all
)

select
    p.overheid_code, p.taak_id, p.jaar, p.verslagsoort,
    p.dekking,
    p.groep,
    s.aantal,
    s.mediaan::decimal(18, 6) as mediaan,
    s.mad::decimal(18, 6) as mad,
    robuuste_z(p.x, s.mediaan, s.mad, s.aantal)::decimal(18, 6) as z_score,
    case
        when p.dekking is null then null
        when p.groep is null then 'geen vergelijkingsgroep'
        when p.x is null then 'geen middelen'
        when s.aantal < 10 then 'minder dan tien overheden in de groep'
        when s.mad = 0 then 'geen spreiding in de groep'
    end as z_reden
from punt p
left join spreiding s using (taak_id, jaar, verslagsoort, groep)
