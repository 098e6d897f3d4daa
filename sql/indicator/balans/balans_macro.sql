/* model
naam: indicator.balans_macro
betekenis: "Macro-toereikendheid: landelijke middelen tegenover landelijke netto lasten, per cluster en per taak. Zegt niets over de verdeling tussen overheden; die staat in indicator.verdeling. Bij een taak zijn de middelen een keuze, bij een cluster een meting met een bandbreedte."
korrel: soort x cluster of taak x overheidslaag x jaar x verslagsoort
sleutel: [soort, id, overheidslaag, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "dekking = som van middelen / som van netto lasten, over dezelfde overheden: die waarvan beide bekend zijn. Elke vastgelegde taak heeft een rij; zonder dekking staan er de netto lasten van alle overheden die ze opgaven. Bandbreedte: laagste en hoogste over eigen middelen in of uit en alle standen, bij een taak ook over de sleutels van overhead en splitsing"
bron: "indicator.balans_cluster, indicator.balans_variant, indicator.taak_band, kern.taak_bekostiging, indicator.prijsindex"
export: tabel
kolommen:
  soort: cluster of taak
  id: naam van het cluster of nummer van de taak
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt, de laatste van het uitkeringsjaar; leeg zonder middelen
  overheden: overheden waarvan lasten en middelen bekend zijn
  overheden_verwacht: overheden die hadden moeten leveren
  overheden_lasten: "overheden waarvan de netto lasten in deze rij zijn opgeteld: dezelfde, of zonder hen alle die lasten opgaven"
  netto_lasten_eur: netto lasten van overheden_lasten, nominaal
  middelen_eur: middelen van overheden in de standaardvariant, nominaal
  netto_lasten_vast_eur: netto lasten in prijzen van het laatste jaar van de prijsindex (cpi); leeg als de index het jaar niet kent
  middelen_vast_eur: middelen in die prijzen
  dekking: middelen gedeeld door netto lasten; leeg als een uitkering maar een deel van de taak betaalt
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten
  ligging: "waar de band ligt: tekort (geheel onder evenwicht), over (geheel erboven) of beide (evenwicht ligt erin)"
  verschil_eur: "middelen min netto lasten; negatief is een tekort. Leeg als een uitkering maar een deel van de taak betaalt"
  verschil_laag_eur: laagste verschil over de varianten
  verschil_hoog_eur: hoogste verschil over de varianten
  status: "geschat, gedeeltelijk (niet alle overheden) of onbekend"
  reden: waarom de dekking leeg of gedeeltelijk is
eenheden:
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
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
        count(*) filter (bekend) as overheden,
        sum(netto_lasten_eur) filter (bekend) as lasten,
        sum(middelen_eur + if(k.sleutel = 'uit', eigen_middelen_eur, 0)) filter (bekend) as middelen
    from cluster_rij c
    cross join seed.verdeelsleutel k
    where k.keuze = 'eigen middelen'
    group by c.id, c.overheidslaag, c.jaar, c.verslagsoort, c.circulaire, c.laatste_stand, k.standaard, k.sleutel
),

-- what stands on either side of a year, also where the other is missing
lasten as (
    select 'cluster' as soort, id, overheidslaag, jaar, verslagsoort, count(netto_lasten_eur) as overheden, sum(netto_lasten_eur) as lasten
    from cluster_rij
    where laatste_stand
    group by all
    union all
    select 'taak', taak_id, overheidslaag(overheid_code), jaar, verslagsoort, count(netto_lasten_eur), sum(netto_lasten_eur)
    from indicator.taak_band
    group by taak_id, overheidslaag(overheid_code), jaar, verslagsoort
),

taak_variant as (
    select 'taak' as soort, taak_id as id, overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, circulaire,
        standaard,
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
    select overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, count(distinct overheid_code) as aantal,
        bool_and(circulaire = 'geen') as geen_circulaire
    from indicator.balans_cluster
    group by all
),

-- every recorded task and every cluster of the year, whatever is known of it
rooster as (
    select distinct 'cluster' as soort, c.id, c.overheidslaag, c.jaar, c.verslagsoort, w.aantal, w.geen_circulaire,
        true as met_taakveld, 'algemeen' as uit_fonds, null as vormen
    from cluster_rij c
    join verwacht w using (overheidslaag, jaar, verslagsoort)
    union all
    select 'taak', t.taak_id, t.overheidslaag, w.jaar, w.verslagsoort, w.aantal, w.geen_circulaire,
        s.taak_id is not null, b.uit_fonds, b.vormen
    from kern.taak t
    join kern.taak_bekostiging b using (taak_id)
    join verwacht w using (overheidslaag)
    left join (select distinct taak_id, jaar from indicator.taak_splitsing) s on s.taak_id = t.taak_id and s.jaar = w.jaar
    where t.herkomst = 'vastgelegd'
),

punt as (
    select v.soort, v.id, v.overheidslaag, v.jaar, v.verslagsoort,
        max(v.circulaire) filter (v.standaard) as circulaire,
        max(v.overheden) filter (v.standaard) as overheden,
        max(v.lasten) filter (v.standaard) as lasten,
        max(v.middelen) filter (v.standaard) as middelen,
        min(dekking(v.middelen, v.lasten)) as laag,
        max(dekking(v.middelen, v.lasten)) as hoog,
        min(v.middelen - v.lasten) filter (v.lasten > 0) as verschil_laag,
        max(v.middelen - v.lasten) filter (v.lasten > 0) as verschil_hoog,
        count(dekking(v.middelen, v.lasten)) as varianten
    from varianten v
    group by all
),

-- no coverage of a task that a grant pays a part of
samen as (
    select r.*,
        nullif(p.circulaire, 'geen') as circulaire,
        coalesce(p.overheden, 0) as overheden,
        if(p.overheden > 0, p.overheden, coalesce(l.overheden, 0)) as overheden_lasten,
        if(p.overheden > 0, p.lasten, l.lasten) as lasten,
        p.middelen,
        if(r.uit_fonds = 'deel', null, dekking(p.middelen, p.lasten)) as dekking,
        if(r.uit_fonds = 'deel', null, p.laag) as laag,
        if(r.uit_fonds = 'deel', null, p.hoog) as hoog,
        p.verschil_laag, p.verschil_hoog,
        if(r.uit_fonds = 'deel', 0, coalesce(p.varianten, 0)) as varianten
    from rooster r
    left join punt p using (soort, id, overheidslaag, jaar, verslagsoort)
    left join lasten l using (soort, id, overheidslaag, jaar, verslagsoort)
)

select
    s.soort, s.id, s.overheidslaag, s.jaar, s.verslagsoort, s.circulaire,
    s.overheden,
    s.aantal as overheden_verwacht,
    s.overheden_lasten,
    s.lasten::decimal(18, 2) as netto_lasten_eur,
    s.middelen::decimal(18, 2) as middelen_eur,
    round(s.lasten / p.prijspeil, 2)::decimal(18, 2) as netto_lasten_vast_eur,
    round(s.middelen / p.prijspeil, 2)::decimal(18, 2) as middelen_vast_eur,
    vast(s.dekking) as dekking,
    vast(s.laag) as dekking_laag,
    vast(s.hoog) as dekking_hoog,
    s.varianten,
    ligging(s.laag, s.hoog) as ligging,
    if(s.dekking is null, null, s.middelen - s.lasten)::decimal(18, 2) as verschil_eur,
    if(s.dekking is null, null, s.verschil_laag)::decimal(18, 2) as verschil_laag_eur,
    if(s.dekking is null, null, s.verschil_hoog)::decimal(18, 2) as verschil_hoog_eur,
    case
        when s.dekking is null then 'onbekend'
        when s.overheden < s.aantal then 'gedeeltelijk'
        else 'geschat'
    end as status,
    case
        when s.dekking is not null then if(s.overheden < s.aantal, (s.aantal - s.overheden) || ' van ' || s.aantal || ' overheden ontbreken', null)
        when not s.met_taakveld then 'geen taakveld in de clusters van dit jaar'
        when s.overheden_lasten = 0 then 'van geen overheid zijn de lasten bekend'
        when s.uit_fonds = 'buiten' then 'bekostigd buiten de fondsen: ' || coalesce(s.vormen, 'onbekend')
        when s.uit_fonds = 'deel' then 'uitkering betaalt een deel van de taak'
        when s.lasten <= 0 then 'geen netto lasten'
        when s.geen_circulaire then 'geen circulaire van dit jaar'
        when s.overheden = 0 then if(s.soort = 'taak', 'geen uitkering voor de taak in deze stand', 'van geen overheid zijn lasten en middelen bekend')
        else dekking_reden(s.middelen, s.lasten)
    end as reden
from samen s
left join indicator.prijsindex p on p.reeks = 'cpi' and p.jaar = s.jaar
