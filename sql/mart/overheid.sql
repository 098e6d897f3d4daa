/* model
naam: mart.overheid
betekenis: "Elke gemeente en provincie een keer, met haar laatste naam en waarin zij is opgegaan."
korrel: overheid
sleutel: [overheid_code]
eenheid: "personen"
bron: "mart.overheid_jaar, kern.grens"
export: tabel
plaats: 14
thema: indeling
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: laatste naam
  overheidslaag: gemeente of provincie
  provincie_code: laatste provincie
  provincie_naam: naam van die provincie
  eerste_jaar: eerste jaar in dit bestand
  laatste_jaar: laatste jaar in dit bestand
  bestaat: bestaat in het laatste jaar van dit bestand
  opgegaan_in: "codes van de gemeenten van nu waarin zij is opgegaan, met een komma ertussen; leeg als zij nog bestaat"
  inwoners: inwoners op 1 januari van haar laatste jaar
eenheden:
  inwoners: personen
*/
with nu as (
    select van_code, string_agg(distinct naar_code, ', ' order by naar_code) as naar
    from kern.grens
    where van_code <> naar_code
    group by van_code
)

select
    o.overheid_code,
    arg_max(o.overheid_naam, o.jaar) as overheid_naam,
    any_value(o.overheidslaag) as overheidslaag,
    arg_max(o.provincie_code, o.jaar) as provincie_code,
    arg_max(o.provincie_naam, o.jaar) as provincie_naam,
    min(o.jaar) as eerste_jaar,
    max(o.jaar) as laatste_jaar,
    max(o.jaar) = (select max(jaar) from mart.overheid_jaar) as bestaat,
    any_value(n.naar) as opgegaan_in,
    arg_max(o.inwoners, o.jaar) as inwoners
from mart.overheid_jaar o
left join nu n on n.van_code = o.overheid_code
group by o.overheid_code
