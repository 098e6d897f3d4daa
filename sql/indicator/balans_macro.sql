/* model
naam: indicator.balans_macro
betekenis: "Macro-toereikendheid: landelijke middelen tegenover landelijke netto lasten, per cluster en per taak. Zegt niets over de verdeling tussen overheden; die staat in indicator.verdeling. Bij een taak zijn de middelen een keuze, bij een cluster een meting met een bandbreedte."
korrel: soort x cluster of taak x overheidslaag x jaar x verslagsoort
sleutel: [soort, id, overheidslaag, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "dekking = som van middelen / som van netto lasten, over dezelfde overheden: die waarvan beide bekend zijn. Bandbreedte: laagste en hoogste over eigen middelen in of uit en alle standen, bij een taak ook over de sleutels van overhead en splitsing"
bron: "indicator.balans_cluster, indicator.balans_variant, indicator.prijsindex"
export: tabel
kolommen:
  soort: cluster of taak
  id: naam van het cluster of nummer van de taak
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt, de laatste van het uitkeringsjaar
  overheden: overheden waarvan lasten en middelen bekend zijn
  overheden_verwacht: overheden die hadden moeten leveren
  netto_lasten_eur: netto lasten van die overheden, nominaal
  middelen_eur: middelen van die overheden in de standaardvariant, nominaal
  netto_lasten_vast_eur: netto lasten in prijzen van het laatste jaar van de prijsindex (cpi); leeg als de index het jaar niet kent
  middelen_vast_eur: middelen in die prijzen
  dekking: middelen gedeeld door netto lasten
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten
  status: "geschat, gedeeltelijk (niet alle overheden) of onbekend"
  reden: waarom de dekking leeg of gedeeltelijk is
*/
with cluster_rij as (
    select cluster as id, overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, circulaire, laatste_stand,
        netto_lasten_eur, middelen_eur, eigen_middelen_eur,
        netto_lasten_eur is not null and middelen_eur is not null as bekend
    from indicator.balans_cluster
    where reden is distinct from 'cluster zonder taakvelden'
),

cluster_variant as (
    select 'cluster' as soort, c.id, c.overheidslaag, c.jaar, c.verslagsoort, c.circulaire,
        c.laatste_stand and k.standaard = 'ja' as standaard,
        count(*) as verwacht,
        count(*) filter (bekend) as overheden,
        sum(netto_lasten_eur) filter (bekend) as lasten,
        sum(middelen_eur + if(k.sleutel = 'uit', eigen_middelen_eur, 0)) filter (bekend) as middelen
    from cluster_rij c
    cross join seed.verdeelsleutel k
    where k.keuze = 'eigen middelen'
    group by c.id, c.overheidslaag, c.jaar, c.verslagsoort, c.circulaire, c.laatste_stand, k.standaard, k.sleutel
),

taak_variant as (
    select 'taak' as soort, taak_id as id, overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, circulaire,
        standaard,
        null::bigint as verwacht,
        count(*) as overheden,
        sum(netto_lasten_eur) as lasten,
        sum(middelen_eur) as middelen
    from indicator.balans_variant
    group by taak_id, overheidslaag, jaar, verslagsoort, circulaire, standaard, variant
),

varianten as (
    select * from cluster_variant
    union all
    select * from taak_variant
),

verwacht as (
    select overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, count(distinct overheid_code) as aantal
    from indicator.balans_cluster
    group by all
),

samen as (
    select v.soort, v.id, v.overheidslaag, v.jaar, v.verslagsoort,
        max(v.circulaire) filter (v.standaard) as circulaire,
        max(v.overheden) filter (v.standaard) as overheden,
        max(v.lasten) filter (v.standaard) as lasten,
        max(v.middelen) filter (v.standaard) as middelen,
        min(dekking(v.middelen, v.lasten)) as laag,
        max(dekking(v.middelen, v.lasten)) as hoog,
        count(dekking(v.middelen, v.lasten)) as varianten
    from varianten v
    group by all
)

select
    s.soort, s.id, s.overheidslaag, s.jaar, s.verslagsoort, s.circulaire,
    coalesce(s.overheden, 0) as overheden,
    w.aantal as overheden_verwacht,
    s.lasten::decimal(18, 2) as netto_lasten_eur,
    s.middelen::decimal(18, 2) as middelen_eur,
    round(s.lasten / p.prijspeil, 2)::decimal(18, 2) as netto_lasten_vast_eur,
    round(s.middelen / p.prijspeil, 2)::decimal(18, 2) as middelen_vast_eur,
    vast(dekking(s.middelen, s.lasten)) as dekking,
    vast(s.laag) as dekking_laag,
    vast(s.hoog) as dekking_hoog,
    s.varianten,
    case
        when dekking(s.middelen, s.lasten) is null then 'onbekend'
        when s.overheden < w.aantal then 'gedeeltelijk'
        else 'geschat'
    end as status,
    case
        when s.circulaire = 'geen' then 'geen circulaire van dit jaar'
        when coalesce(s.overheden, 0) = 0 then 'van geen overheid zijn lasten en middelen bekend'
        when dekking(s.middelen, s.lasten) is null then dekking_reden(s.middelen, s.lasten)
        when s.overheden < w.aantal then (w.aantal - s.overheden) || ' van ' || w.aantal || ' overheden ontbreken'
    end as reden
from samen s
join verwacht w using (overheidslaag, jaar, verslagsoort)
left join indicator.prijsindex p on p.reeks = 'cpi' and p.jaar = s.jaar
