/* model
naam: indicator.taak_stand
betekenis: "Elke taak van elke overheid met haar balans of waarom zij die niet heeft, en haar recht. Hulptabel van indicator.balans_taak."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "lasten, middelen, dekking en oordeel zijn die van de bundel met alleen deze taak; geen oordeel bij zekerheid L"
bron: "indicator.taak_band, indicator.balans_bundel, indicator.balans_cluster, indicator.bevoegdheid, kern.taak, kern.bundel_jaar"
volgt:
  - {per: jaar, uit: {indicator.taak_band: jaar, indicator.balans_bundel: jaar, indicator.balans_cluster: jaar, indicator.bevoegdheid: jaar, kern.bundel_jaar: jaar, kern.bundel_lid: jaar, kern.taak_veld: jaar}}
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: vastgelegde taak
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  bundel_id: bundel van de taak in dit jaar
  stand: stand van het punt
  circulaire: stand van het punt; leeg zonder middelen
  netto_lasten_eur: netto lasten met overhead
  spuk_eur: specifieke uitkeringen op de taakvelden
  middelen_rijk_eur: wat het Rijk betaalt
  middelen_eur: met eigen middelen
  dekking: middelen gedeeld door netto lasten
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten met een dekking
  oordeel: "tekort, overschot, onbeslist of onbekend"
  verschil_per_inwoner_eur: middelen min netto lasten, per inwoner
  plichten: plichten die op 1 januari golden
  bevoegdheden: bevoegdheden die op 1 januari golden
  beleidsruimte: bevoegdheden als deel van plichten en bevoegdheden
  inwoners: inwoners op 1 januari
  zekerheid: "H, M of L"
  status: "geschat, voorlopig, niet geleverd of onbekend"
  reden: waarom de dekking leeg is, of op welke codes van andere jaren geld staat
eenheden:
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  beleidsruimte: fractie
  inwoners: personen
*/
with verwacht as (
    select overheid_code, jaar, verslagsoort, max(inwoners) as inwoners, max(circulaire) as circulaire,
        coalesce(bool_or(reden = 'niet geleverd'), false) as niet_geleverd
    from indicator.balans_cluster
    where standaard_stand
    group by all
),

onzeker as (
    select v.taak_id, v.jaar, string_agg(v.taakveld, ', ' order by v.taakveld) as taakvelden
    from kern.taak_veld v
    where not v.zeker and v.eigen_jaar
    group by all
),

jaren as (
    select distinct overheidslaag(overheid_code) as laag, jaar from verwacht
),

-- what holds for a task in a year, whichever government
taken as (
    select t.taak_id, t.overheidslaag, j.jaar, t.zekerheid,
        l.bundel_id, l.taken, k.taakvelden, o.taakvelden as onzekere_velden,
        f.uit_fonds, f.vormen,
        b.plichten, b.bevoegdheden, b.beleidsruimte
    from kern.taak t
    join jaren j on j.laag = t.overheidslaag
    left join kern.bundel_lid l on l.taak_id = t.taak_id and l.jaar = j.jaar
    left join kern.bundel_jaar k on k.bundel_id = l.bundel_id and k.jaar = j.jaar
    left join onzeker o on o.taak_id = t.taak_id and o.jaar = j.jaar
    left join kern.taak_bekostiging f on f.taak_id = t.taak_id
    left join (from indicator.bevoegdheid where orgaan = 'alle') b on b.taak_id = t.taak_id and b.jaar = j.jaar
    where t.herkomst = 'vastgelegd'
),

rijen as (
    select v.*, t.* exclude (jaar),
        b.circulaire as punt_circulaire, b.netto_lasten_eur, b.spuk_eur, b.middelen_rijk_eur, b.middelen_eur, b.dekking, b.dekking_laag, b.dekking_hoog,
        b.varianten, b.oordeel, b.verschil_per_inwoner_eur, b.status, b.reden as band_reden, b.zekerheid as band_zekerheid,
        n.netto_lasten_eur as bundel_lasten, n.reden as bundel_reden
    from verwacht v
    join taken t on t.overheidslaag = overheidslaag(v.overheid_code) and t.jaar = v.jaar
    left join indicator.taak_band b on b.overheid_code = v.overheid_code and b.taak_id = t.taak_id and b.jaar = v.jaar and b.verslagsoort = v.verslagsoort
    left join indicator.balans_bundel n on n.overheid_code = v.overheid_code and n.bundel_id = t.bundel_id and n.jaar = v.jaar and n.verslagsoort = v.verslagsoort
)

select r.overheid_code, r.taak_id, r.jaar, r.verslagsoort, r.bundel_id, r.circulaire as stand,
    if(r.middelen_eur is null, null, r.punt_circulaire) as circulaire,
    r.netto_lasten_eur, r.spuk_eur, r.middelen_rijk_eur, r.middelen_eur, r.dekking, r.dekking_laag, r.dekking_hoog,
    coalesce(r.varianten, 0) as varianten,
    if(coalesce(r.zekerheid, 'L') = 'L', 'onbekend', coalesce(r.oordeel, 'onbekend')) as oordeel,
    r.verschil_per_inwoner_eur,
    r.plichten, r.bevoegdheden, r.beleidsruimte, r.inwoners,
    laagste_zekerheid(list_filter([r.zekerheid, r.band_zekerheid], lambda x: x is not null)) as zekerheid,
    case when r.niet_geleverd then 'niet geleverd' else coalesce(r.status, 'onbekend') end as status,
    case
        when r.niet_geleverd then 'niet geleverd'
        when r.taken = 1 then if(r.netto_lasten_eur is null and r.dekking is null, coalesce(r.band_reden, r.bundel_reden), r.band_reden)
        when r.taken > 1 then 'deelt taakveld ' || r.taakvelden || ' met ' || getal_in_woorden(r.taken - 1) || if(r.taken = 2, ' andere taak', ' andere taken')
            || coalesce(', samen ' || bedrag_in_woorden(r.bundel_lasten), '')
        when r.onzekere_velden is not null then 'staat alleen onzeker op taakveld ' || r.onzekere_velden
        else 'geen taakveld in dit jaar'
    end as reden
from rijen r
