/* model
naam: kern.vergelijkingsgroep
betekenis: "Vaste groepen waarbinnen overheden worden vergeleken. Een groep zegt niets over wat een overheid zou moeten uitgeven."
korrel: overheid x jaar x indeling
sleutel: [overheid_code, jaar, indeling]
eenheid: aantal overheden
formule: "grootte: inwoners op 1 januari in de klassen van CBS; stedelijkheid: omgevingsadressendichtheid in de klassen van CBS; grootte en stedelijkheid: beide in ruimere klassen; provincies: een groep"
bron: sql/seeds/vergelijkingsklasse.csv, kern.overheid, kern.structuurkenmerk
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: kalenderjaar
  indeling: "grootte, stedelijkheid, grootte en stedelijkheid, of provincies"
  groep: naam van de groep; onbekend als het gegeven ontbreekt
  aantal: aantal overheden in de groep in dat jaar, deze meegeteld
*/
with gegeven as (
    select o.overheid_code, o.jaar, 'grootte' as indeling, o.inwoners::decimal(18, 3) as waarde
    from kern.overheid o
    where o.soort = 'gemeente'
    union all
    -- the measure is addresses in thousands, weighted by woonruimten
    select o.overheid_code, o.jaar, 'stedelijkheid', (k.waarde * 1000)::decimal(18, 3)
    from kern.overheid o
    left join kern.structuurkenmerk k on k.overheid_code = o.overheid_code and k.jaar = o.jaar and k.variabele = 'dichtheid'
    where o.soort = 'gemeente'
),

klasse as (
    select g.overheid_code, g.jaar, g.indeling, k.klasse, k.samen
    from gegeven g
    left join seed.vergelijkingsklasse k on k.indeling = g.indeling and g.waarde >= k.vanaf::integer
    qualify row_number() over (partition by g.overheid_code, g.jaar, g.indeling order by k.vanaf::integer desc) = 1
),

groep as (
    select overheid_code, jaar, indeling, coalesce(klasse, 'onbekend') as groep from klasse
    union all
    select g.overheid_code, g.jaar, 'grootte en stedelijkheid', coalesce(g.samen || ', ' || s.samen, 'onbekend')
    from klasse g
    join klasse s using (overheid_code, jaar)
    where g.indeling = 'grootte' and s.indeling = 'stedelijkheid'
    union all
    select overheid_code, jaar, 'provincies', 'alle provincies' from kern.overheid where soort = 'provincie'
)

select
    overheid_code,
    jaar,
    indeling,
    groep,
    (count(*) over (partition by jaar, indeling, groep))::integer as aantal
from groep
