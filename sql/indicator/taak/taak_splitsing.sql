/* model
naam: indicator.taak_splitsing
betekenis: "Hoe een taakveld over de taken is gesplitst die erop staan. Over de delen is niets bekend: elke sleutel is een keuze, en autonoom beleid op hetzelfde taakveld telt mee."
korrel: taak x taakveld x jaar x splitsing
sleutel: [taak_id, taakveld, jaar, splitsing]
eenheid: fractie
formule: "een vastgelegd deel (kern.taak_taakveld.aandeel) geldt; de rest is verdeeld in gelijke delen (splitsing lasten) of naar plichten en bevoegdheden (splitsing normen)"
bron: "kern.taak_taakveld, kern.taak_bepaling, sql/seeds/verdeelsleutel.csv"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  taakveld: taakveld; overhead en taakvelden buiten de clusters worden niet gesplitst
  cluster: cluster van het taakveld
  taak_id: taak
  jaar: verslagjaar
  splitsing: "sleutel: lasten of normen"
  aandeel: deel van het taakveld dat bij de taak telt; de delen van een taakveld zijn samen 1
  taken: aantal taken op het taakveld
  taakvelden: aantal taakvelden waarover de taak in dat jaar is verspreid
  grondslag: "vastgelegd, gelijke delen of normen; sleutel normen valt terug op gelijke delen waar van een taak geen norm in het register staat"
  normen: plichten en bevoegdheden van de taak die nu gelden; leeg als er geen in het register staat
  zekerheid: "H, M of L; een taakveld met meer taken is een stap minder zeker"
*/
with normen as (
    select t.taak_id, count(distinct b.norm_id) as normen
    from kern.taak_bepaling t
    join kern.bepaling b using (bepaling_id)
    where b.modaliteit in ('plicht', 'bevoegdheid') and b.geldig_tot = date '9999-12-31'
    group by t.taak_id
),

jaren as (
    select distinct overheidslaag(overheid_code) as laag, jaar from kern.netto_lasten
),

paren as (
    select t.overheidslaag, l.taakveld, c.cluster, l.taak_id, j.jaar, l.aandeel as vast_aandeel, n.normen, l.zekerheid,
        count(*) over veld as taken,
        count(*) over (partition by l.taak_id, j.jaar) as taakvelden,
        coalesce(sum(l.aandeel) over veld, 0) as vastgelegd,
        count(*) filter (l.aandeel is null) over veld as open,
        sum(n.normen) filter (l.aandeel is null) over veld as normen_open,
        bool_and(n.normen is not null) filter (l.aandeel is null) over veld as alle_normen
    from kern.taak_taakveld l
    join kern.taak t using (taak_id)
    join jaren j on j.laag = t.overheidslaag and j.jaar between l.jaar_van and coalesce(l.jaar_tot, 9999)
    join kern.cluster_taakveld c on c.overheidslaag = t.overheidslaag and c.taakveld = l.taakveld
        and j.jaar between c.jaar_van and coalesce(c.jaar_tot, 9999)
    left join normen n using (taak_id)
    where c.rol = 'taak'
    window veld as (partition by t.overheidslaag, l.taakveld, j.jaar)
)

select
    p.overheidslaag, p.taakveld, p.cluster, p.taak_id, p.jaar, s.splitsing,
    case
        when p.vast_aandeel is not null then p.vast_aandeel
        when s.splitsing = 'normen' and p.alle_normen then (1 - p.vastgelegd) * p.normen / p.normen_open
        else (1 - p.vastgelegd) / p.open
    end::decimal(12, 10) as aandeel,
    p.taken::integer as taken,
    p.taakvelden::integer as taakvelden,
    case
        when p.vast_aandeel is not null then 'vastgelegd'
        when s.splitsing = 'normen' and p.alle_normen then 'normen'
        else 'gelijke delen'
    end as grondslag,
    p.normen,
    if(p.taken > 1 and p.vast_aandeel is null, een_lager(p.zekerheid), p.zekerheid) as zekerheid
from paren p
cross join (select sleutel as splitsing from seed.verdeelsleutel where keuze = 'splitsing') s
