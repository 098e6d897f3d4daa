/* model
naam: kwaliteit.overdracht
betekenis: "Geld tussen overheden en gemeenschappelijke regelingen, zoals wie betaalt en wie ontvangt het boekt. De twee boeken verschillen: de een boekt een overdracht als inkoop, op een ander jaar of op een ander taakveld, of leverde niet. Het verschil staat er, en wordt nergens verdeeld."
korrel: jaar x verslagsoort x stroom
sleutel: [jaar, verslagsoort, stroom]
eenheid: "hele euro's; aandeel is een fractie"
formule: "verschil = ontvangen - betaald; verschil_aandeel = verschil / betaald"
bron: "kern.taakveld_bedrag en kern.samenwerking_taakveld; categorieën 4.3.2, 4.3.3 en 4.3.4 volgens het Iv3-informatievoorschrift"
export: tabel
kolommen:
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  stroom: "wie aan wie: gemeenten aan regelingen, provincies aan regelingen, regelingen aan gemeenten, regelingen aan provincies, regelingen onderling"
  betaald_categorie: economische categorie bij wie betaalt
  betaald_eur: wat de betalers boeken; leeg met een reden
  ontvangen_categorie: economische categorie bij wie ontvangt
  ontvangen_eur: wat de ontvangers boeken; leeg met een reden
  verschil_eur: ontvangen min betaald; leeg als een van beide onbekend is
  verschil_aandeel: verschil gedeeld door betaald
  reden: waarom een bedrag leeg is
*/
with overheid as (
    select overheidslaag(overheid_code) as laag, jaar, verslagsoort,
        sum(samenwerking_eur) filter (zijde = 'lasten') as betaald_eur,
        sum(samenwerking_eur) filter (zijde = 'baten') as ontvangen_eur
    from kern.taakveld_bedrag
    group by all
),

-- a category that no regeling has an amount on is not booked, which is not zero
regeling as (
    select jaar, verslagsoort,
        nullif(sum(van_gemeenten_eur), 0) as van_gemeenten, nullif(sum(van_provincies_eur), 0) as van_provincies, nullif(sum(van_regelingen_eur), 0) as van_regelingen,
        nullif(sum(aan_gemeenten_eur), 0) as aan_gemeenten, nullif(sum(aan_provincies_eur), 0) as aan_provincies, nullif(sum(aan_regelingen_eur), 0) as aan_regelingen
    from kern.samenwerking_taakveld
    group by all
),

jaren as (
    select jaar, verslagsoort from overheid where laag = 'gemeente'
    union
    select jaar, verslagsoort from regeling
),

stroom as (
    select j.jaar, j.verslagsoort, s.*,
        (case s.stroom
            when 'gemeenten aan regelingen' then g.betaald_eur when 'provincies aan regelingen' then p.betaald_eur
            when 'regelingen aan gemeenten' then r.aan_gemeenten when 'regelingen aan provincies' then r.aan_provincies
            else r.aan_regelingen
        end)::bigint as betaald_eur,
        (case s.stroom
            when 'gemeenten aan regelingen' then r.van_gemeenten when 'provincies aan regelingen' then r.van_provincies
            when 'regelingen aan gemeenten' then g.ontvangen_eur when 'regelingen aan provincies' then p.ontvangen_eur
            else r.van_regelingen
        end)::bigint as ontvangen_eur,
        r.jaar is null as zonder_regelingen
    from jaren j
    cross join (values
        ('gemeenten aan regelingen', 'L4.3.3', 'B4.3.2'), ('provincies aan regelingen', 'L4.3.3', 'B4.3.4'),
        ('regelingen aan gemeenten', 'L4.3.2', 'B4.3.3'), ('regelingen aan provincies', 'L4.3.4', 'B4.3.3'),
        ('regelingen onderling', 'L4.3.3', 'B4.3.3')
    ) s(stroom, betaald_categorie, ontvangen_categorie)
    left join regeling r on r.jaar = j.jaar and r.verslagsoort = j.verslagsoort
    left join (select * from overheid where laag = 'gemeente') g on g.jaar = j.jaar and g.verslagsoort = j.verslagsoort
    left join (select * from overheid where laag = 'provincie') p on p.jaar = j.jaar and p.verslagsoort = j.verslagsoort
)

select jaar, verslagsoort, stroom, betaald_categorie, betaald_eur, ontvangen_categorie, ontvangen_eur,
    ontvangen_eur - betaald_eur as verschil_eur,
    vast(verhouding(ontvangen_eur - betaald_eur, betaald_eur)) as verschil_aandeel,
    case
        when zonder_regelingen then 'geen tabel van regelingen van dit jaar'
        when betaald_eur is null and ontvangen_eur is null then 'geen van beide kanten boekt deze categorieën'
        when betaald_eur is null then 'wie betaalt boekt ' || betaald_categorie || ' nergens'
        when ontvangen_eur is null then 'wie ontvangt boekt ' || ontvangen_categorie || ' nergens'
    end as reden
from stroom
