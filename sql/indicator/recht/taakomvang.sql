/* model
naam: indicator.taakomvang
betekenis: "Wat het recht per taak vraagt en hoe dat groeit: plichten aan het begin en het eind van een jaar, en de wijzigingen daartussen. Het telt plichten, het zegt niet hoeveel werk een plicht is."
korrel: taak x jaar
sleutel: [taak_id, jaar]
eenheid: "aantal normen; nieuw, gewijzigd en vervallen zijn bepalingen"
formule: "groei = plichten_eind - plichten_begin; groei_aandeel = groei / plichten_begin"
bron: "kern.taak_norm, kern.bepaling_wijziging en indicator.taak_recht; maat van deze gegevensbank (docs/dimensies.md)"
export: tabel
kolommen:
  taak_id: taak
  jaar: kalenderjaar
  plichten_begin: "plichten die op 1 januari golden; leeg als het recht van de taak op die dag niet bekend is"
  plichten_eind: plichten die op 31 december gelden, voor het lopende jaar met wat al is aangekondigd
  groei: verschil tussen eind en begin
  groei_aandeel: "groei als fractie van het begin; leeg als er aan het begin geen plichten waren"
  nieuw: bepalingen die in het jaar nieuw ingingen
  gewijzigd: bepalingen waarvan in het jaar tekst of modaliteit wijzigde
  vervallen: bepalingen die in het jaar vervielen
  reden: waarom een cijfer leeg is
*/
with blok as (
    select jaarblok(jaar) as blok, min(jaar) as eerste, max(jaar) as laatste
    from meta.rechtsjaar
    group by all
),

-- a number for a task takes less memory than its id
nummer as materialized (
    select taak_id, (row_number() over ())::integer as nr from kern.taak
),

norm as (
    select k.nr, tekstnummer(n.norm_id) as norm, b.blok,
        bit_or(jaarbits(greatest(eerste_op_1_januari(n.geldig_van), b.eerste), least(year(n.geldig_tot), b.laatste))) as aan_begin,
        bit_or(jaarbits(greatest(year(n.geldig_van), b.eerste), least(laatste_op_31_december(n.geldig_tot), b.laatste))) as aan_eind
    from kern.taak_norm n
    join nummer k using (taak_id)
    cross join blok b
    where n.modaliteit = 'plicht'
    group by all
),

gelijk as (
    select nr, blok, aan_begin, aan_eind, count(*) as normen
    from norm
    group by all
),

stand as (
    select k.taak_id, j.jaar,
        sum(g.normen) filter (heeft_jaar(g.aan_begin, j.jaar)) as plichten_begin,
        sum(g.normen) filter (heeft_jaar(g.aan_eind, j.jaar)) as plichten_eind
    from gelijk g
    join nummer k using (nr)
    join meta.rechtsjaar j on jaarblok(j.jaar) = g.blok
    group by all
),

wijziging as (
    select l.taak_id, extract(year from w.naar_datum)::integer as jaar,
        count(*) filter (w.soort = 'nieuw') as nieuw,
        count(*) filter (w.soort = 'gewijzigd') as gewijzigd,
        count(*) filter (w.soort = 'vervallen') as vervallen
    from kern.bepaling_wijziging w
    join kern.taak_bepaling l using (bepaling_id)
    group by all
),

gevuld as (
    select t.taak_id, j.jaar, b.reden as onbekend, e.reden as onbekend_eind,
        if(b.bekend, coalesce(s.plichten_begin, 0), null)::integer as plichten_begin,
        if(e.bekend, coalesce(s.plichten_eind, 0), null)::integer as plichten_eind,
        if(e.bekend or b.bekend, coalesce(w.nieuw, 0), null)::integer as nieuw,
        if(e.bekend or b.bekend, coalesce(w.gewijzigd, 0), null)::integer as gewijzigd,
        if(e.bekend or b.bekend, coalesce(w.vervallen, 0), null)::integer as vervallen
    from kern.taak t
    cross join meta.rechtsjaar j
    join indicator.taak_recht b on b.taak_id = t.taak_id and b.dag = make_date(j.jaar, 1, 1)
    join indicator.taak_recht e on e.taak_id = t.taak_id and e.dag = make_date(j.jaar, 12, 31)
    left join stand s on s.taak_id = t.taak_id and s.jaar = j.jaar
    left join wijziging w on w.taak_id = t.taak_id and w.jaar = j.jaar
)

select
    taak_id,
    jaar,
    plichten_begin,
    plichten_eind,
    plichten_eind - plichten_begin as groei,
    kloof(plichten_eind, plichten_begin)::decimal(9, 6) as groei_aandeel,
    nieuw,
    gewijzigd,
    vervallen,
    coalesce(onbekend, onbekend_eind, if(plichten_begin = 0, 'geen plichten in werking op 1 januari', null)) as reden
from gevuld
