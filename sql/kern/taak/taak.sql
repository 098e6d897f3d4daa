/* model
naam: kern.taak
betekenis: "Medebewindstaken: de vastgelegde taken van sql/seeds/taken.csv, en voor elke medebewindsbepaling die daar niet onder valt een afgeleide kandidaat-taak per regeling, hoofdstuk en overheidslaag."
korrel: taak
sleutel: [taak_id]
formule: "zekerheid is de laagste van zekerheid_wet, zekerheid_iv3 en zekerheid_middelen; een afgeleide taak is altijd L"
bron: sql/seeds/taken.csv, kern.taak_bepaling, kern.regeling, kern.taak_taakveld, kern.cluster_taakveld
export: tabel
kolommen:
  taak_id: "G en een getal voor gemeenten, P voor provincies; K en de regeling voor een afgeleide kandidaat-taak"
  naam: naam van de taak
  overheidslaag: gemeente of provincie
  ministerie: eerst verantwoordelijk ministerie (stand januari 2026); bij een afgeleide taak dat van de regeling
  mede_ministerie: ministerie dat mede verantwoordelijk is
  ministerie_regeling: ministerie volgens de gegevens van de regeling; leeg als die niet is opgenomen
  ministerie_wijkt_af: het ministerie van de taak is een ander dan dat van de regeling; leeg als een van beide onbekend is
  cluster: cluster van de taakvelden van de taak; leeg als zij bij meer clusters of bij geen horen
  clusters: "clusters van die taakvelden, met | ertussen; van onzekere koppelingen alleen als er geen zekere is"
  beleidsvrijheid: "hoog, midden of laag; leeg is onbekend"
  open_einde: "ja, deels of nee: de uitgaven volgen de vraag; leeg is onbekend"
  zekerheid: "H hoog, M middel, L laag"
  zekerheid_wet: van wet en artikel
  zekerheid_iv3: van het taakveld
  zekerheid_middelen: van de bekostiging
  onzeker: kolommen die de bron zelf met een vraagteken geeft, gescheiden door een puntkomma
  herkomst: vastgelegd of afgeleid
  regeling: regeling in woorden
  bwb_id: eerste regeling van de taak; leeg als die niet is nagezien
  artikelen: artikelen zoals de bron ze noemt
  hoofdstuk: hoofdstuk van een afgeleide taak
  toelichting: voorbehoud bij de gegevens
  bron: waaruit de gegevens blijken
*/
with regelingen as (
    select bwb_id, arg_max(citeertitel, versie_datum) as citeertitel, arg_max(ministerie, versie_datum) as ministerie
    from kern.regeling
    group by bwb_id
),

-- a task is where its taakvelden are, not where a list says it is
veld as (
    select l.taak_id, c.cluster
    from kern.taak_taakveld l
    join kern.cluster_taakveld c on c.overheidslaag = if(starts_with(l.taak_id, 'P'), 'provincie', 'gemeente') and c.taakveld = l.taakveld
    where c.cluster is not null
    qualify l.zekerheid <> 'L' or bool_and(l.zekerheid = 'L') over (partition by l.taak_id)
),

clusters as (
    select taak_id, list_sort(list(distinct cluster)) as clusters
    from veld
    group by taak_id
),

afgeleid as (
    -- titles that differ in a dot are one chapter
    select taak_id, bwb_id, overheidslaag, max(hoofdstuk) as hoofdstuk
    from kern.taak_bepaling
    where herkomst = 'afgeleid'
    group by taak_id, bwb_id, overheidslaag
)

select
    t.taak_id,
    t.naam,
    t.overheidslaag,
    t.ministerie,
    t.mede_ministerie,
    r.ministerie as ministerie_regeling,
    t.ministerie <> r.ministerie as ministerie_wijkt_af,
    if(len(c.clusters) = 1, c.clusters[1], null) as cluster,
    array_to_string(c.clusters, ' | ') as clusters,
    t.beleidsvrijheid,
    t.open_einde,
    laagste_zekerheid([t.zekerheid_wet, t.zekerheid_iv3, t.zekerheid_middelen]) as zekerheid,
    t.zekerheid_wet,
    t.zekerheid_iv3,
    t.zekerheid_middelen,
    t.onzeker,
    'vastgelegd' as herkomst,
    t.regeling,
    t.bwb_id,
    t.artikelen,
    null as hoofdstuk,
    t.toelichting,
    t.bron
from seed.taken t
left join regelingen r using (bwb_id)
left join clusters c using (taak_id)
union all
select
    a.taak_id,
    concat_ws(': ', coalesce(r.citeertitel, a.bwb_id), a.hoofdstuk),
    a.overheidslaag,
    r.ministerie,
    null,
    r.ministerie,
    if(r.ministerie is null, null, false),
    null, null, null, null,
    'L', 'L', 'L', 'L',
    null,
    'afgeleid',
    r.citeertitel,
    a.bwb_id,
    null,
    a.hoofdstuk,
    'kandidaat-taak uit de indeling van de regeling, niet beoordeeld',
    'https://wetten.overheid.nl/' || a.bwb_id
from afgeleid a
left join regelingen r using (bwb_id)
