/* model
naam: indicator.balans_meerjarig
betekenis: "Lasten en dekking over drie jaren samen, voor overheden waarvan een enkel jaar te veel schommelt, met een trechter: hoe ver de lasten per inwoner van een overheid van de middelste mogen liggen zonder op te vallen, naar haar omvang. Op de grenzen van toen: wie door herindeling ontstond heeft pas na drie jaren een cijfer."
korrel: overheid x cluster x laatste jaar x verslagsoort
sleutel: [overheid_code, cluster, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "eerst sommen over het jaar en de twee ervoor, dan delen; trechter = exp(mediaan +- 1,96 x 1,4826 x MAD x wortel(mediaan van inwoners / inwoners)) van ln(lasten per inwoner) van dezelfde laag, leeg onder tien overheden of bij MAD nul"
bron: "indicator.balans_cluster, stand van het punt; trechter naar Spiegelhalter (2005), met robuuste spreiding"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds
  jaar: laatste van de drie jaren
  verslagsoort: begroting of rekening
  jaren: aantal jaren waarvan de netto lasten bekend zijn
  netto_lasten_eur: netto lasten van de drie jaren samen; leeg als er een ontbreekt
  lasten_per_inwoner_eur: gemiddelde netto lasten per inwoner en jaar
  trechter_laag_eur: ondergrens van de lasten per inwoner die bij de omvang van de overheid past
  trechter_hoog_eur: bovengrens van de lasten per inwoner die bij de omvang van de overheid past
  buiten_trechter: de lasten per inwoner liggen buiten de grenzen
  reden: waarom de lasten per inwoner leeg zijn
  jaren_met_middelen: aantal jaren waarvan ook de middelen bekend zijn
  middelen_eur: middelen van de drie jaren samen; leeg als er een ontbreekt
  dekking: middelen gedeeld door netto lasten van de drie jaren; leeg als er een ontbreekt
  dekking_reden: waarom de dekking leeg is
eenheden:
  trechter_laag_eur: euro per inwoner
  trechter_hoog_eur: euro per inwoner
  dekking: fractie
*/
with jaren as (
    select overheid_code, cluster, jaar, verslagsoort, inwoners, netto_lasten_eur, middelen_eur
    from indicator.balans_cluster
    where standaard_stand and reden is distinct from 'cluster zonder taakvelden'
),

-- Each row with those of the two years before. A window of years would be a tree of its own
-- for each of thousands of short rows of years.
drie as (
    select j.overheid_code, j.cluster, j.jaar, j.verslagsoort, any_value(j.inwoners) as inwoners,
        count(v.netto_lasten_eur) as jaren,
        sum(v.netto_lasten_eur) as lasten,
        count(v.inwoners) as jaren_inwoners,
        sum(v.inwoners) as inwoner_jaren,
        count(v.netto_lasten_eur + v.middelen_eur) as jaren_middelen,
        sum(v.middelen_eur) as middelen
    from jaren j
    join jaren v on v.overheid_code = j.overheid_code and v.cluster = j.cluster and v.verslagsoort = j.verslagsoort and v.jaar between j.jaar - 2 and j.jaar
    group by all
),

per_inwoner as (
    select *,
        if(jaren = 3 and jaren_inwoners = 3, lasten / inwoner_jaren, null) as waarde
    from drie
),

logaritme as (
    select *, if(waarde > 0, ln(waarde), null) as x from per_inwoner
),

midden as (
    select overheidslaag(overheid_code) as laag, cluster, jaar, verslagsoort,
        median(x) as mediaan, count(x) as n, median(inwoners) filter (x is not null) as omvang
    from logaritme
    group by all
),

spreiding as (
    select m.laag, m.cluster, m.jaar, m.verslagsoort, any_value(m.mediaan) as mediaan, any_value(m.n) as n, any_value(m.omvang) as omvang,
        1.4826 * median(abs(l.x - m.mediaan)) as sd
    from logaritme l
    join midden m on m.laag = overheidslaag(l.overheid_code) and m.cluster = l.cluster and m.jaar = l.jaar and m.verslagsoort = l.verslagsoort
    group by all
),

grenzen as (
    select l.*, s.mediaan,
        if(s.n >= 10 and s.sd > 0, z_waarde(0.95) * s.sd * sqrt(s.omvang / nullif(l.inwoners, 0)), null) as marge
    from logaritme l
    left join spreiding s on s.laag = overheidslaag(l.overheid_code) and s.cluster = l.cluster and s.jaar = l.jaar and s.verslagsoort = l.verslagsoort
)

select
    overheid_code, cluster, jaar, verslagsoort,
    jaren::integer as jaren,
    if(jaren = 3, lasten, null)::bigint as netto_lasten_eur,
    waarde::decimal(18, 2) as lasten_per_inwoner_eur,
    exp(mediaan - marge)::decimal(18, 2) as trechter_laag_eur,
    exp(mediaan + marge)::decimal(18, 2) as trechter_hoog_eur,
    abs(x - mediaan) > marge as buiten_trechter,
    case
        when jaren < 3 then 'lasten van ' || jaren || ' van drie jaren bekend'
        when jaren_inwoners < 3 then 'inwoners van ' || jaren_inwoners || ' van drie jaren bekend'
    end as reden,
    jaren_middelen::integer as jaren_met_middelen,
    if(jaren_middelen = 3, middelen, null)::decimal(18, 2) as middelen_eur,
    if(jaren_middelen = 3, vast(dekking(middelen, lasten)), null) as dekking,
    if(jaren_middelen < 3, 'lasten en middelen van ' || jaren_middelen || ' van drie jaren bekend', dekking_reden(middelen, lasten)) as dekking_reden
from grenzen
