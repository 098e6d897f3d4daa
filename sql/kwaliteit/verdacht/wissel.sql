/* model
naam: kwaliteit.wissel
betekenis: "Twee overheden, of twee taakvelden, die in een jaar elk meer op de ander van het jaar ervoor lijken dan op zichzelf: hun cijfers zijn dan waarschijnlijk verwisseld, ook waar de totalen gewoon zijn."
korrel: soort x overheidslaag x jaar x verslagsoort x een x ander
sleutel: [soort, overheidslaag, jaar, verslagsoort, een, ander]
eenheid: afstand van 0 (gelijk) tot 1 (niets gemeen)
formule: "afstand = som van |verschil| / som van beide, over de taakvelden (van een overheid) of de overheden (van een taakveld). Een wissel: beide verder van zichzelf dan grenswaarde wissel_afstand, en bij de ander dichter dan wissel_verbetering maal dat"
bron: "kern.baten_lasten_vandaag, kern.taakveld_jaar, seed.grenswaarde; alleen het nieuwste jaar van elke verslagsoort"
export: nee
kolommen:
  soort: overheid of taakveld
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  een: de ene overheid of het ene taakveld
  ander: "de andere, in de volgorde van de codes"
  afstand: "afstand van de ene tot zichzelf in het jaar ervoor"
  afstand_ander: afstand van de ene tot de ander in het jaar ervoor
eenheden:
  afstand: fractie
  afstand_ander: fractie
*/
with lasten as (
    select overheidslaag(b.overheid_code) as overheidslaag, b.overheid_code, b.jaar, b.verslagsoort, b.taakveld, b.bedrag_eur::double as bedrag
    from kern.baten_lasten_vandaag b
    join kern.taakveld_jaar t on t.overheidslaag = overheidslaag(b.overheid_code) and t.taakveld = b.taakveld and t.jaar = b.jaar
    where b.zijde = 'lasten' and b.status in ('eigen', 'voorlopig') and t.rol in ('taak', 'overhead') and b.bedrag_eur > 0
),

nieuwste as (
    select overheidslaag, verslagsoort, max(jaar) as jaar
    from lasten
    group by all
),

-- only who delivered in both years, and codes of both years
nu as (
    select l.*
    from lasten l
    join nieuwste using (overheidslaag, verslagsoort, jaar)
    semi join lasten v on v.overheid_code = l.overheid_code and v.verslagsoort = l.verslagsoort and v.jaar = l.jaar - 1
    semi join lasten v on v.overheidslaag = l.overheidslaag and v.taakveld = l.taakveld and v.verslagsoort = l.verslagsoort and v.jaar = l.jaar - 1
),

toen as (
    select l.overheidslaag, l.overheid_code, n.jaar, l.verslagsoort, l.taakveld, l.bedrag
    from lasten l
    join nieuwste n on n.overheidslaag = l.overheidslaag and n.verslagsoort = l.verslagsoort and n.jaar = l.jaar + 1
    semi join nu on nu.overheid_code = l.overheid_code and nu.verslagsoort = l.verslagsoort
    semi join nu on nu.overheidslaag = l.overheidslaag and nu.taakveld = l.taakveld and nu.verslagsoort = l.verslagsoort
),

-- what is held side by side, and over what
zij_nu as (
    select 'overheid' as soort, overheidslaag, verslagsoort, jaar, overheid_code as wie, taakveld as waar, bedrag from nu
    union all
    select 'taakveld', overheidslaag, verslagsoort, jaar, taakveld, overheid_code, bedrag from nu
),

zij_toen as (
    select 'overheid' as soort, overheidslaag, verslagsoort, jaar, overheid_code as wie, taakveld as waar, bedrag from toen
    union all
    select 'taakveld', overheidslaag, verslagsoort, jaar, taakveld, overheid_code, bedrag from toen
),

som_nu as (select soort, overheidslaag, verslagsoort, jaar, wie, sum(bedrag) as som from zij_nu group by all),
som_toen as (select soort, overheidslaag, verslagsoort, jaar, wie, sum(bedrag) as som from zij_toen group by all),

grens as (
    select
        max(grens::double) filter (naam = 'wissel_afstand') as afstand,
        max(grens::double) filter (naam = 'wissel_verbetering') as verbetering
    from seed.grenswaarde
),

-- |a - b| summed is a + b less twice what they have in common
gemeen as (
    select n.soort, n.overheidslaag, n.verslagsoort, n.jaar, n.wie, sum(least(n.bedrag, t.bedrag)) as samen
    from zij_nu n
    join zij_toen t using (soort, overheidslaag, verslagsoort, jaar, wie, waar)
    group by all
),

zelf as (
    select n.soort, n.overheidslaag, n.verslagsoort, n.jaar, n.wie, 1 - 2 * coalesce(g.samen, 0) / (n.som + t.som) as afstand
    from som_nu n
    join som_toen t using (soort, overheidslaag, verslagsoort, jaar, wie)
    left join gemeen g using (soort, overheidslaag, verslagsoort, jaar, wie)
),

-- few are far from themselves, so that few are held against each other
ver as (
    select z.*
    from zelf z
    cross join grens
    where z.afstand > grens.afstand
),

paar as (
    select a.soort, a.overheidslaag, a.verslagsoort, a.jaar, a.wie as een, b.wie as ander, any_value(a.afstand) as afstand, sum(least(n.bedrag, t.bedrag)) as samen
    from ver a
    join ver b on b.soort = a.soort and b.overheidslaag = a.overheidslaag and b.verslagsoort = a.verslagsoort and b.jaar = a.jaar and b.wie <> a.wie
    join zij_nu n on n.soort = a.soort and n.overheidslaag = a.overheidslaag and n.verslagsoort = a.verslagsoort and n.jaar = a.jaar and n.wie = a.wie
    join zij_toen t on t.soort = a.soort and t.overheidslaag = a.overheidslaag and t.verslagsoort = a.verslagsoort and t.jaar = a.jaar and t.wie = b.wie and t.waar = n.waar
    group by all
),

dichter as (
    select p.*, 1 - 2 * p.samen / (n.som + t.som) as afstand_ander
    from paar p
    join som_nu n on n.soort = p.soort and n.overheidslaag = p.overheidslaag and n.verslagsoort = p.verslagsoort and n.jaar = p.jaar and n.wie = p.een
    join som_toen t on t.soort = p.soort and t.overheidslaag = p.overheidslaag and t.verslagsoort = p.verslagsoort and t.jaar = p.jaar and t.wie = p.ander
),

beter as (
    select d.*
    from dichter d
    cross join grens
    where d.afstand_ander < grens.verbetering * d.afstand
)

select a.soort, a.overheidslaag, a.jaar, a.verslagsoort, a.een, a.ander, a.afstand::decimal(9, 4) as afstand, a.afstand_ander::decimal(9, 4) as afstand_ander
from beter a
join beter b on b.soort = a.soort and b.overheidslaag = a.overheidslaag and b.verslagsoort = a.verslagsoort and b.jaar = a.jaar and b.een = a.ander and b.ander = a.een
where a.een < a.ander
