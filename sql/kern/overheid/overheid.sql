/* model
naam: kern.overheid
betekenis: Gemeenten en provincies die in een jaar bestaan, met provincie en inwoners op 1 januari.
korrel: overheid x jaar
sleutel: [overheid_code, jaar]
eenheid: personen
formule: "bestaan: gebiedsindeling van het jaar, en waar die ontbreekt de jaren van het eerste tot en met het laatste gepubliceerde inwonertal; inwoners van een provincie: gepubliceerd, en anders de som van haar gemeenten"
bron: CBS Gebieden in Nederland JJJJ, 70072ned (v3) of 03759ned (v4)
export: tabel
kolommen:
  overheid_code: "code van de overheid: GM met vier cijfers of PV met twee"
  soort: gemeente of provincie
  naam: naam in dat jaar
  provincie_code: provincie waarin de gemeente ligt; bij een provincie zijzelf
  jaar: kalenderjaar
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  inwoners_status: "eigen (gepubliceerd), geschat (som van gemeenten) of onbekend"
  overheidslaag: "gemeente of provincie, zoals de kolom in alle andere tabellen heet; gelijk aan soort"
eenheden:
  inwoners: personen
*/
with gebied as (
    select
        regexp_extract(t.titel, '(\d{4})\s*$', 1)::integer as jaar,
        w.regio,
        max(w.waarde) filter (lower(trim(o.titel)) = 'naam' and regexp_matches(binnenste_groep(o.groep), '(?i)^(codes en namen van )?gemeenten$')) as naam,
        max(w.waarde) filter (lower(trim(o.titel)) = 'code' and regexp_matches(binnenste_groep(o.groep), '(?i)^(codes en namen van )?provincies$')) as provincie_code,
    from bron.cbs_waarneming w
    join bron.cbs_tabel t using (tabel)
    join bron.cbs_onderwerp o on o.tabel = w.tabel and o.sleutel = w.onderwerp
    where t.titel ilike 'gebieden in nederland%' and w.regio like 'GM%'
    group by all
),

bevolking as (
    select w.regio, left(w.periode, 4)::integer as jaar, max(try_cast(w.waarde as bigint)) as inwoners
    from bron.cbs_waarneming w
    join bron.cbs_onderwerp o on o.tabel = w.tabel and o.sleutel = w.onderwerp
    where o.titel in ('Totale bevolking', 'Bevolking op 1 januari') and w.periode like '%JJ00'
    group by all
    having max(try_cast(w.waarde as bigint)) is not null
),

-- the group of a v4 region code names the provincie, for abolished gemeenten too
regio as (
    select
        code,
        trim(regexp_replace(max_by(titel, tabel), '\s*\((gemeente|PV)\)\s*$', '')) as naam,
        max(regexp_extract(groep, '^GM(PV\d{2})$', 1)) filter (groep like 'GMPV%') as provincie_code
    from bron.cbs_code
    where regexp_matches(code, '^(GM\d{4}|PV\d{2})$') and dimensie not ilike 'gemeenschappelijke%'
    group by code
),

-- a gemeente with inhabitants before and after a year existed in it, also when
-- the publisher left the cell of that year empty
bestaan as (
    select regio, min(jaar) as eerste, max(jaar) as laatste
    from bevolking
    where regio like 'GM%'
    group by regio
),

gemeente as (
    select jaar, regio from gebied
    union
    select j.jaar, b.regio
    from bestaan b
    join (select distinct jaar from bevolking) j on j.jaar between b.eerste and b.laatste
    where j.jaar not in (select jaar from gebied)
),

gemeente_vol as (
    select
        g.regio as overheid_code,
        'gemeente' as soort,
        coalesce(i.naam, r.naam, g.regio) as naam,
        coalesce(nullif(regexp_extract(i.provincie_code, '^PV\d{2}$'), ''), r.provincie_code) as provincie_code,
        g.jaar,
        b.inwoners,
        if(b.inwoners is null, 'onbekend', 'eigen') as inwoners_status
    from gemeente g
    left join gebied i using (regio, jaar)
    left join bevolking b using (regio, jaar)
    left join regio r on r.code = g.regio
),

som as (
    select provincie_code, jaar, if(bool_and(inwoners is not null), sum(inwoners)::bigint, null) as inwoners
    from gemeente_vol
    where provincie_code is not null
    group by all
),

provincie as (
    select distinct r.code as overheid_code, r.naam, j.jaar
    from regio r
    cross join (select distinct jaar from gemeente) j
    where r.code like 'PV%'
)

select
    overheid_code, soort, naam, provincie_code, jaar, inwoners, inwoners_status, soort as overheidslaag
from gemeente_vol
union all
select
    p.overheid_code,
    'provincie',
    p.naam,
    p.overheid_code,
    p.jaar,
    coalesce(b.inwoners, s.inwoners),
    case when b.inwoners is not null then 'eigen' when s.inwoners is not null then 'geschat' else 'onbekend' end,
    'provincie'
from provincie p
left join bevolking b on b.regio = p.overheid_code and b.jaar = p.jaar
left join som s on s.provincie_code = p.overheid_code and s.jaar = p.jaar
