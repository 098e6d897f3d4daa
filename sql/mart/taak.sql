/* model
naam: mart.taak
betekenis: "De taken met ministerie, cluster, wet en wat het recht ervan vraagt. herkomst vastgelegd zijn de taken waarover de andere tabellen cijfers hebben; afgeleid zijn kandidaten uit de wet."
korrel: taak
sleutel: [taak_id]
eenheid: "aantal normen"
bron: "kern.taak, kern.bundel_lid, kern.taak_veld, kern.bepaling_geldig, kern.taak_bepaling"
export: tabel
plaats: 19
thema: indeling
kolommen:
  taak_id: taak
  taak_naam: naam van de taak
  overheidslaag: gemeente of provincie
  ministerie: eerst verantwoordelijk ministerie
  cluster: cluster van het fonds
  bundel_id: bundel in het laatste jaar; leeg als de taak alleen onzeker op taakvelden staat
  taakvelden: "taakvelden in het laatste jaar waarop zij zeker staat, met een komma ertussen"
  beleidsvrijheid: "hoog, midden of laag; leeg is onbekend"
  open_einde: "ja, deels of nee: de uitgaven volgen de vraag; leeg is onbekend"
  bwb_id: nummer van de regeling
  regeling: regeling in woorden
  plichten: plichten die nu gelden
  bevoegdheden: bevoegdheden die nu gelden
  verboden: verboden die nu gelden
  zekerheid: "H hoog, M middel, L laag"
  herkomst: vastgelegd of afgeleid
  toelichting: voorbehoud bij de gegevens
*/
with recht as (
    select k.taak_id,
        count(distinct b.norm_id) filter (b.modaliteit = 'plicht') as plichten,
        count(distinct b.norm_id) filter (b.modaliteit = 'bevoegdheid') as bevoegdheden,
        count(distinct b.norm_id) filter (b.modaliteit = 'verbod') as verboden
    from kern.bepaling_geldig b
    join kern.taak_bepaling k using (bepaling_id)
    group by k.taak_id
),

lid as (
    select taak_id, arg_max(bundel_id, jaar) as bundel_id from kern.bundel_lid group by taak_id
),

veld as (
    select taak_id, string_agg(distinct taakveld, ', ' order by taakveld) as taakvelden
    from kern.taak_veld
    where zeker and jaar = (select max(jaar) from kern.taak_veld)
    group by taak_id
)

select
    t.taak_id,
    t.naam as taak_naam,
    t.overheidslaag,
    t.ministerie,
    t.cluster,
    l.bundel_id,
    v.taakvelden,
    t.beleidsvrijheid,
    t.open_einde,
    t.bwb_id,
    t.regeling,
    coalesce(r.plichten, 0) as plichten,
    coalesce(r.bevoegdheden, 0) as bevoegdheden,
    coalesce(r.verboden, 0) as verboden,
    t.zekerheid,
    t.herkomst,
    t.toelichting
from kern.taak t
left join recht r using (taak_id)
left join lid l using (taak_id)
left join veld v using (taak_id)
