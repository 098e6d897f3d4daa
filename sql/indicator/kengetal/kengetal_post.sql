/* model
naam: indicator.kengetal_post
betekenis: "Welke balansposten bij welk onderdeel van een kengetal horen, per jaar: naar code en titel, want een code alleen kan van betekenis veranderen. Een post zonder onderdeel staat er niet in."
korrel: overheidslaag x jaar x balanspost
sleutel: [soort, jaar, post]
eenheid: balanspost
formule: "de eerste regel van sql/seeds/kengetal_post.csv waarvan code en titel passen"
bron: "kern.balanspost en kern.taakveld; sql/seeds/kengetal_post.csv (Iv3, BBV)"
export: tabel
rol: stap
kolommen:
  soort: gemeente of provincie
  jaar: verslagjaar van de jaarrekening
  post: balanspost
  titel: titel van de post
  onderdeel: onderdeel van een kengetal (indicator.kengetal_onderdeel)
  zekerheid: "van de toedeling: H hoog, M middel, L laag"
*/
with post as (
    select s.soort, s.jaar, s.post, t.titel
    from (
        select distinct overheidslaag(overheid_code) as soort, jaar, post
        from kern.balanspost
        where verslagsoort = 'rekening' and categorie = 'Ultimo' and bedrag_eur is not null
    ) s
    left join kern.taakveld t on t.soort = s.soort and t.jaar = s.jaar and t.taakveld = s.post
)

select p.soort, p.jaar, p.post, p.titel, k.onderdeel, k.zekerheid
from post p
join seed.kengetal_post k on regexp_matches(p.post, k.code) and (k.titel is null or regexp_matches(lower(p.titel), k.titel))
qualify row_number() over (partition by p.soort, p.jaar, p.post order by k.volgorde::integer) = 1
