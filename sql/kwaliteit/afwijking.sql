/* model
naam: kwaliteit.afwijking
betekenis: "Lasten die opvallen naast die van een jaar eerder of naast die van andere overheden: om na te zien, niet om te verbeteren. Geen bedrag wordt veranderd. Een fusie, een nieuwe taak of een andere boekingswijze kan een afwijking verklaren."
korrel: regel x overheid x jaar x verslagsoort x taakveld
sleutel: [regel, overheid_code, jaar, verslagsoort, taakveld]
eenheid: "hele euro's; grenzen in de eenheid van maat"
formule: "duizendfout: |log10(nu / vorig)| > 2,5; naar nul: lasten boven de drempel (indicator.drempel) in het jaar ervoor en geen nu, op een code die in beide jaren geldt en bij wie leverde; negatief: lasten onder nul, meer dan de drempel; Hidiroglou-Berthelot: effect buiten mediaan -+ 20 x de afstand tot het kwartiel (ten minste 0,05 x mediaan), over alle overheden; kwartiel: ln(lasten per inwoner) buiten kwartiel -+ 3 x de afstand van mediaan tot kwartiel. De laatste twee bij ten minste tien overheden"
bron: "kern.baten_lasten_vandaag, kern.taakveld_jaar, indicator.drempel; regels van Statistics Norway, Kostra (ThError, Hb, Quartile)"
export: tabel
kolommen:
  regel: "duizendfout, naar nul, negatief, hidiroglou-berthelot of kwartiel"
  overheid_code: overheid van nu
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  taakveld: taakveld
  bedrag_eur: lasten in het jaar, op de grenzen van nu
  vorig_eur: "lasten in het jaar ervoor; leeg bij kwartiel"
  maat: "waarop de regel oordeelt: log10 van de verhouding, de euro per inwoner (naar nul: van het jaar ervoor), het effect, of ln van de lasten per inwoner"
  grens_laag: "ondergrens; leeg als de regel die niet heeft"
  grens_hoog: "bovengrens; leeg als de regel die niet heeft"
eenheden:
  maat: zie de kolom regel
  grens_laag: zie de kolom regel
  grens_hoog: zie de kolom regel
*/
-- not materialized: read again where it is needed, it would take memory
with lasten as not materialized (
    select b.overheid_code, left(b.overheid_code, 2) as laag, b.jaar, b.verslagsoort, b.taakveld, b.bedrag_eur, i.inwoners
    from kern.baten_lasten_vandaag b
    left join kern.inwoners_vandaag i using (overheid_code, jaar)
    where b.zijde = 'lasten' and b.verslagsoort in ('begroting', 'rekening') and b.status in ('eigen', 'voorlopig')
),

paar as (
    select n.*, v.bedrag_eur as vorig_eur
    from lasten n
    join (select overheid_code, jaar + 1 as jaar, verslagsoort, taakveld, bedrag_eur from lasten) v using (overheid_code, jaar, verslagsoort, taakveld)
),

midden as (
    select laag, jaar, verslagsoort, taakveld, median(bedrag_eur / vorig_eur) as mediaan, count(*) as n
    from paar
    where bedrag_eur > 0 and vorig_eur > 0
    group by all
),

effect as (
    select p.*, hb_effect(p.bedrag_eur, p.vorig_eur, m.mediaan) as maat
    from paar p
    join midden m using (laag, jaar, verslagsoort, taakveld)
    where m.n >= 10
),

effectgrens as (
    select laag, jaar, verslagsoort, taakveld,
        quantile_cont(maat, 0.25) as q1, quantile_cont(maat, 0.5) as q2, quantile_cont(maat, 0.75) as q3
    from effect
    where maat is not null
    group by all
),

niveau as (
    select *, ln(bedrag_eur / inwoners) as maat
    from lasten
    where bedrag_eur > 0 and inwoners > 0
),

