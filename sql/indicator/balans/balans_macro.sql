/* model
naam: indicator.balans_macro
betekenis: "Macro-toereikendheid: landelijke middelen tegenover landelijke netto lasten, van alle clusters samen, per cluster, per bundel en per taak. Zegt niets over de verdeling tussen overheden; die staat in indicator.verdeling. Geld is bekend per cluster, lasten per bundel; een taak heeft alleen cijfers waar zij alleen op haar taakvelden staat."
korrel: soort x onderwerp x overheidslaag x jaar x verslagsoort
sleutel: [soort, id, overheidslaag, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "dekking = som van middelen / som van netto lasten, over dezelfde overheden: die waarvan beide bekend zijn, en van een uitkering die een taak geheel betaalt alleen wie haar ontvangt. Zonder dekking staan er de netto lasten van alle overheden die ze opgaven. Band: laagste en hoogste over indicator.groep_variant, landelijk. Geen oordeel bij zekerheid L of onder de drempel. boeking = dekking x en / het deel dat op het juiste taakveld staat; een aparte lijn, niet in de band"
bron: "indicator.groep_variant, indicator.keuze_lasten, indicator.balans_cluster, kern.bundel_jaar, kern.taak, kern.taak_bekostiging, indicator.drempel, indicator.prijsindex"
export: tabel
kolommen:
  soort: "geheel, cluster, bundel of taak"
  id: "alle clusters, naam van het cluster, nummer van de bundel of van de taak"
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt; leeg zonder middelen
  overheden: overheden waarvan lasten en middelen bekend zijn
  overheden_verwacht: overheden die hadden moeten leveren
  overheden_lasten: "overheden waarvan de netto lasten in deze rij zijn opgeteld: dezelfde, of zonder hen alle die lasten opgaven"
  netto_lasten_eur: netto lasten van overheden_lasten, nominaal
  middelen_rijk_eur: wat het Rijk aan overheden betaalt, nominaal
  middelen_eur: middelen van overheden met eigen middelen, nominaal
  netto_lasten_vast_eur: netto lasten in prijzen van het laatste jaar van de prijsindex (cpi); leeg als de index het jaar niet kent
  middelen_vast_eur: middelen_eur in die prijzen
  dekking: middelen_eur gedeeld door netto lasten; leeg als een uitkering maar een deel van de taak betaalt
  dekking_rijk: middelen_rijk_eur gedeeld door netto lasten
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten
  keuzes: welke keuzes zijn doorgerekend, met een komma ertussen
  oordeel: "tekort (elke variant onder 1), overschot (elke erboven), onbeslist of onbekend"
  boeking_laag: dekking als de lasten er door boekingsfouten hoger zouden zijn
  boeking_hoog: dekking als de lasten er door boekingsfouten lager zouden zijn
  verschil_eur: "middelen_eur min netto lasten; negatief is een tekort"
  verschil_laag_eur: laagste verschil over de varianten
  verschil_hoog_eur: hoogste verschil over de varianten
  zekerheid: "H, M of L; van een cluster H"
  status: "geschat, gedeeltelijk (niet alle overheden) of onbekend"
  reden: waarom de dekking leeg of gedeeltelijk is
eenheden:
  dekking: fractie
  dekking_rijk: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  boeking_laag: fractie
  boeking_hoog: fractie
*/
with band as (
    select g.overheidslaag, g.soort, g.id, g.jaar, g.verslagsoort,
        max(g.circulaire) filter (g.standaard) as circulaire,
        max(g.overheden) filter (g.standaard) as overheden,
        max(g.inwoners) filter (g.standaard) as inwoners,
        max(g.netto_lasten_eur) filter (g.standaard) as lasten,
        max(g.middelen_eur) filter (g.standaard) as middelen,
        max(g.dekking) filter (g.standaard) as dekking,
        min(g.dekking) as laag,
        max(g.dekking) as hoog,
        min(g.middelen_eur - g.netto_lasten_eur) filter (g.dekking is not null) as verschil_laag,
        max(g.middelen_eur - g.netto_lasten_eur) filter (g.dekking is not null) as verschil_hoog,
        count(g.dekking) as varianten,
        concat_ws(', ', 'eigen middelen',
            if(count(distinct k.overhead) filter (g.dekking is not null) > 1, 'overhead', null),
            if(count(distinct k.splitsing) filter (g.dekking is not null) > 1, 'splitsing', null),
            if(count(distinct g.circulaire) > 1, 'stand van de circulaire', null),
            if(count(distinct k.verslag) filter (g.dekking is not null) > 1, 'begroting of rekening', null)) as keuzes
    from indicator.groep_variant g
    join indicator.variant k using (variant)
    where g.groep = 'landelijk'
    group by all
),

