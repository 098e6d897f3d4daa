-- the documents that the figures of the year that is looked at were read from
with iv3 as (
    select document_id, any_value(tabel) as tabel, any_value(verslagsoort) as verslagsoort, count(*) as rijen,
        overheidslaag(any_value(overheid)) as laag
    from bron.iv3
    group by document_id
),

gebruikt as (
    select p.overheidslaag as laag, 'iv3' as soort, i.document_id, i.rijen, i.tabel, i.verslagsoort, '' as circulaire
    from iv3 i
    join indicator.peil p on p.overheidslaag = i.laag and p.jaar = iv3_jaar(i.verslagsoort) and p.verslagsoort = iv3_soort(i.verslagsoort)
    union all
    select p.overheidslaag, 'rekenbestand', r.document_id, null, '', '', r.circulaire
    from kern.rekenbestand r
    join indicator.peil p on p.overheidslaag = fondslaag(r.fonds) and p.jaar = r.uitkeringsjaar
    union all
    select p.overheidslaag, 'circulaire', c.document_id, null, '', '', coalesce(c.circulaire, '')
    from kern.circulaire c
    join indicator.peil p on p.overheidslaag = fondslaag(c.fonds)
)

select g.laag, g.soort, g.document_id as id, g.circulaire, coalesce(g.circulaire = p.circulaire, false) as peil, g.tabel, g.verslagsoort, g.rijen
from gebruikt g
join indicator.peil p on p.overheidslaag = g.laag
order by g.laag, g.soort desc, stand_rang(nullif(g.circulaire, '')) desc, g.document_id
