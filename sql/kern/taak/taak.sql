/* model
naam: kern.taak
betekenis: "Medebewindstaken: de vastgelegde taken van sql/seeds/taken.csv, en voor elke medebewindsbepaling die daar niet onder valt een afgeleide kandidaat-taak per regeling, opschrift en overheidslaag. Een taak hangt onder haar wet (kern.taakboom)."
korrel: taak
sleutel: [taak_id]
formule: "zekerheid is de laagste van zekerheid_wet, zekerheid_iv3 en zekerheid_middelen; een afgeleide taak is altijd L"
bron: sql/seeds/taken.csv, kern.taak_bepaling, kern.taak_norm, kern.regeling, kern.regeling_naam, kern.taak_taakveld, kern.cluster_taakveld, sql/seeds/domein.csv
export: tabel
kolommen:
  taak_id: "G en een getal voor gemeenten, P voor provincies; K en de regeling voor een afgeleide kandidaat-taak"
  naam: naam van de taak
  kort: "naam zonder de wet, voor onder de wet"
  boven_id: de wet waar de taak onder hangt (kern.taakboom)
  domein: domein van die wet
  wet_naam: "naam van de wet: hoe zij wordt aangehaald, nooit haar opschrift"
  stand: "geldend: er gelden normen; vervallen: zij golden; alleen genoemd: vastgelegd, zonder een norm in de opgenomen tekst"
  tekst_van: eerste dag waarvan er tekst van de eerste regeling is; leeg zonder tekst
  tekst_tot: eerste dag van haar laatste versie waarvan er tekst is; leeg zonder tekst
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
  hoofdstuk: "opschrift van een afgeleide taak; leeg als zij de hele wet is"
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
    select taak_id, bwb_id, overheidslaag, max(kop) as kop
    from kern.taak_bepaling
    where herkomst = 'afgeleid'
    group by taak_id, bwb_id, overheidslaag
),

standen as (
    select taak_id, if(max(geldig_tot) = date '9999-12-31', 'geldend', 'vervallen') as stand
    from kern.taak_norm
    group by taak_id
),

-- of a law without text: by its name and that of the task
los as (
    select t.taak_id, arg_min(r.domein, r.volgorde::integer) as domein
    from seed.taken t
    join seed.domein r on r.waar <> 'overheidsdomein'
        and regexp_matches(lower(if(r.waar = 'wet', t.regeling || ' ' || t.naam, t.ministerie)), r.patroon)
    group by t.taak_id
)

select
    t.taak_id,
    t.naam,
    trim(regexp_replace(t.naam, '\s*\(.*\)$', '')) as kort,
    'W-' || coalesce(t.bwb_id, sleutel_van_naam(t.regeling)) as boven_id,
    coalesce(n.domein, l.domein, 'Overig') as domein,
    coalesce(n.naam, t.regeling) as wet_naam,
    coalesce(s.stand, 'alleen genoemd') as stand,
    n.tekst_van,
    n.tekst_tot,
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
left join kern.regeling_naam n using (bwb_id)
left join clusters c using (taak_id)
left join standen s using (taak_id)
left join los l using (taak_id)
union all
select
    a.taak_id,
    concat_ws(': ', coalesce(n.naam, a.bwb_id), a.kop),
    ingekort(coalesce(a.kop, n.naam, a.bwb_id), 80),
    'W-' || a.bwb_id,
    coalesce(n.domein, 'Overig'),
    coalesce(n.naam, a.bwb_id),
    s.stand,
    n.tekst_van,
    n.tekst_tot,
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
    a.kop,
    'kandidaat-taak uit de indeling van de regeling, niet beoordeeld',
    'https://wetten.overheid.nl/' || a.bwb_id
from afgeleid a
left join regelingen r using (bwb_id)
left join kern.regeling_naam n using (bwb_id)
left join standen s using (taak_id)
