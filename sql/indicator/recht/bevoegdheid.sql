/* model
naam: indicator.bevoegdheid
betekenis: "Hoeveel plichten, bevoegdheden en verboden het recht per taak op de organen legt, zoals het op 1 januari gold, en welk deel daarvan ruimte laat. Het telt normen, het weegt ze niet: een bevoegdheid kan groot of klein zijn."
korrel: taak x orgaan x jaar
sleutel: [taak_id, orgaan, jaar]
eenheid: "aantal normen; beleidsruimte is een fractie"
formule: "beleidsruimte = bevoegdheden / (plichten + bevoegdheden); onderdelen van een lijst zijn samen een norm"
bron: "kern.taak_norm en indicator.taak_recht; maat van deze gegevensbank (docs/dimensies.md)"
export: tabel
kolommen:
  taak_id: taak
  orgaan: "orgaan waarop de norm rust; alle is de hele taak, met een norm van twee organen een keer geteld"
  jaar: "kalenderjaar; het recht zoals het op 1 januari gold"
  plichten: "aantal plichten; leeg als het recht van de taak op die dag niet bekend is"
  bevoegdheden: aantal bevoegdheden
  verboden: aantal verboden
  beleidsruimte: "deel bevoegdheden van plichten en bevoegdheden samen; leeg als er geen van beide is"
  reden: waarom beleidsruimte leeg is
eenheden:
  beleidsruimte: fractie
*/
with blok as (
    select jaarblok(jaar) as blok, min(jaar) as eerste, max(jaar) as laatste
    from meta.rechtsjaar
    group by all
),

-- orgaan and modaliteit are part of what a norm is. A number for the three takes less
-- memory than they do
soort as (
    select *, row_number() over () as nr
    from (select distinct taak_id, orgaan, modaliteit from kern.taak_norm)
),

norm as (
    select s.nr, tekstnummer(n.norm_id) as norm, b.blok,
        bit_or(jaarbits(greatest(eerste_op_1_januari(n.geldig_van), b.eerste), least(year(n.geldig_tot), b.laatste))) as jaren
    from kern.taak_norm n
    join soort s using (taak_id, orgaan, modaliteit)
    cross join blok b
    group by all
),

gelijk as (
    select nr, blok, jaren, count(*) as normen
    from norm
    where jaren <> 0
    group by all
),

geldend as (
    select s.taak_id, s.orgaan, j.jaar, s.modaliteit, g.normen
    from gelijk g
    join soort s using (nr)
    join meta.rechtsjaar j on jaarblok(j.jaar) = g.blok and heeft_jaar(g.jaren, j.jaar)
),

geteld as (
    select taak_id, if(grouping(orgaan) = 1, 'alle', orgaan) as orgaan, jaar,
        sum(normen) filter (modaliteit = 'plicht') as plichten,
        sum(normen) filter (modaliteit = 'bevoegdheid') as bevoegdheden,
        sum(normen) filter (modaliteit = 'verbod') as verboden
    from geldend
    group by grouping sets ((taak_id, jaar, orgaan), (taak_id, jaar))
),

-- every task has a row a year, also where nothing is known of it
rijen as (
    select taak_id, 'alle' as orgaan, jaar from kern.taak cross join meta.rechtsjaar where herkomst = 'vastgelegd'
    union
    select taak_id, orgaan, jaar from geteld
),

gevuld as (
    select r.taak_id, r.orgaan, r.jaar, k.reden as onbekend,
        if(k.bekend, coalesce(g.plichten, 0), null)::integer as plichten,
        if(k.bekend, coalesce(g.bevoegdheden, 0), null)::integer as bevoegdheden,
        if(k.bekend, coalesce(g.verboden, 0), null)::integer as verboden
    from rijen r
    left join geteld g using (taak_id, orgaan, jaar)
    join indicator.taak_recht k on k.taak_id = r.taak_id and k.dag = make_date(r.jaar, 1, 1)
)

select
    taak_id,
    orgaan,
    jaar,
    plichten,
    bevoegdheden,
    verboden,
    verhouding(bevoegdheden, plichten + bevoegdheden)::decimal(7, 6) as beleidsruimte,
    coalesce(onbekend, if(plichten + bevoegdheden = 0, 'geen plicht of bevoegdheid in werking op 1 januari', null)) as reden
from gevuld
