-- what money there is for a task, by form: the parts of its means in the country
-- as a whole, its specific grants, what it raises itself, and the grants that it
-- names without an amount
with getoond as (
    select b.overheid_code, b.taak_id, b.bundel_id, b.circulaire, b.netto_lasten_eur, b.middelen_eur
    from indicator.balans_taak b
    join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
),

-- what the task has of a cluster is known where it stands alone; a grant that
-- names it always
middelen as (
    select g.taak_id, m.soort, m.vorm, m.onderdeel, sum(m.bedrag_eur) as bedrag
    from indicator.bundel_middelen_deel m
    join getoond g using (overheid_code, bundel_id)
    where g.middelen_eur is not null and m.soort <> 'uitkering'
    group by all
    union all
    select u.taak_id, 'uitkering', u.vorm, u.omschrijving, sum(u.bedrag_eur)
    from indicator.taak_uitkering_deel u
    join indicator.peil p on p.overheidslaag = overheidslaag(u.overheid_code) and p.jaar = u.jaar and p.circulaire = u.circulaire
    group by all
),

eigen as (
    select g.taak_id, sum(l.baten_eur) as baten, sum(l.spuk_eur) as spuk,
        -- who gives one total of baten does not say which are grants
        count(distinct l.overheid_code) filter (l.spuk_eur is null) as onbekend
    from indicator.bundel_lasten_deel l
    join getoond g using (overheid_code, bundel_id)
    where l.soort = 'taakveld' and g.netto_lasten_eur is not null
    group by all
),

genoemd as (
    select taak_id, vorm, omschrijving, min(uitkering) as uitkering, min(dekt_taak) as dekt_taak,
        min(jaar_van) as jaar_van, max(jaar_tot) as jaar_tot, laagste_zekerheid(list(zekerheid)) as zekerheid,
        bool_or(in_circulaire) as in_circulaire, string_agg(distinct toelichting, '; ') as toelichting
    from kern.taak_uitkering
    group by all
),

rijen as (
    select taak_id, 1 as rang, vorm, soort, onderdeel as naam, bedrag, 0 as onbekend from middelen where soort = 'cluster'
    union all
    select taak_id, 2, vorm, soort, onderdeel, bedrag, 0 from middelen where soort = 'overhead'
    union all
    select coalesce(m.taak_id, g.taak_id), 3, coalesce(m.vorm, g.vorm), 'uitkering', coalesce(m.onderdeel, g.omschrijving), m.bedrag, 0
    from (from middelen where soort = 'uitkering') m
    full join (from genoemd where vorm in ('IU', 'DU', 'BFU')) g on g.taak_id = m.taak_id and g.vorm = m.vorm and g.omschrijving = m.onderdeel
    union all
    select taak_id, 4, 'SPUK', 'spuk', 'specifieke uitkeringen op de taakvelden, samen', spuk, onbekend from eigen
    union all
    select taak_id, 5, vorm, 'genoemd', omschrijving, null, 0 from genoemd where vorm not in ('AU', 'IU', 'DU', 'BFU', 'heffing', 'leges', 'eigen bijdrage')
    union all
    select taak_id, 6, 'eigen inkomsten', 'baten', 'heffingen, leges, eigen bijdragen en andere baten op de taakvelden, samen', baten, onbekend from eigen
    union all
    select taak_id, 7, vorm, 'genoemd', omschrijving, null, 0 from genoemd where vorm in ('heffing', 'leges', 'eigen bijdrage')
)

select r.taak_id, r.soort, r.vorm, if(r.soort = 'cluster', r.naam, coalesce(g.uitkering, r.naam)) as naam, r.bedrag::double as bedrag, r.onbekend,
    coalesce(g.dekt_taak, '') as dekt_taak, g.jaar_van, g.jaar_tot, coalesce(g.zekerheid, '') as zekerheid,
    coalesce(g.in_circulaire, true) as in_circulaire, coalesce(g.toelichting, '') as toelichting
from rijen r
left join genoemd g on g.taak_id = r.taak_id and g.vorm = r.vorm and (g.omschrijving = r.naam or r.soort = 'cluster' and g.vorm = 'AU')
where r.bedrag <> 0 or r.soort not in ('spuk', 'baten') or r.onbekend > 0
order by r.taak_id, r.rang, r.vorm, r.naam
