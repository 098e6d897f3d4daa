-- each taakveld of a government, with the documents that its rows stand in
with rijen as (
    select b.overheid_code, b.taakveld, count(*) as rijen, string_agg(distinct b.document_id, ' ' order by b.document_id) as documenten
    from kern.baten_lasten b
    join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
    group by b.overheid_code, b.taakveld
)

select n.overheid_code as code, n.taakveld, coalesce(t.titel, '') as titel, coalesce(n.cluster, n.rol, '') as plaats,
    n.lasten_eur::double as lasten, n.baten_totaal_eur::double as baten, n.spuk_eur::double as spuk, n.personeel_eur::double as personeel,
    n.netto_lasten_eur::double as netto, n.status, r.rijen, r.documenten
from kern.netto_lasten n
join indicator.peil p on p.overheidslaag = overheidslaag(n.overheid_code) and p.jaar = n.jaar and p.verslagsoort = n.verslagsoort
join rijen r using (overheid_code, taakveld)
left join kern.taakveld t on t.soort = p.overheidslaag and t.jaar = n.jaar and t.taakveld = n.taakveld
order by n.overheid_code, n.taakveld