niveaugrens as (
    select laag, jaar, verslagsoort, taakveld,
        quantile_cont(maat, 0.25) as q1, quantile_cont(maat, 0.5) as q2, quantile_cont(maat, 0.75) as q3
    from niveau
    group by all
    having count(*) >= 10
),

-- who delivered, today's borders, and which taakvelden anyone of the tier reports
geleverd as (
    select overheid_code, jaar, verslagsoort, any_value(laag) as laag, any_value(inwoners) as inwoners
    from lasten
    group by overheid_code, jaar, verslagsoort
),

verdwenen as (
    select v.overheid_code, g.jaar, v.verslagsoort, v.taakveld, n.bedrag_eur, v.bedrag_eur as vorig_eur, v.inwoners
    from lasten v
    join geleverd g on g.overheid_code = v.overheid_code and g.jaar = v.jaar + 1 and g.verslagsoort = v.verslagsoort
    join kern.taakveld_jaar t on t.overheidslaag = if(v.laag = 'PV', 'provincie', 'gemeente') and t.taakveld = v.taakveld and t.jaar = g.jaar and t.eigen_jaar
    join kern.taakveld_jaar w on w.overheidslaag = t.overheidslaag and w.taakveld = t.taakveld and w.jaar = v.jaar and w.eigen_jaar
    cross join indicator.drempel d
    left join kern.baten_lasten_vandaag n on n.overheid_code = v.overheid_code and n.jaar = g.jaar and n.verslagsoort = v.verslagsoort and n.taakveld = v.taakveld and n.zijde = 'lasten'
    where v.bedrag_eur >= drempel_lasten(v.inwoners, d.lasten_per_inwoner_eur, d.lasten_eur)
        and (n.overheid_code is null or n.status in ('eigen', 'voorlopig') and n.bedrag_eur = 0)
),

gevonden as (
    select 'duizendfout' as regel, overheid_code, jaar, verslagsoort, taakveld, bedrag_eur, vorig_eur,
        log10(bedrag_eur / vorig_eur) as maat, -2.5 as grens_laag, 2.5 as grens_hoog
    from paar
    where duizend_fout(bedrag_eur, vorig_eur)
    union all
    select 'naar nul', overheid_code, jaar, verslagsoort, taakveld, bedrag_eur, vorig_eur, vorig_eur / nullif(inwoners, 0), null, null
    from verdwenen
    union all
    select 'negatief', l.overheid_code, l.jaar, l.verslagsoort, l.taakveld, l.bedrag_eur, null, l.bedrag_eur / nullif(l.inwoners, 0), 0, null
    from lasten l
    cross join indicator.drempel d
    where l.bedrag_eur <= -drempel_lasten(l.inwoners, d.lasten_per_inwoner_eur, d.lasten_eur)
    union all
    select 'hidiroglou-berthelot', e.overheid_code, jaar, verslagsoort, taakveld, e.bedrag_eur, e.vorig_eur,
        e.maat, hb_onder(g.q1, g.q2, 20, 0.05), hb_boven(g.q2, g.q3, 20, 0.05)
    from effect e
    join effectgrens g using (laag, jaar, verslagsoort, taakveld)
    where e.maat not between hb_onder(g.q1, g.q2, 20, 0.05) and hb_boven(g.q2, g.q3, 20, 0.05)
    union all
    select 'kwartiel', n.overheid_code, jaar, verslagsoort, taakveld, n.bedrag_eur, null,
        n.maat, kwartiel_onder(g.q1, g.q2, 3), kwartiel_boven(g.q3, g.q2, 3)
    from niveau n
    join niveaugrens g using (laag, jaar, verslagsoort, taakveld)
    where n.maat not between kwartiel_onder(g.q1, g.q2, 3) and kwartiel_boven(g.q3, g.q2, 3)
)

select regel, overheid_code, jaar, verslagsoort, taakveld, bedrag_eur, vorig_eur,
    maat::decimal(18, 4) as maat, grens_laag::decimal(18, 4) as grens_laag, grens_hoog::decimal(18, 4) as grens_hoog
from gevonden
