-- what changed most in cost an inhabitant against the year before, of bundles that
-- have a cost in both years: three of each government
with kosten as (
    select b.overheid_code, b.bundel_id, b.jaar, b.verslagsoort, b.netto_lasten_eur / nullif(o.inwoners, 0) as per_inwoner
    from indicator.balans_bundel b
    join kern.overheid o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
)

select n.overheid_code as code, coalesce(t.taak_id, n.bundel_id) as taak_id, k.naam, n.jaar - 1 as toen,
    v.per_inwoner::double as was, n.per_inwoner::double as werd, (n.per_inwoner - v.per_inwoner)::double as anders
from kosten n
join indicator.peil p on p.overheidslaag = overheidslaag(n.overheid_code) and p.jaar = n.jaar and p.verslagsoort = n.verslagsoort
join kosten v on v.overheid_code = n.overheid_code and v.bundel_id = n.bundel_id and v.jaar = n.jaar - 1 and v.verslagsoort = n.verslagsoort
join kern.bundel k on k.bundel_id = n.bundel_id and jaren_ernaast(n.jaar, k.jaar_van, k.jaar_tot) = 0
left join kern.bundel_lid t on t.bundel_id = n.bundel_id and t.jaar = n.jaar and t.taken = 1
where n.per_inwoner is not null and v.per_inwoner is not null
qualify row_number() over (partition by n.overheid_code order by abs(n.per_inwoner - v.per_inwoner) desc, n.bundel_id) <= 3
order by n.overheid_code, abs(n.per_inwoner - v.per_inwoner) desc, n.bundel_id
