/* model
naam: kern.taakveld_bedrag
betekenis: "Baten en lasten per taakveld, met de categorieën die van personeel, inhuur en samenwerking vertellen. Een keer opgeteld: wat met taakvelden rekent leest dit en niet de categorieën."
korrel: overheid x jaar x verslagsoort x taakveld x zijde
sleutel: [overheid_code, jaar, verslagsoort, taakveld, zijde]
eenheid: hele euro's
formule: "som van de rijen van kern.baten_lasten die meetellen; van wie volgens kern.levering niet leverde is elk bedrag leeg, ook waar nullen zijn ingevuld"
bron: kern.baten_lasten, kern.levering
volgt:
  - {per: jaar, uit: {kern.baten_lasten: jaar, kern.levering: jaar}}
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  taakveld: taakveld
  zijde: lasten of baten
  bedrag_eur: bedrag; leeg als er geen opgave is of de overheid niet leverde
  personeel_eur: daarvan salarissen en sociale lasten (L1.1); leeg als die categorie geen bedrag heeft
  inhuur_eur: daarvan ingeleend personeel (L3.5.1)
  samenwerking_eur: daarvan inkomensoverdrachten aan gemeenschappelijke regelingen (L4.3.3), of van die (B4.3.3)
  ingekocht_eur: daarvan goederen en diensten (alle L3), met de inhuur
  overgedragen_eur: daarvan uitkeringen, subsidies en overdrachten (alle L4), ook die aan regelingen
  alleen_totaal: alleen het totaal L0.0 of B0.0 is opgegeven
  status: "eigen, voorlopig of niet geleverd; voorlopig als een van de bedragen dat is"
*/
-- a category stands once on a taakveld: its largest amount is its only one, and
-- takes less memory than a sum. One side after the other, for the same reason
with som as (
    select overheid_code, jaar, verslagsoort, taakveld, 'lasten' as zijde,
        sum(bedrag_eur)::bigint as bedrag_eur,
        max(bedrag_eur) filter (categorie = 'L1.1') as personeel_eur,
        max(bedrag_eur) filter (categorie = 'L3.5.1') as inhuur_eur,
        max(bedrag_eur) filter (categorie = 'L4.3.3') as samenwerking_eur,
        sum(bedrag_eur) filter (starts_with(categorie, 'L3.'))::bigint as ingekocht_eur,
        sum(bedrag_eur) filter (starts_with(categorie, 'L4.'))::bigint as overgedragen_eur,
        bool_or(bedrag_eur is not null and categorie = 'L0.0') as alleen_totaal,
        bool_or(status = 'voorlopig') as voorlopig
    from kern.baten_lasten
    where telt_mee and zijde = 'lasten' and verslagsoort in ('begroting', 'rekening')
    group by overheid_code, jaar, verslagsoort, taakveld
    union all
    select overheid_code, jaar, verslagsoort, taakveld, 'baten' as zijde,
        sum(bedrag_eur)::bigint as bedrag_eur,
        null::bigint, null::bigint, max(bedrag_eur) filter (categorie = 'B4.3.3'), null::bigint, null::bigint,
        bool_or(bedrag_eur is not null and categorie = 'B0.0'),
        bool_or(status = 'voorlopig')
    from kern.baten_lasten
    where telt_mee and zijde = 'baten' and verslagsoort in ('begroting', 'rekening')
    group by overheid_code, jaar, verslagsoort, taakveld
)

-- who writes zero everywhere delivered a form and no figures
select s.overheid_code, s.jaar, s.verslagsoort, s.taakveld, s.zijde,
    if(l.status = 'niet geleverd', null, s.bedrag_eur) as bedrag_eur,
    if(l.status = 'niet geleverd', null, s.personeel_eur) as personeel_eur,
    if(l.status = 'niet geleverd', null, s.inhuur_eur) as inhuur_eur,
    if(l.status = 'niet geleverd', null, s.samenwerking_eur) as samenwerking_eur,
    if(l.status = 'niet geleverd', null, s.ingekocht_eur) as ingekocht_eur,
    if(l.status = 'niet geleverd', null, s.overgedragen_eur) as overgedragen_eur,
    l.status <> 'niet geleverd' and s.alleen_totaal as alleen_totaal,
    case
        when l.status = 'niet geleverd' or s.bedrag_eur is null then 'niet geleverd'
        when s.voorlopig then 'voorlopig'
        else 'eigen'
    end as status
from som s
join kern.levering l using (overheid_code, jaar, verslagsoort)
