/* toets
naam: bundel_deel_telt_op
ernst: fout
betekenis: "De delen waaruit de herkomst van een bundel bestaat zijn samen niet het bedrag dat het rapport toont."
*/
with lasten as (
    select overheid_code, bundel_id, jaar, verslagsoort, volledige_som(bedrag_eur) as eur,
        volledige_som(if(soort = 'taakveld', spuk_eur, 0))::decimal(18, 2) as spuk
    from indicator.bundel_lasten_deel
    group by all
),

middelen as (
    select overheid_code, bundel_id, jaar, verslagsoort, sum(bedrag_eur) as eur
    from indicator.bundel_middelen_deel
    group by all
),

getoond as (
    select b.overheid_code, b.bundel_id, b.jaar, b.verslagsoort, b.netto_lasten_eur, b.spuk_eur, b.middelen_eur, b.circulaire
    from indicator.balans_bundel b
    join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
)

select g.overheid_code || ' ' || g.bundel_id || ': ' || coalesce(g.netto_lasten_eur::varchar, 'leeg') || ' en ' || coalesce(g.middelen_eur::varchar, 'leeg')
    || ' tegenover ' || coalesce(l.eur::varchar, 'leeg') || ' en ' || coalesce(m.eur::varchar, 'leeg') as voorbeeld
from getoond g
left join lasten l using (overheid_code, bundel_id, jaar, verslagsoort)
left join middelen m using (overheid_code, bundel_id, jaar, verslagsoort)
where g.netto_lasten_eur is distinct from l.eur
    or g.spuk_eur is distinct from l.spuk
    or (g.middelen_eur is not null and g.middelen_eur <> coalesce(m.eur, 0))
order by voorbeeld