-- of the same choice as the point, without own means
rijk as (
    select g.overheidslaag, g.soort, g.id, g.jaar, g.verslagsoort, g.middelen_eur as rijk
    from indicator.groep_variant g
    join indicator.variant k using (variant)
    join indicator.stand s on s.overheidslaag = g.overheidslaag and s.jaar = g.jaar and s.verslagsoort = g.verslagsoort and s.circulaire = g.circulaire and s.standaard_stand
    where g.groep = 'landelijk' and k.eigen_middelen = 'uit' and k.overhead in ('lasten', 'geen') and k.splitsing in ('land', 'geen') and k.verslag = 'opgave'
),

lasten as (
    select overheidslaag(overheid_code) as overheidslaag, soort, id, jaar, verslagsoort, count(lasten_opgave_eur) as overheden, sum(lasten_opgave_eur) as lasten
    from indicator.keuze_lasten
    group by all
),

verwacht as (
    select overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, count(distinct overheid_code) as aantal,
        bool_and(circulaire = 'geen') as geen_circulaire
    from indicator.balans_cluster
    group by all
),

-- every recorded task, every bundle and every cluster of the year, whatever is
-- known of it. A task has the figures of its bundle if it is alone in it
rooster as (
    select 'geheel' as soort, 'alle clusters' as id, w.*, 'geheel' as bron, 'alle clusters' as bron_id, 'algemeen' as uit_fonds, null as vormen, 'H' as zekerheid, null as deelt, 1 as taken, true as met_veld, 'H' as zeker_taak
    from verwacht w
    union all
    select 'cluster', c.cluster, w.*, 'cluster', c.cluster, 'algemeen', null, 'H', null, 1, true, 'H'
    from verwacht w
    join (select distinct overheidslaag, cluster, jaar from kern.bundel_veld where eigen_jaar) c using (overheidslaag, jaar)
    union all
    select 'bundel', b.bundel_id, w.*, 'bundel', b.bundel_id, f.uit_fonds, f.vormen, b.zekerheid, null, 1, b.cluster is not null, b.zekerheid
    from verwacht w
    join kern.bundel_jaar b on b.overheidslaag = w.overheidslaag and b.jaar = w.jaar
    join indicator.bundel_bekostiging f using (bundel_id)
    union all
    select 'taak', t.taak_id, w.*, if(l.taken = 1, 'bundel', 'geen'), coalesce(l.bundel_id, ''), f.uit_fonds, f.vormen,
        laagste_zekerheid(list_filter([t.zekerheid, b.zekerheid], lambda x: x is not null)), b.taakvelden, coalesce(l.taken, 0), b.cluster is not null or l.taken > 1, t.zekerheid
    from verwacht w
    join kern.taak t on t.overheidslaag = w.overheidslaag and t.herkomst = 'vastgelegd'
    join kern.taak_bekostiging f using (taak_id)
    left join kern.bundel_lid l on l.taak_id = t.taak_id and l.jaar = w.jaar
    left join kern.bundel_jaar b on b.bundel_id = l.bundel_id and b.jaar = w.jaar
),

samen as (
    select r.*,
        p.circulaire,
        coalesce(p.overheden, 0) as overheden,
        if(p.overheden > 0, p.overheden, coalesce(l.overheden, 0)) as overheden_lasten,
        if(p.overheden > 0, p.lasten, l.lasten) as lasten,
        p.middelen, x.rijk, p.dekking, p.laag, p.hoog, p.verschil_laag, p.verschil_hoog, p.varianten, p.keuzes,
        d.juist_geboekt_aandeel as juist,
        d.lasten_per_inwoner_eur as drempel_per_inwoner,
        d.lasten_eur as drempel_bedrag,
        b.lasten as bundel_lasten,
        drempel_lasten(p.inwoners, d.lasten_per_inwoner_eur, d.lasten_eur) as drempel
    from rooster r
    left join band p on p.soort = r.bron and p.id = r.bron_id and p.overheidslaag = r.overheidslaag and p.jaar = r.jaar and p.verslagsoort = r.verslagsoort
    left join rijk x on x.soort = r.bron and x.id = r.bron_id and x.overheidslaag = r.overheidslaag and x.jaar = r.jaar and x.verslagsoort = r.verslagsoort
    left join lasten l on l.soort = r.bron and l.id = r.bron_id and l.overheidslaag = r.overheidslaag and l.jaar = r.jaar and l.verslagsoort = r.verslagsoort
    left join (select *, 'taak' as bij from lasten where soort = 'bundel') b on b.bij = r.soort and b.id = r.bron_id and b.overheidslaag = r.overheidslaag and b.jaar = r.jaar and b.verslagsoort = r.verslagsoort
    cross join indicator.drempel d
),

