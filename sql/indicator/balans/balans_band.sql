/* model
naam: indicator.balans_band
betekenis: "Balans van een overheid per bundel, per cluster en van alle clusters samen, met de band over elke doorgerekende keuze en het oordeel dat daaruit volgt. Een oordeel staat er alleen als het in alle rijen van indicator.balans_variant klopt."
korrel: overheid x onderwerp x jaar x verslagsoort
sleutel: [overheid_code, soort, id, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "punt = standaardvariant in de standaardstand; band = laagste en hoogste dekking van alle varianten. Geen dekking en oordeel onder de drempel (indicator.drempel), geen dekking waar een uitkering een deel betaalt of de overheid haar niet ontvangt, geen oordeel bij zekerheid L. boeking = dekking x en / het deel dat op het juiste taakveld staat; een aparte lijn, niet in de band"
bron: "indicator.keuze_band, indicator.keuze_lasten, indicator.keuze_middelen, indicator.bundel_lasten, indicator.drempel, kern.bundel_jaar, kern.levering, kern.overheid"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  soort: "geheel, cluster of bundel"
  id: "alle clusters, naam van het cluster of nummer van de bundel"
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt; leeg zonder middelen
  netto_lasten_eur: netto lasten, bij een bundel met overhead
  middelen_rijk_eur: wat het Rijk betaalt
  middelen_eur: met eigen middelen
  dekking: middelen_eur gedeeld door netto_lasten_eur
  dekking_rijk: middelen_rijk_eur gedeeld door netto_lasten_eur
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten met een dekking
  keuzes: "welke keuzes zijn doorgerekend, met een komma ertussen"
  oordeel: "tekort (elke variant onder 1), overschot (elke erboven), onbeslist, of onbekend"
  boeking_laag: dekking als de lasten er door boekingsfouten hoger zouden zijn
  boeking_hoog: dekking als de lasten er door boekingsfouten lager zouden zijn
  verschil_per_inwoner_eur: middelen min netto lasten, per inwoner
  inwoners: inwoners op 1 januari
  bekostiging: "algemeen, geheel, deel of buiten (indicator.bundel_bekostiging)"
  zekerheid: "van de koppeling aan taakvelden, een stap lager waar geld op codes van andere jaren staat: H, M of L"
  status: "geschat, voorlopig, niet geleverd of onbekend"
  reden: waarom de dekking leeg is, of op welke codes van andere jaren geld staat
eenheden:
  dekking: fractie
  dekking_rijk: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  boeking_laag: fractie
  boeking_hoog: fractie
  inwoners: personen
*/
with punt as (
    select overheid_code, soort, id, jaar, verslagsoort, circulaire, bekostiging, ontvangt, in_lasten_land_eur as middelen, uit_lasten_land_eur as rijk
    from indicator.keuze_middelen
    where standaard_stand
),

-- who should have a row: clusters of who was to deliver, bundles of who did
rijen as (
    select l.overheid_code, l.soort, l.id, l.jaar, l.verslagsoort, l.lasten_opgave_eur as netto, l.voorlopig,
        p.circulaire, coalesce(f.uit_fonds, 'algemeen') as bekostiging, f.vormen, p.ontvangt, p.middelen, p.rijk,
        b.laag, b.hoog, coalesce(b.varianten, 0) as varianten, b.keuzes,
        o.inwoners,
        coalesce(v.status = 'niet geleverd', false) as niet_geleverd,
        not coalesce(s.met_stand, false) as zonder_stand,
        g.overheid_code is null as zonder_geld,
        n.andere_jaren, n.reden as lasten_reden,
        if(l.soort = 'bundel', if(n.andere_jaren is null, k.zekerheid, een_lager(k.zekerheid)), 'H') as zekerheid,
        drempel_lasten(o.inwoners, d.lasten_per_inwoner_eur, d.lasten_eur) as drempel,
        d.lasten_per_inwoner_eur as drempel_per_inwoner,
        d.lasten_eur as drempel_bedrag,
        d.juist_geboekt_aandeel as juist
    from indicator.keuze_lasten l
    left join punt p using (overheid_code, soort, id, jaar, verslagsoort)
    left join indicator.keuze_band b using (overheid_code, soort, id, jaar, verslagsoort)
    left join kern.overheid o on o.overheid_code = l.overheid_code and o.jaar = l.jaar
    left join kern.levering v on v.overheid_code = l.overheid_code and v.jaar = l.jaar and v.verslagsoort = l.verslagsoort
    left join indicator.bundel_lasten n on n.overheid_code = l.overheid_code and n.bundel_id = l.id and n.jaar = l.jaar and n.verslagsoort = l.verslagsoort
    left join kern.bundel_jaar k on k.bundel_id = l.id and k.jaar = l.jaar
    left join indicator.bundel_bekostiging f on f.bundel_id = l.id
    left join (select overheidslaag, jaar, true as met_stand from indicator.stand group by all) s on s.overheidslaag = overheidslaag(l.overheid_code) and s.jaar = l.jaar
    left join (from punt where soort = 'geheel') g on g.overheid_code = l.overheid_code and g.jaar = l.jaar and g.verslagsoort = l.verslagsoort
    cross join indicator.drempel d
),

beoordeeld as (
    select *,
        case
            when niet_geleverd then 'niet geleverd'
            when lasten_reden is not null then lasten_reden
            when netto is null then 'lasten onbekend'
            when bekostiging = 'buiten' then 'bekostigd buiten de fondsen: ' || coalesce(vormen, 'onbekend')
            when bekostiging = 'deel' then 'uitkering betaalt een deel van de taak'
            when bekostiging = 'geheel' and not ontvangt then 'ontvangt de uitkering niet'
            when netto <= 0 then 'geen netto lasten'
            when netto < drempel then drempel_reden(drempel_per_inwoner, drempel_bedrag)
            when zonder_stand then 'geen circulaire van dit jaar'
            when zonder_geld then 'overheid staat niet in de circulaire'
            when middelen is null then 'geen uitkering voor de taak in deze stand'
        end as zonder
    from rijen
)

select overheid_code, soort, id, jaar, verslagsoort, circulaire,
    netto as netto_lasten_eur,
    rijk as middelen_rijk_eur,
    middelen as middelen_eur,
    if(zonder is null, vast(dekking(middelen, netto)), null) as dekking,
    if(zonder is null, vast(dekking(rijk, netto)), null) as dekking_rijk,
    if(zonder is null, laag, null) as dekking_laag,
    if(zonder is null, hoog, null) as dekking_hoog,
    if(zonder is null, varianten, 0) as varianten,
    if(zonder is null, keuzes, null) as keuzes,
    if(zonder is null and zekerheid <> 'L', oordeel(laag, hoog), 'onbekend') as oordeel,
    if(zonder is null and soort <> 'geheel', vast(dekking(middelen, netto) * juist), null) as boeking_laag,
    if(zonder is null and soort <> 'geheel', vast(dekking(middelen, netto) / juist), null) as boeking_hoog,
    if(bekostiging = 'algemeen' or bekostiging = 'geheel' and ontvangt, round((middelen - netto) / nullif(inwoners, 0), 2), null)::decimal(18, 2) as verschil_per_inwoner_eur,
    inwoners, bekostiging, zekerheid,
    case when niet_geleverd then 'niet geleverd' when zonder is not null then 'onbekend' when voorlopig then 'voorlopig' else 'geschat' end as status,
    coalesce(zonder, 'ook geboekt op codes van andere jaren: ' || andere_jaren) as reden
from beoordeeld
