/* model
naam: kwaliteit.iv3_bron
betekenis: "Totalen van Iv3 rechtstreeks uit de brontabel, voor kwaliteit.aansluiting: wat er aan lasten, baten, activa en passiva is opgegeven, met een totaal waar een taakveld niet is uitgesplitst."
korrel: laag x jaar x verslagsoort x zijde
sleutel: [laag, jaar, verslag, zijde]
eenheid: euro
bron: "bron.iv3, kern.iv3_totaal"
volgt:
  - {per: verslagsoort, uit: {bron.iv3: verslagsoort, kern.iv3_totaal: verslagsoort}}
export: nee
kolommen:
  laag: "GM of PV"
  verslagsoort: "jaar en code van de verslagsoort, zoals CBS die heeft"
  jaar: verslagjaar
  verslag: "code van de verslagsoort, zonder het jaar"
  zijde: "L lasten, B baten, A activa, P passiva"
  eur: "totaal; leeg als er alleen geen opgave is"
eenheden:
  eur: euro
*/
-- written out once more on purpose: not by the macros that kern uses. L0.0 and B0.0 are
-- totals: they count where no category has an amount
with totaalrij as (
    select overheid, post, verslagsoort, left(categorie, 1) as zijde,
        case
            when plaatsing_2_eur <> -99998000 then plaatsing_2_eur
            when plaatsing_1_eur <> -99998000 then plaatsing_1_eur
        end as bedrag
    from bron.iv3
    where categorie in ('L0.0', 'B0.0') and left(post, 1) not in ('A', 'P')
),

uitgesplitst as (
    select distinct r.overheid, r.post, r.verslagsoort, left(r.categorie, 1) as zijde
    from bron.iv3 r
    semi join kern.iv3_totaal t on t.overheid = r.overheid and t.post = r.post
        and t.verslagsoort = r.verslagsoort and t.letter = left(r.categorie, 1)
    where r.categorie not in ('L0.0', 'B0.0') and left(r.post, 1) not in ('A', 'P') and left(r.categorie, 1) in ('L', 'B')
        and case
            when r.plaatsing_2_eur <> -99998000 then r.plaatsing_2_eur
            when r.plaatsing_1_eur <> -99998000 then r.plaatsing_1_eur
        end is not null
),

-- first by columns as they are: parts of texts are taken of few rows
som as (
    select overheid, verslagsoort, zijde, sum(bedrag) as eur
    from (
        select overheid, verslagsoort, left(categorie, 1) as zijde, eur
        from (
            select overheid, verslagsoort, categorie, sum(case
                    when plaatsing_2_eur <> -99998000 then plaatsing_2_eur
                    when plaatsing_1_eur <> -99998000 then plaatsing_1_eur
                end) as eur
            from bron.iv3
            where not starts_with(post, 'A') and not starts_with(post, 'P') and categorie not in ('L0.0', 'B0.0')
            group by overheid, verslagsoort, categorie
        )
        where left(categorie, 1) in ('L', 'B')
        union all
        select overheid, verslagsoort, zijde, bedrag from totaalrij
        anti join uitgesplitst using (overheid, post, verslagsoort, zijde)
        union all
        select overheid, verslagsoort, left(post, 1), sum(case
                when plaatsing_2_eur <> -99998000 then plaatsing_2_eur
                when plaatsing_1_eur <> -99998000 then plaatsing_1_eur
            end)
        from bron.iv3
        where left(post, 1) in ('A', 'P')
        group by all
    ) t(overheid, verslagsoort, zijde, bedrag)
    group by overheid, verslagsoort, zijde
)

select
    left(overheid, 2) as laag,
    verslagsoort,
    try_cast(left(verslagsoort, 4) as integer) as jaar,
    right(verslagsoort, 4) as verslag,
    zijde,
    sum(eur)::decimal(18, 2) as eur
from som
group by all