beoordeeld as (
    select *,
        case
            when taken > 1 then 'deelt taakveld ' || deelt || ' met ' || getal_in_woorden(taken - 1) || if(taken = 2, ' andere taak', ' andere taken') || coalesce(', samen ' || bedrag_in_woorden(bundel_lasten), '')
            when taken = 0 then 'staat alleen onzeker op een taakveld'
            when not met_veld then 'geen taakveld in de clusters van dit jaar'
            when overheden_lasten = 0 then 'van geen overheid zijn de lasten bekend'
            when uit_fonds = 'buiten' then 'bekostigd buiten de fondsen: ' || coalesce(vormen, 'onbekend')
            when uit_fonds = 'deel' then 'uitkering betaalt een deel van de taak'
            when lasten <= 0 then 'geen netto lasten'
            when geen_circulaire then 'geen circulaire van dit jaar'
            when overheden = 0 then if(soort in ('taak', 'bundel'), 'geen uitkering voor de taak in deze stand', 'van geen overheid zijn lasten en middelen bekend')
            when lasten < drempel then drempel_reden(drempel_per_inwoner, drempel_bedrag)
            when dekking is null then 'middelen onbekend'
        end as zonder
    from samen
)

select s.soort, s.id, s.overheidslaag, s.jaar, s.verslagsoort,
    if(s.middelen is null, null, s.circulaire) as circulaire,
    s.overheden,
    s.aantal as overheden_verwacht,
    s.overheden_lasten,
    s.lasten::decimal(18, 2) as netto_lasten_eur,
    s.rijk::decimal(18, 2) as middelen_rijk_eur,
    s.middelen::decimal(18, 2) as middelen_eur,
    round(s.lasten / p.prijspeil, 2)::decimal(18, 2) as netto_lasten_vast_eur,
    round(s.middelen / p.prijspeil, 2)::decimal(18, 2) as middelen_vast_eur,
    if(s.zonder is null, s.dekking, null) as dekking,
    if(s.zonder is null, vast(dekking(s.rijk, s.lasten)), null) as dekking_rijk,
    if(s.zonder is null, s.laag, null) as dekking_laag,
    if(s.zonder is null, s.hoog, null) as dekking_hoog,
    if(s.zonder is null, s.varianten, 0) as varianten,
    if(s.zonder is null, s.keuzes, null) as keuzes,
    if(s.zonder is null and s.zekerheid <> 'L', oordeel(s.laag, s.hoog), 'onbekend') as oordeel,
    if(s.zonder is null and s.soort <> 'geheel', vast(s.dekking * s.juist), null) as boeking_laag,
    if(s.zonder is null and s.soort <> 'geheel', vast(s.dekking / s.juist), null) as boeking_hoog,
    if(s.zonder is null, s.middelen - s.lasten, null)::decimal(18, 2) as verschil_eur,
    if(s.zonder is null, s.verschil_laag, null)::decimal(18, 2) as verschil_laag_eur,
    if(s.zonder is null, s.verschil_hoog, null)::decimal(18, 2) as verschil_hoog_eur,
    s.zekerheid,
    case
        when s.zonder is not null then 'onbekend'
        when s.overheden < s.aantal then 'gedeeltelijk'
        else 'geschat'
    end as status,
    coalesce(s.zonder, if(s.uit_fonds = 'geheel', 'alleen ' || s.overheden || ' overheden die de uitkering ontvangen',
        if(s.overheden < s.aantal, (s.aantal - s.overheden) || ' van ' || s.aantal || ' overheden ontbreken', null))) as reden
from beoordeeld s
left join indicator.prijsindex p on p.reeks = 'cpi' and p.jaar = s.jaar
