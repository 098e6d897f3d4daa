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
    select n.soort, n.overheidslaag, n.verslagsoort, n.jaar, n.wie, n.som as som_nu, t.som as som_toen, 1 - 2 * coalesce(g.samen, 0) / (n.som + t.som) as afstand
    from som_nu n
    join som_toen t using (soort, overheidslaag, verslagsoort, jaar, wie)
    left join gemeen g using (soort, overheidslaag, verslagsoort, jaar, wie)
),

-- few are far from themselves, so that few are held against each other
ver as (
    select z.*, grens.verbetering * z.afstand as grens,
        row_number() over (order by soort, overheidslaag, verslagsoort, jaar, wie) as nr
    from zelf z
    cross join grens
    where z.afstand > grens.afstand
),

-- the amounts of each, in one order for all that can be held against each other
veld as (
    select distinct soort, overheidslaag, verslagsoort, jaar, waar
    from (from zij_nu union all from zij_toen)
),

profiel as (
    select v.nr, list(coalesce(n.bedrag, 0) order by f.waar) as nu, list(coalesce(t.bedrag, 0) order by f.waar) as toen
    from ver v
    join veld f using (soort, overheidslaag, verslagsoort, jaar)
    left join zij_nu n using (soort, overheidslaag, verslagsoort, jaar, wie, waar)
    left join zij_toen t using (soort, overheidslaag, verslagsoort, jaar, wie, waar)
    group by v.nr
),

-- two have no more in common than the smaller of them is: those whose size tells
-- that they cannot be closer, one way or the other, need no comparing
mogelijk as (
    select a.nr as een, b.nr as ander, a.som_nu + b.som_toen as som_heen, b.som_nu + a.som_toen as som_terug, a.grens as grens_heen, b.grens as grens_terug
    from ver a
    join ver b using (soort, overheidslaag, verslagsoort, jaar)
    where a.nr < b.nr
        and 1 - 2 * least(a.som_nu, b.som_toen) / (a.som_nu + b.som_toen) < a.grens
        and 1 - 2 * least(b.som_nu, a.som_toen) / (b.som_nu + a.som_toen) < b.grens
),

afstand as (
    select m.*,
        1 - 2 * list_sum(list_transform(list_zip(a.nu, b.toen), lambda x: least(x[1], x[2]))) / m.som_heen as heen,
        1 - 2 * list_sum(list_transform(list_zip(b.nu, a.toen), lambda x: least(x[1], x[2]))) / m.som_terug as terug
    from mogelijk m
    join profiel a on a.nr = m.een
    join profiel b on b.nr = m.ander
)

select a.soort, a.overheidslaag, a.jaar, a.verslagsoort, a.wie as een, b.wie as ander, a.afstand::decimal(9, 4) as afstand, d.heen::decimal(9, 4) as afstand_ander
from afstand d
join ver a on a.nr = d.een
join ver b on b.nr = d.ander
where d.heen < d.grens_heen and d.terug < d.grens_terug
