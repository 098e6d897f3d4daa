/* model
naam: kwaliteit.samenhang
betekenis: "Hoe goed cijfers over de ruimte die de wet laat samengaan met de beleidsvrijheid die de bron van de vastgelegde taken geeft."
korrel: cijfer
sleutel: [cijfer]
eenheid: zie de kolommen
formule: "rangcorrelatie van Spearman, gelijke waarden op hun gemiddelde rang; hoog is 3, midden 2, laag 1. Over vastgelegde taken met een norm op 1 januari van het laatste rechtsjaar en met een waarde van het cijfer"
bron: "indicator.sturing, indicator.bevoegdheid, kern.taak"
export: tabel
kolommen:
  cijfer: "detail en aandeel_ruimte (indicator.sturing, over alle wetten van de taak samen) en beleidsruimte (indicator.bevoegdheid)"
  taken: aantal taken
  rangcorrelatie: "tussen -1 en 1; detail hoort negatief te zijn, ruimte positief; leeg onder tien taken"
eenheden:
  rangcorrelatie: correlatie
*/
with laatste as (
    select max(jaar) as jaar from meta.rechtsjaar
),

sturing as (
    select s.taak_id, sum(s.hoe) as hoe, sum(s.hoe + s.wat + s.ruimte) as gericht, sum(s.ruimte) as ruimte, sum(s.normen) as normen
    from indicator.sturing s
    join laatste using (jaar)
    group by s.taak_id
),

cijfers as (
    select taak_id, 'detail' as cijfer, verhouding(hoe, gericht)::double as waarde from sturing
    union all
    select taak_id, 'aandeel_ruimte', verhouding(ruimte, normen)::double from sturing
    union all
    select b.taak_id, 'beleidsruimte', b.beleidsruimte::double from indicator.bevoegdheid b join laatste using (jaar) where b.orgaan = 'alle'
),

naast as (
    select c.cijfer, c.waarde, array_position(['laag', 'midden', 'hoog'], t.beleidsvrijheid) as vrijheid
    from cijfers c
    join kern.taak t using (taak_id)
    where t.herkomst = 'vastgelegd' and t.beleidsvrijheid is not null and c.waarde is not null
),

rangen as (
    select cijfer,
        rank() over (partition by cijfer order by waarde) + (count(*) over (partition by cijfer, waarde) - 1) / 2 as rang,
        rank() over (partition by cijfer order by vrijheid) + (count(*) over (partition by cijfer, vrijheid) - 1) / 2 as rang_vrijheid
    from naast
)

select cijfer, count(*) as taken, if(count(*) < 10 or isnan(corr(rang, rang_vrijheid)), null, round(corr(rang, rang_vrijheid), 3))::decimal(4, 3) as rangcorrelatie
from rangen
group by cijfer
