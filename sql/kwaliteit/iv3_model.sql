/* model
naam: kwaliteit.iv3_model
betekenis: "Totalen van Iv3 uit de modellen, voor kwaliteit.aansluiting: wat van lasten, baten, activa en passiva meetelt."
korrel: laag x jaar x verslagsoort x zijde
sleutel: [laag, jaar, verslagsoort, zijde]
eenheid: euro
bron: "kern.baten_lasten, kern.balanspost, kern.overheid"
volgt:
  - {per: jaar, uit: {kern.baten_lasten: jaar, kern.balanspost: jaar}}
export: nee
kolommen:
  laag: "GM of PV"
  jaar: verslagjaar
  verslagsoort: "begroting, rekening, of een kwartaal"
  zijde: "L lasten, B baten, A activa, P passiva"
  eur: "totaal; leeg als er alleen geen opgave is"
eenheden:
  eur: euro
*/
with som as (
    select overheid_code, jaar, verslagsoort, left(categorie, 1) as zijde, eur
    from (
        select overheid_code, jaar, verslagsoort, categorie, sum(bedrag_eur) as eur
        from kern.baten_lasten
        where telt_mee
        group by overheid_code, jaar, verslagsoort, categorie
    )
    union all
    select overheid_code, jaar, verslagsoort, left(post, 1), sum(bedrag_eur)
    from kern.balanspost
    group by all
)

select left(s.overheid_code, 2) as laag, s.jaar, s.verslagsoort, s.zijde, sum(s.eur)::decimal(18, 2) as eur
from som s
left join kern.overheid o using (overheid_code, jaar)
where o.overheid_code is not null or s.jaar > (select max(jaar) from kern.overheid)
group by all
