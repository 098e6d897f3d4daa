/* model
naam: indicator.kengetal_waarde
betekenis: "Kengetallen van het BBV per overheid, en voor alle gemeenten of provincies samen, zonder oordeel."
korrel: overheid of overheidslaag x jaar x kengetal
sleutel: [wie, jaar, kengetal]
eenheid: fractie
formule: "zie sql/seeds/kengetal.csv; het landelijke cijfer is teller en noemer opgeteld over de overheden waarvan alle delen bekend zijn"
bron: "indicator.kengetal_onderdeel, kern.levering; BBV artikel 11"
export: nee
kolommen:
  wie: code van de overheid, of gemeente of provincie voor alle samen
  overheidslaag: gemeente of provincie
  jaar: verslagjaar van de jaarrekening
  kengetal: kengetal
  waarde: waarde; leeg als zij niet te berekenen is
  overheden: overheden waarvan alle delen bekend zijn
  overheden_verwacht: overheden die hadden moeten leveren
  reden: waarom de waarde leeg is
eenheden:
  waarde: fractie
*/
with naast as (
    select overheid_code as wie, overheidslaag(overheid_code) as overheidslaag, jaar,
        max(bedrag_eur) filter (onderdeel = 'eigen vermogen') as eigen_vermogen,
        max(bedrag_eur) filter (onderdeel = 'balanstotaal') as balanstotaal,
        max(bedrag_eur) filter (onderdeel = 'vaste schuld') as vaste_schuld,
        max(bedrag_eur) filter (onderdeel = 'vlottende schuld') as vlottende_schuld,
        max(bedrag_eur) filter (onderdeel = 'overlopende passiva') as overlopende_passiva,
        max(bedrag_eur) filter (onderdeel = 'uitzettingen lang') as uitzettingen_lang,
        max(bedrag_eur) filter (onderdeel = 'verstrekte leningen') as leningen,
        max(bedrag_eur) filter (onderdeel = 'uitzettingen kort') as uitzettingen_kort,
        max(bedrag_eur) filter (onderdeel = 'liquide middelen') as liquide_middelen,
        max(bedrag_eur) filter (onderdeel = 'overlopende activa') as overlopende_activa,
        max(bedrag_eur) filter (onderdeel = 'bouwgronden') as bouwgronden,
        max(bedrag_eur) filter (onderdeel = 'baten') as baten,
        'onbekend: ' || string_agg(onderdeel, ', ' order by onderdeel) filter (bedrag_eur is null and onderdeel in ('eigen vermogen', 'balanstotaal')) as zonder_vermogen,
        'onbekend: ' || string_agg(onderdeel, ', ' order by onderdeel) filter (bedrag_eur is null and onderdeel not in ('eigen vermogen', 'balanstotaal', 'bouwgronden', 'kapitaalverstrekkingen', 'overige voorraden')) as zonder_schuld,
        'onbekend: ' || string_agg(onderdeel, ', ' order by onderdeel) filter (bedrag_eur is null and onderdeel in ('bouwgronden', 'baten')) as zonder_grond
    from indicator.kengetal_onderdeel
    group by all
),

breuk as (
    select wie, overheidslaag, jaar, 'solvabiliteitsratio' as kengetal, zonder_vermogen as zonder, balanstotaal is not null as balans,
        eigen_vermogen as teller, balanstotaal as noemer
    from naast
    union all
    select wie, overheidslaag, jaar, 'netto schuldquote', zonder_schuld, balanstotaal is not null,
        netto_schuld(vaste_schuld, vlottende_schuld, overlopende_passiva, uitzettingen_lang, uitzettingen_kort, liquide_middelen, overlopende_activa), baten
    from naast
    union all
    select wie, overheidslaag, jaar, 'netto schuldquote gecorrigeerd', zonder_schuld, balanstotaal is not null,
        netto_schuld(vaste_schuld, vlottende_schuld, overlopende_passiva, uitzettingen_lang + leningen, uitzettingen_kort, liquide_middelen, overlopende_activa), baten
    from naast
    union all
    select wie, overheidslaag, jaar, 'grondexploitatie', zonder_grond, balanstotaal is not null, bouwgronden, baten
    from naast
),

-- the country is the sum of those of whom all is known, and says how many
berekend as (
    select wie, jaar, kengetal, zonder, balans, teller, noemer, (teller + noemer is not null)::integer as overheden
    from breuk
    union all
    select overheidslaag, jaar, kengetal, min(zonder), bool_or(balans),
        sum(teller) filter (noemer is not null), sum(noemer) filter (teller is not null), count(teller + noemer)::integer
    from breuk
    group by overheidslaag, jaar, kengetal
),

-- who delivered no balance has a row as well
rijen as (
    select overheid_code as wie, overheidslaag(overheid_code) as overheidslaag, jaar, 1 as verwacht, status = 'niet geleverd' as niet_geleverd
    from kern.levering
    where verslagsoort = 'rekening'
    union all
    select overheidslaag(overheid_code), overheidslaag(overheid_code), jaar, count(*), bool_and(status = 'niet geleverd')
    from kern.levering
    where verslagsoort = 'rekening'
    group by all
)

select
    r.wie,
    r.overheidslaag,
    r.jaar,
    k.kengetal,
    verhouding(b.teller, b.noemer)::decimal(18, 6) as waarde,
    coalesce(b.overheden, 0) as overheden,
    r.verwacht::integer as overheden_verwacht,
    case
        when verhouding(b.teller, b.noemer) is not null then null
        when k.niet_te_berekenen is not null then k.niet_te_berekenen
        when r.niet_geleverd then 'niet geleverd'
        when not coalesce(b.balans, false) then 'geen balans opgegeven'
        else coalesce(b.zonder, 'de noemer is nul')
    end as reden
from rijen r
join seed.kengetal k on k.overheidslaag is null or k.overheidslaag = r.overheidslaag
left join berekend b on b.wie = r.wie and b.jaar = r.jaar and b.kengetal = k.kengetal
