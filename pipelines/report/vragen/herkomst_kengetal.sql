-- the parts of the ratios of a government in the last year that has any, with the
-- balance posts that each is the sum of
with laatste as (
    select overheid_code, max(jaar) as jaar
    from indicator.kengetal
    group by overheid_code
)

select o.overheid_code as code, o.jaar, o.onderdeel, o.bedrag_eur::double as bedrag, coalesce(o.reden, '') as reden,
    coalesce(string_agg(b.post || ' ' || b.bedrag_eur, ';' order by b.post), '') as posten,
    coalesce(string_agg(distinct b.document_id, ' ' order by b.document_id), '') as documenten
from indicator.kengetal_onderdeel o
join laatste l using (overheid_code, jaar)
left join indicator.kengetal_post k on k.soort = overheidslaag(o.overheid_code) and k.jaar = o.jaar and k.onderdeel = o.onderdeel
left join kern.balanspost b on b.overheid_code = o.overheid_code and b.jaar = o.jaar and b.post = k.post and b.verslagsoort = 'rekening' and b.categorie = 'Ultimo'
group by o.overheid_code, o.jaar, o.onderdeel, o.bedrag_eur, o.reden
order by o.overheid_code, o.onderdeel
