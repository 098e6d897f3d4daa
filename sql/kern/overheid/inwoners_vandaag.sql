/* model
naam: kern.inwoners_vandaag
betekenis: "Inwoners op 1 januari van elk jaar op de gemeentegrenzen van nu: de noemer bij kern.baten_lasten_vandaag."
korrel: overheid van nu x jaar
sleutel: [overheid_code, jaar]
eenheid: personen
formule: "som over de overheden van toen van inwoners x aandeel, per overheid afgerond; het grootste deel krijgt wat er dan overblijft"
bron: kern.overheid, kern.grens
export: tabel
kolommen:
  overheid_code: overheid van nu
  jaar: kalenderjaar
  inwoners: inwoners; leeg als van een van de overheden van toen het aantal onbekend is
eenheden:
  inwoners: personen
*/
with deel as (
    select g.naar_code, o.overheid_code, o.jaar, o.inwoners, round(o.inwoners * g.aandeel, 0)::bigint as deel,
        row_number() over (partition by o.overheid_code, o.jaar order by g.aandeel desc, g.naar_code) as volgorde
    from kern.overheid o
    join kern.grens g on g.van_code = o.overheid_code and g.jaar = o.jaar
),

sluitend as (
    select naar_code, jaar,
        if(volgorde = 1, inwoners - coalesce(sum(deel) filter (volgorde > 1) over (partition by overheid_code, jaar), 0), deel)::bigint as inwoners
    from deel
)

select naar_code as overheid_code, jaar, if(count(*) = count(inwoners), sum(inwoners), null)::bigint as inwoners
from sluitend
group by all
