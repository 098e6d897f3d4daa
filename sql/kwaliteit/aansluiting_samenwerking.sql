/* model
naam: kwaliteit.aansluiting_samenwerking
betekenis: "Gemeenschappelijke regelingen tegen hun bron, het geheel van gemeenten en regelingen zonder dubbeltelling, en de twee boeken van wat zij elkaar betalen."
korrel: aansluiting
sleutel: [naam]
eenheid: hele euro's
formule: "geheel = netto_lasten.lasten van gemeenten + lasten van regelingen uit de bron - overdrachten naar het boek van wie betaalt (kwaliteit.overdracht)"
bron: "bron.iv3_regeling, kern.samenwerking_taakveld, kern.netto_lasten, indicator.samenwerking_taakveld, kwaliteit.overdracht"
export: nee
kolommen:
  naam: wat wordt aangesloten
  soort: "model of publicaties, als in kwaliteit.aansluiting"
  verwacht_eur: totaal langs de ene weg
  gevonden_eur: totaal langs de andere weg
  bron: waaruit
*/
-- written out once more on purpose: not by the macros that kern uses
with rij as (
    select overheid as regeling, post, verslagsoort, left(categorie, 1) as zijde, categorie in ('L0.0', 'B0.0') as totaal,
        case when plaatsing_2_eur <> -99998000 then plaatsing_2_eur when plaatsing_1_eur <> -99998000 then plaatsing_1_eur end as bedrag
    from bron.iv3_regeling
    where left(post, 1) not in ('A', 'P') and left(categorie, 1) in ('L', 'B') and right(verslagsoort, 4) in ('X000', 'X005')
),

veld as (
    select regeling, post, verslagsoort, zijde,
        if(count(bedrag) filter (not totaal) > 0, sum(bedrag) filter (not totaal), sum(bedrag) filter (totaal)) as eur
    from rij
    group by all
),

bron as (
    select left(verslagsoort, 4)::integer as jaar, if(right(verslagsoort, 4) = 'X005', 'rekening', 'begroting') as verslagsoort,
        sum(eur) filter (zijde = 'L') as lasten, sum(eur) filter (zijde = 'B') as baten
    from veld
    group by all
),

model as (
    select jaar, verslagsoort, sum(lasten_eur) as lasten, sum(baten_eur) as baten from kern.samenwerking_taakveld group by all
),

gemeenten as (
    select jaar, verslagsoort, sum(lasten_eur) as lasten from kern.netto_lasten where starts_with(overheid_code, 'GM') group by all
),

overdracht as (
    select jaar, verslagsoort, sum(betaald_eur) as eur, bool_or(stroom = 'gemeenten aan regelingen' and betaald_eur is null) as onbekend
    from kwaliteit.overdracht
    where stroom in ('gemeenten aan regelingen', 'regelingen aan gemeenten', 'regelingen onderling')
    group by all
),

samen as (
    select jaar, verslagsoort, sum(samen_eur) as eur from indicator.samenwerking_taakveld group by all
),

beide as (
    select 'Iv3 gemeenschappelijke regelingen ' || b.jaar || ' ' || b.verslagsoort || ' ' || z.zijde as naam, 'model' as soort,
        coalesce(if(z.zijde = 'lasten', b.lasten, b.baten), 0) as verwacht_eur,
        coalesce(if(z.zijde = 'lasten', m.lasten, m.baten), 0) as gevonden_eur, 'bron.iv3_regeling' as bron
    from bron b
    left join model m using (jaar, verslagsoort)
    cross join (values ('lasten'), ('baten')) z(zijde)
    union all
    select 'Lasten van gemeenten en regelingen samen ' || b.jaar || ' ' || b.verslagsoort, 'model',
        coalesce(g.lasten, 0) + coalesce(b.lasten, 0) - coalesce(o.eur, 0), coalesce(s.eur, 0), 'kern.netto_lasten, bron.iv3_regeling, kwaliteit.overdracht'
    from bron b
    left join gemeenten g using (jaar, verslagsoort)
    left join overdracht o using (jaar, verslagsoort)
    left join samen s using (jaar, verslagsoort)
    where not coalesce(o.onbekend, true)
    union all
    select upper(left(stroom, 1)) || stroom[2:] || ' ' || jaar || ' ' || verslagsoort || ': ' || betaald_categorie || ' tegen ' || ontvangen_categorie, 'publicaties',
        betaald_eur, ontvangen_eur, 'kwaliteit.overdracht'
    from kwaliteit.overdracht
    where betaald_eur is not null and ontvangen_eur is not null
)

select naam, soort, verwacht_eur::bigint as verwacht_eur, gevonden_eur::bigint as gevonden_eur, bron
from beide
