/* model
naam: indicator.taak_nabij
betekenis: "Hoe ver de dekking van een taak bij een gemeente ligt van de middelste van de vijftien gemeenten die in structuur het meest op haar lijken, in het laatste jaar met een dekking. Naast de vergelijking binnen de vaste groep van indicator.balans_taak: wijken beide af, dan ligt het niet aan de keuze van de groep. Een afwijking is een vraag, geen oordeel."
korrel: gemeente x taak x verslagsoort
sleutel: [overheid_code, taak_id, verslagsoort]
eenheid: "dekking is een fractie; z in robuuste standaardafwijkingen"
formule: "z = (x - mediaan) / (1,4826 x MAD) van x = ln(dekking), mediaan en MAD over de vijftien nabije gemeenten zonder haarzelf; leeg als minder dan tien daarvan een dekking hebben, of bij MAD nul"
bron: "indicator.taak_vergelijking, kern.nabije_overheid; robuuste z als bij Oflog, met de factor 1,4826"
export: tabel
kolommen:
  overheid_code: code van de gemeente
  taak_id: taak
  verslagsoort: begroting of rekening
  jaar: laatste jaar met een dekking
  dekking: dekking in de standaardvariant
  nabije: aantal nabije gemeenten met een dekking boven nul
  mediaan_nabij: middelste dekking van de nabije gemeenten
  z_nabij: robuuste afwijking van hun middelste ln(dekking)
  reden: waarom z_nabij leeg is
eenheden:
  dekking: fractie
  mediaan_nabij: fractie
  z_nabij: robuuste standaardafwijkingen
*/
with laatste as (
    select verslagsoort, max(jaar) as jaar
    from indicator.taak_vergelijking
    where dekking > 0 and overheid_code like 'GM%'
    group by verslagsoort
),

punt as (
    select overheid_code, taak_id, jaar, verslagsoort, dekking, ln(dekking::double) as x
    from indicator.taak_vergelijking
    semi join laatste using (verslagsoort, jaar)
    where dekking > 0 and overheid_code like 'GM%'
),

nabij as (
    select n.overheid_code, p.taak_id, p.jaar, p.verslagsoort, p.x
    from kern.nabije_overheid n
    join punt p on p.overheid_code = n.nabije_code and p.jaar = n.jaar
),

midden as (
    select overheid_code, taak_id, jaar, verslagsoort, median(x) as mediaan, count(*) as nabije
    from nabij
    group by all
),

spreiding as (
    select n.overheid_code, n.taak_id, n.verslagsoort, any_value(m.mediaan) as mediaan, any_value(m.nabije) as nabije, median(abs(n.x - m.mediaan)) as mad
    from nabij n
    join midden m using (overheid_code, taak_id, jaar, verslagsoort)
    group by all
)

select
    p.overheid_code, p.taak_id, p.verslagsoort, p.jaar, p.dekking,
    coalesce(s.nabije, 0) as nabije,
    vast(exp(s.mediaan)) as mediaan_nabij,
    vast(robuuste_z(p.x, s.mediaan, s.mad, s.nabije)) as z_nabij,
    case
        when coalesce(s.nabije, 0) = 0 then 'geen nabije gemeenten bekend'
        when s.nabije < 10 then 'minder dan tien nabije gemeenten met een dekking'
        when s.mad = 0 then 'geen spreiding onder de nabije gemeenten'
    end as reden
from punt p
left join spreiding s using (overheid_code, taak_id, verslagsoort)
