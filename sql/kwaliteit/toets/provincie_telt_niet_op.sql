/* toets
naam: provincie_telt_niet_op
ernst: waarschuwing
betekenis: "De inwoners van een provincie zijn niet die van haar gemeenten samen."
*/
with som as (
    select provincie_code, jaar, sum(inwoners) as inwoners
    from kern.overheid
    where soort = 'gemeente' and provincie_code is not null
    group by all
    having bool_and(inwoners is not null)
)

select p.overheid_code || ' ' || p.jaar || ': ' || p.inwoners || ' inwoners, haar gemeenten ' || s.inwoners as voorbeeld
from kern.overheid p
join som s on s.provincie_code = p.overheid_code and s.jaar = p.jaar
where p.soort = 'provincie' and p.inwoners_status = 'eigen' and p.inwoners <> s.inwoners
    -- a year in which the gemeenten do not add up to the nation either is for another check
    and not exists (select 1 from kern.overheid o where o.soort = 'gemeente' and o.jaar = p.jaar and o.provincie_code is null)
order by voorbeeld
