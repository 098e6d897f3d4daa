/* model
naam: indicator.kengetal_waarde
betekenis: "Kengetallen van het BBV per overheid, en voor alle gemeenten of provincies samen, zonder oordeel."
korrel: overheid of overheidslaag x jaar x kengetal
sleutel: [wie, jaar, kengetal]
eenheid: fractie
formule: "zie sql/seeds/kengetal.csv; het landelijke cijfer is teller en noemer over alle overheden opgeteld, en leeg als van een ervan een deel onbekend is"
bron: "indicator.kengetal_onderdeel, kern.levering; BBV artikel 11"
export: nee
kolommen:
  wie: code van de overheid, of gemeente of provincie voor alle samen
  overheidslaag: gemeente of provincie
  jaar: verslagjaar van de jaarrekening
  kengetal: kengetal
  waarde: waarde; leeg als zij niet te berekenen is
  reden: waarom de waarde leeg is
*/
with deel as (
    select if(grouping(overheid_code) = 1, any_value(laag), overheid_code) as wie, any_value(laag) as overheidslaag, jaar, onderdeel,
        if(count(*) = count(bedrag_eur), sum(bedrag_eur), null)::bigint as bedrag_eur
    from (select *, if(starts_with(overheid_code, 'PV'), 'provincie', 'gemeente') as laag from indicator.kengetal_onderdeel)
    group by grouping sets ((overheid_code, jaar, onderdeel), (laag, jaar, onderdeel))
),

naast as (
    select wie, overheidslaag, jaar,
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
    from deel
    group by all
),

berekend as (
    select wie, overheidslaag, jaar, 'solvabiliteitsratio' as kengetal, verhouding(eigen_vermogen, balanstotaal) as waarde, zonder_vermogen as zonder, balanstotaal from naast
    union all
    select wie, overheidslaag, jaar, 'netto schuldquote', netto_schuldquote(vaste_schuld, vlottende_schuld, overlopende_passiva, uitzettingen_lang,
        uitzettingen_kort, liquide_middelen, overlopende_activa, baten), zonder_schuld, balanstotaal from naast
    union all
    select wie, overheidslaag, jaar, 'netto schuldquote gecorrigeerd', netto_schuldquote(vaste_schuld, vlottende_schuld, overlopende_passiva, uitzettingen_lang + leningen,
        uitzettingen_kort, liquide_middelen, overlopende_activa, baten), zonder_schuld, balanstotaal from naast
    union all
    select wie, overheidslaag, jaar, 'grondexploitatie', verhouding(bouwgronden, baten), zonder_grond, balanstotaal from naast
),

-- who delivered no balance has a row as well
rijen as (
    select l.overheid_code as wie, if(starts_with(l.overheid_code, 'PV'), 'provincie', 'gemeente') as overheidslaag, l.jaar, l.status
    from kern.levering l
    where l.verslagsoort = 'rekening'
    union all
    select distinct overheidslaag, overheidslaag, jaar, null from deel where wie = overheidslaag
)

select
    r.wie,
    r.overheidslaag,
    r.jaar,
    k.kengetal,
    b.waarde::decimal(18, 6) as waarde,
    if(b.waarde is not null, null, coalesce(k.niet_te_berekenen, if(r.status = 'niet geleverd', 'niet geleverd', null), if(b.balanstotaal is null, 'geen balans opgegeven', null), b.zonder, 'de noemer is nul')) as reden
from rijen r
join seed.kengetal k on k.overheidslaag is null or k.overheidslaag = r.overheidslaag
left join berekend b on b.wie = r.wie and b.jaar = r.jaar and b.kengetal = k.kengetal
