/* model
naam: indicator.normreeks
betekenis: "Hoeveel plichten, bevoegdheden en verboden er per domein op 1 januari golden, met wat het register dat jaar niet kon zien. Groei is alleen geteld over regelingen waarvan er ook een jaar eerder tekst was."
korrel: domein x overheidslaag x jaar
sleutel: [domein, overheidslaag, jaar]
eenheid: "aantal normen of regelingen; dekking is een fractie"
formule: >-
  onderdelen van een lijst zijn een norm; alleen aard medebewind en verlengd. dekking = in_beeld / regelingen.
  plichten = plichten_eerder + groei + in_beeld_gekomen - uit_beeld: alleen groei is verandering van het recht
bron: "kern.bepaling, kern.regeling, kern.regeling_naam, meta.rechtsjaar"
export: tabel
kolommen:
  domein: domein van de regeling (kern.regeling_naam)
  overheidslaag: gemeente of provincie
  jaar: kalenderjaar
  plichten: plichten op 1 januari, voor zover de tekst bekend is
  bevoegdheden: bevoegdheden op 1 januari, idem
  verboden: verboden op 1 januari, idem
  regelingen: regelingen van het domein die in enige opgenomen versie een norm voor de overheidslaag hebben
  in_beeld: regelingen daarvan waarvan er op 1 januari een geldende tekst is
  oude_tekst: "regelingen daarvan waarvan die tekst meer dan vijf jaar oud is: volgens de uitgever geldt zij nog"
  dekking: deel van de regelingen dat in beeld is
  plichten_eerder: plichten een jaar eerder; leeg in het eerste jaar
  groei: verschil in plichten van regelingen die beide jaren in beeld zijn; leeg in het eerste jaar of als er zo geen regeling is
  in_beeld_gekomen: plichten van regelingen waarvan er een jaar eerder geen tekst is
  uit_beeld: plichten van een jaar eerder van regelingen waarvan er nu geen tekst is
eenheden:
  dekking: fractie
*/
with jaren as (
    select jaar, make_date(jaar, 1, 1) as dag from meta.rechtsjaar
),

blok as (
    select jaarblok(jaar) as blok, min(jaar) as eerste, max(jaar) as laatste
    from jaren
    group by all
),

norm as (
    select b.bwb_id, b.overheidslaag, b.modaliteit, tekstnummer(b.norm_id) as norm, k.blok,
        bit_or(jaarbits(greatest(eerste_op_1_januari(b.geldig_van), k.eerste), least(year(b.geldig_tot), k.laatste))) as jaren
    from kern.bepaling b
    cross join blok k
    where is_taak(b.aard)
    group by all
),

gelijk as (
    select bwb_id, overheidslaag, modaliteit, blok, jaren, count(*) as normen
    from norm
    group by all
),

wetten as (
    select distinct n.bwb_id, n.overheidslaag, r.domein
    from gelijk n
    join kern.regeling_naam r using (bwb_id)
),

versie as (
    select r.bwb_id, j.jaar, max(r.versie_datum) as tekst_datum, max(j.dag) as dag
    from jaren j
    join kern.regeling r on j.dag between r.versie_datum and r.einddatum
    group by r.bwb_id, j.jaar
),

geteld as (
    select n.bwb_id, n.overheidslaag, j.jaar,
        sum(n.normen) filter (modaliteit = 'plicht') as plichten,
        sum(n.normen) filter (modaliteit = 'bevoegdheid') as bevoegdheden,
        sum(n.normen) filter (modaliteit = 'verbod') as verboden
    from gelijk n
    join jaren j on jaarblok(j.jaar) = n.blok and heeft_jaar(n.jaren, j.jaar)
    group by all
),

per_wet as (
    select w.domein, w.overheidslaag, w.bwb_id, j.jaar,
        v.tekst_datum is not null as in_beeld,
        v.tekst_datum < v.dag - interval 5 year as oud,
        if(v.tekst_datum is null, null, coalesce(g.plichten, 0)) as plichten,
        if(v.tekst_datum is null, null, coalesce(g.bevoegdheden, 0)) as bevoegdheden,
        if(v.tekst_datum is null, null, coalesce(g.verboden, 0)) as verboden
    from wetten w
    cross join jaren j
    left join versie v on v.bwb_id = w.bwb_id and v.jaar = j.jaar
    left join geteld g on g.bwb_id = w.bwb_id and g.overheidslaag = w.overheidslaag and g.jaar = j.jaar
),

naast as (
    select *, lag(plichten) over w as eerder, jaar > min(jaar) over () as met_vorig
    from per_wet
    window w as (partition by overheidslaag, bwb_id order by jaar)
)

select
    domein, overheidslaag, jaar,
    sum(plichten)::bigint as plichten,
    sum(bevoegdheden)::bigint as bevoegdheden,
    sum(verboden)::bigint as verboden,
    count(*) as regelingen,
    count(*) filter (in_beeld) as in_beeld,
    count(*) filter (oud) as oude_tekst,
    verhouding(count(*) filter (in_beeld), count(*))::decimal(7, 6) as dekking,
    sum(eerder)::bigint as plichten_eerder,
    sum(plichten - eerder)::bigint as groei,
    if(bool_or(met_vorig), coalesce(sum(plichten) filter (eerder is null), 0), null)::bigint as in_beeld_gekomen,
    if(bool_or(met_vorig), coalesce(sum(eerder) filter (plichten is null), 0), null)::bigint as uit_beeld
from naast
group by domein, overheidslaag, jaar
