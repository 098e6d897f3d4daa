/* toets
naam: regeling_tussen_overheden
ernst: fout
betekenis: "Een gemeenschappelijke regeling staat tussen de gemeenten en provincies: haar lasten zouden daar dubbel tellen."
*/
select waar || ': ' || code as voorbeeld
from (
    select 'overheid' as waar, overheid_code as code from kern.overheid
    union
    select 'levering', overheid_code from kern.levering
)
where code in (select regeling_code from kern.samenwerking) or not regexp_matches(code, '^(GM\d{4}|PV\d{2})$')
order by voorbeeld
