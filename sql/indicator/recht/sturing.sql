/* model
naam: indicator.sturing
betekenis: "Waarop de wet stuurt, per taak, wet en jaar: welk deel van de normen zegt hoe het moet, welk deel zegt wat er bereikt moet zijn, en welk deel ruimte laat; met de regelgeving eronder en de verantwoording aan het Rijk."
korrel: taak x wet x jaar
sleutel: [taak_id, bwb_id, jaar]
eenheid: "aantal normen; aandelen zijn fracties"
formule: >-
  geteld op 1 januari; onderdelen van een lijst zijn een norm (stuurt_op() in sql/macros/sturing.sql).
  ruimte: bevoegdheid om regels te stellen of te beslissen; hoe: procedure, informatie en inhoud van instrumenten; wat: zorgplicht.
  aandeel = aantal / alle normen. detail = hoe / (hoe + wat + ruimte). verandering = detail min die van een jaar eerder, als er dan ook tekst was
bron: "kern.taak_bepaling, kern.bepaling, kern.regeling, kern.regeling_grondslag, meta.rechtsjaar"
export: tabel
kolommen:
  taak_id: taak
  bwb_id: wet waarin de normen staan
  jaar: kalenderjaar
  tekst_datum: begin van de versie die op 1 januari gold; leeg als er geen tekst is
  normen: aantal normen
  hoe: normen die zeggen hoe
  wat: normen die zeggen wat
  ruimte: normen die ruimte laten
  overig: andere normen
  aandeel_hoe: deel van alle normen dat zegt hoe
  aandeel_wat: deel van alle normen dat zegt wat
  aandeel_ruimte: deel van alle normen dat ruimte laat
  detail: "hoe als deel van hoe, wat en ruimte samen; leeg als die er geen van drieen zijn"
  verandering: "detail min die van een jaar eerder; leeg als er een van beide niet is"
  amvbs: "aantal AMvB's die volgens hun aanhef op de wet berusten en waarvan er op 1 januari tekst was"
  regelingen: aantal ministeriële regelingen die op de wet berusten, idem
  verantwoording: aantal plichten om aan het Rijk te informeren
  reden: waarom de aandelen leeg zijn
eenheden:
  aandeel_hoe: fractie
  aandeel_wat: fractie
  aandeel_ruimte: fractie
  detail: fractie
  verandering: fractie
*/
with jaren as (
    select jaar, make_date(jaar, 1, 1) as dag from meta.rechtsjaar
),

versie as (
    select r.bwb_id, j.jaar, max(r.versie_datum) as tekst_datum
    from jaren j
    join kern.regeling r on j.dag between r.versie_datum and r.einddatum
    group by r.bwb_id, j.jaar
),

blok as (
    select jaarblok(jaar) as blok, min(jaar) as eerste, max(jaar) as laatste
    from jaren
    group by all
),

gelezen as (
    select bepaling_id, tekstnummer(norm_id) as norm, volgnummer, geldig_van, geldig_tot,
        list_position(['hoe', 'wat', 'ruimte', 'overig'], stuurt_op(modaliteit, soort_norm, regel))::tinyint as stuurt,
        coalesce(is_verantwoording(modaliteit, soort_norm, tekst), false) as verantwoording
    from kern.bepaling
),

-- a number for task and regulation takes less memory than they do
soort as (
    select *, row_number() over () as nr
    from (select distinct taak_id, bwb_id from kern.taak_bepaling)
),

item as (
    select t.nr, g.norm, k.blok, g.volgnummer, g.stuurt, g.verantwoording,
        jaarbits(greatest(eerste_op_1_januari(g.geldig_van), k.eerste), least(year(g.geldig_tot), k.laatste)) as jaren
    from (select b.bepaling_id, s.nr from kern.taak_bepaling b join soort s using (taak_id, bwb_id)) t
    join gelezen g using (bepaling_id)
    cross join blok k
),

norm as (
    select nr, norm, blok, bit_or(jaren) as jaren, bit_or(if(verantwoording, jaren, 0)) as verantwoord, min(stuurt) as stuurt, max(stuurt) as ook
    from item
    group by all
),

