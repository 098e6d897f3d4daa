/* model
naam: kern.iv3_jaar
betekenis: "Hoe volledig de Iv3 van een jaar is. In een tabel van een nieuw jaar staan maanden lang maar enkele overheden: zo'n jaar zegt niets over het land."
korrel: overheidslaag x jaar x verslagsoort
sleutel: [overheidslaag, jaar, verslagsoort]
formule: "aandeel = inwoners van overheden die leverden / alle inwoners, in het laatste jaar tot en met dit waarvan zij bekend zijn; gepubliceerd vanaf de grenswaarde iv3_aandeel_inwoners"
bron: kern.levering, kern.overheid
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  overheden: aantal overheden waarvan een opgave wordt verwacht
  geleverd: aantal overheden dat leverde
  aandeel_inwoners: deel van de inwoners dat bij hen woont; leeg als inwoners onbekend zijn
  status: gepubliceerd of onvolledig
eenheden:
  overheden: overheden
  geleverd: overheden
  aandeel_inwoners: fractie
*/
with peiljaar as (
    select l.overheidslaag, l.jaar, max(o.jaar) as peiljaar
    from (select distinct overheidslaag(overheid_code) as overheidslaag, jaar from kern.levering) l
    left join kern.overheid o on o.soort = l.overheidslaag and o.jaar <= l.jaar and o.inwoners is not null
    group by all
),

bewoners as (
    select p.overheidslaag, p.jaar, o.overheid_code, o.inwoners
    from peiljaar p
    join kern.overheid o on o.soort = p.overheidslaag and o.jaar = p.peiljaar
),

som as (
    select overheidslaag, jaar, sum(inwoners) as inwoners from bewoners group by all
),

geleverd as (
    select overheidslaag(l.overheid_code) as overheidslaag, l.jaar, l.verslagsoort,
        count(*) as overheden,
        count(*) filter (l.status <> 'niet geleverd') as geleverd,
        coalesce(sum(b.inwoners) filter (l.status <> 'niet geleverd'), 0) as inwoners
    from kern.levering l
    left join bewoners b on b.overheidslaag = overheidslaag(l.overheid_code) and b.jaar = l.jaar and b.overheid_code = l.overheid_code
    group by all
)

select g.overheidslaag, g.jaar, g.verslagsoort, g.overheden, g.geleverd,
    (g.inwoners / nullif(s.inwoners, 0))::decimal(9, 6) as aandeel_inwoners,
    if(g.inwoners / nullif(s.inwoners, 0) >= (select grens::decimal(9, 4) from seed.grenswaarde where naam = 'iv3_aandeel_inwoners'), 'gepubliceerd', 'onvolledig') as status
from geleverd g
left join som s using (overheidslaag, jaar)
