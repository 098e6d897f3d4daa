/* model
naam: indicator.balans_meerjarig
betekenis: "Dekking over drie jaren samen, voor overheden waarvan een enkel jaar te veel schommelt, met een trechter: hoe verder een overheid naar haar omvang van de middelste mag liggen zonder op te vallen."
korrel: overheid x cluster x laatste jaar x verslagsoort
sleutel: [overheid_code, cluster, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "dekking = som van middelen / som van netto lasten over het jaar en de twee ervoor; trechter = exp(mediaan +- 1,96 x 1,4826 x MAD x wortel(mediaan inwoners / inwoners)) van ln(dekking) van dezelfde laag, leeg onder tien overheden of bij MAD nul"
bron: "indicator.balans_cluster, laatste stand; trechter naar Spiegelhalter (2005), met robuuste spreiding"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds
  jaar: laatste van de drie jaren
  verslagsoort: begroting of rekening
  jaren: aantal jaren waarvan lasten en middelen bekend zijn
  netto_lasten_eur: netto lasten van de drie jaren samen; leeg als er een ontbreekt
  middelen_eur: middelen van de drie jaren samen; leeg als er een ontbreekt
  dekking: middelen gedeeld door netto lasten van de drie jaren
  trechter_laag: ondergrens die bij de omvang van de overheid past
  trechter_hoog: bovengrens die bij de omvang van de overheid past
  buiten_trechter: de dekking ligt buiten de grenzen
  reden: waarom de dekking leeg is
*/
with jaar as (
    select overheid_code, cluster, jaar, verslagsoort, netto_lasten_eur, middelen_eur, inwoners
    from indicator.balans_cluster
    where laatste_stand and reden is distinct from 'cluster zonder taakvelden'
),

drie as (
    select overheid_code, cluster, jaar, verslagsoort, inwoners,
        count(netto_lasten_eur + middelen_eur) over w as jaren,
        sum(netto_lasten_eur) over w as lasten,
        sum(middelen_eur) over w as middelen
    from jaar
    window w as (partition by overheid_code, cluster, verslagsoort order by jaar range between 2 preceding and current row)
),

gedekt as (
    select *, if(jaren = 3, dekking(middelen, lasten), null) as dekking from drie
),

midden as (
    select *,
        median(ln(if(dekking > 0, dekking, null))) over laag as mediaan,
        median(inwoners) filter (dekking > 0) over laag as inwoners_midden,
        count(*) filter (dekking > 0) over laag as n
    from gedekt
    window laag as (partition by overheidslaag(overheid_code), cluster, jaar, verslagsoort)
),

spreiding as (
    select *,
        1.4826 * median(abs(ln(if(dekking > 0, dekking, null)) - mediaan)) over (partition by overheidslaag(overheid_code), cluster, jaar, verslagsoort)
            * sqrt(inwoners_midden / nullif(inwoners, 0)) * z_waarde(0.95) as marge
    from midden
),

grenzen as (
    select *,
        if(n >= 10 and marge > 0, vast(exp(mediaan - marge)), null) as laag,
        if(n >= 10 and marge > 0, vast(exp(mediaan + marge)), null) as hoog
    from spreiding
)

select
    overheid_code, cluster, jaar, verslagsoort,
    jaren::integer as jaren,
    if(jaren = 3, lasten, null)::decimal(18, 2) as netto_lasten_eur,
    if(jaren = 3, middelen, null)::decimal(18, 2) as middelen_eur,
    vast(dekking) as dekking,
    laag as trechter_laag,
    hoog as trechter_hoog,
    dekking not between laag and hoog as buiten_trechter,
    case
        when jaren < 3 then 'lasten en middelen van ' || jaren || ' van drie jaren bekend'
        else dekking_reden(middelen, lasten)
    end as reden
from grenzen