-- almost every norm steers on one thing in all its items and years
gelijk as (
    select nr, blok, jaren, verantwoord, if(stuurt = ook, stuurt, null) as stuurt, count(*) as normen
    from norm
    group by all
),

-- any other is in a year what its first item is
gemengd as (
    select i.nr, j.jaar, i.norm, arg_min(i.stuurt, i.volgnummer) as stuurt
    from item i
    semi join (from norm where stuurt <> ook) n on n.nr = i.nr and n.norm = i.norm and n.blok = i.blok
    join jaren j on jaarblok(j.jaar) = i.blok and heeft_jaar(i.jaren, j.jaar)
    group by all
),

deel as (
    select g.nr, j.jaar, g.stuurt, g.normen, if(heeft_jaar(g.verantwoord, j.jaar), g.normen, 0) as verantwoording
    from gelijk g
    join jaren j on jaarblok(j.jaar) = g.blok and heeft_jaar(g.jaren, j.jaar)
    union all -- counted among the others, without what it steers on
    select nr, jaar, stuurt, 0, 0
    from gemengd
),

geteld as (
    select s.taak_id, s.bwb_id, d.jaar,
        sum(d.normen) as normen,
        sum(d.aantal) filter (d.stuurt = 1) as hoe,
        sum(d.aantal) filter (d.stuurt = 2) as wat,
        sum(d.aantal) filter (d.stuurt = 3) as ruimte,
        sum(d.verantwoording) as verantwoording
    from (select *, if(normen = 0, 1, normen) as aantal from deel) d
    join soort s using (nr)
    group by all
),

eronder as (
    select g.wet_bwb_id as bwb_id, v.jaar,
        count(distinct g.bwb_id) filter (r.soort = 'AMvB') as amvbs,
        count(distinct g.bwb_id) filter (r.soort ilike 'minist%') as regelingen
    from versie v
    join kern.regeling r on r.bwb_id = v.bwb_id and r.versie_datum = v.tekst_datum
    join kern.regeling_grondslag g on g.bwb_id = r.bwb_id and g.versie_datum = r.versie_datum
    group by all
),

-- a row a year, also where nothing is known of it
rijen as (
    select taak_id, bwb_id, jaar
    from (select distinct taak_id, bwb_id from kern.taak_bepaling)
    cross join jaren
),

gevuld as (
    select r.taak_id, r.bwb_id, r.jaar, v.tekst_datum,
        if(v.tekst_datum is null, null, coalesce(g.normen, 0))::integer as normen,
        if(v.tekst_datum is null, null, coalesce(g.hoe, 0))::integer as hoe,
        if(v.tekst_datum is null, null, coalesce(g.wat, 0))::integer as wat,
        if(v.tekst_datum is null, null, coalesce(g.ruimte, 0))::integer as ruimte,
        if(v.tekst_datum is null, null, coalesce(g.verantwoording, 0))::integer as verantwoording,
        if(v.tekst_datum is null, null, coalesce(e.amvbs, 0))::integer as amvbs,
        if(v.tekst_datum is null, null, coalesce(e.regelingen, 0))::integer as regelingen
    from rijen r
    left join versie v using (bwb_id, jaar)
    left join geteld g using (taak_id, bwb_id, jaar)
    left join eronder e using (bwb_id, jaar)
),

gedeeld as (
    select *, verhouding(hoe, hoe + wat + ruimte) as deel
    from gevuld
)

select
    taak_id, bwb_id, jaar, tekst_datum, normen, hoe, wat, ruimte,
    normen - hoe - wat - ruimte as overig,
    verhouding(hoe, normen)::decimal(7, 6) as aandeel_hoe,
    verhouding(wat, normen)::decimal(7, 6) as aandeel_wat,
    verhouding(ruimte, normen)::decimal(7, 6) as aandeel_ruimte,
    deel::decimal(7, 6) as detail,
    (deel - lag(deel) over (partition by taak_id, bwb_id order by jaar))::decimal(7, 6) as verandering,
    amvbs, regelingen, verantwoording,
    case
        when tekst_datum is null then 'geen tekst op 1 januari'
        when normen = 0 then 'geen norm in werking op 1 januari'
    end as reden
from gedeeld
