/* toets
naam: grens_behoudt_totaal
ernst: fout
volgt: {kern.baten_lasten: jaar, kern.baten_lasten_vandaag: jaar}
betekenis: "Op de grenzen van nu is de som over alle overheden een andere dan op die van toen."
*/
with toen as (
    select jaar, verslagsoort, taakveld, zijde, left(overheid_code, 2) as laag, sum(bedrag_eur) as eur
    from kern.baten_lasten
    where telt_mee and zijde is not null and verslagsoort in ('begroting', 'rekening')
    group by all
),

nu as (
    select jaar, verslagsoort, taakveld, zijde, left(overheid_code, 2) as laag, sum(bedrag_eur) as eur
    from kern.baten_lasten_vandaag
    group by all
)

select concat_ws(' ', laag, jaar, verslagsoort, taakveld, zijde) || ': ' || coalesce(t.eur::varchar, 'niets') || ' tegenover ' || coalesce(n.eur::varchar, 'niets') as voorbeeld
from toen t
full join nu n using (jaar, verslagsoort, taakveld, zijde, laag)
where t.eur is distinct from n.eur
union all
select 'inwoners ' || jaar || ': ' || t.inwoners || ' tegenover ' || coalesce(n.inwoners::varchar, 'niets')
from (select jaar, sum(inwoners) as inwoners from kern.overheid where soort = 'gemeente' group by jaar having count(*) = count(inwoners)) t
left join (select jaar, sum(inwoners) as inwoners from kern.inwoners_vandaag where overheid_code like 'GM%' group by jaar) n using (jaar)
where t.inwoners is distinct from n.inwoners
order by voorbeeld
