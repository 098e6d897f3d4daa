/* model
naam: kwaliteit.jaarsprong
betekenis: "Hoe de lasten van elke overheid, van elk taakveld en van allen samen zich verhouden tot die van het jaar ervoor, en die per inwoner tot die van de andere overheden. Wat buiten de grenzen van seed.grenswaarde valt is geen gewone groei: een fout van een factor, een verwisseling, een weggevallen taakveld. Alleen wie in beide jaren leverde telt mee, zodat een jaar dat nog binnenkomt niet krimpt."
korrel: soort x overheidslaag x onderwerp x jaar x verslagsoort
sleutel: [soort, overheidslaag, onderwerp, jaar, verslagsoort]
eenheid: "hele euro's; verhouding en grenzen als factor"
formule: "verhouding = lasten / lasten van het jaar ervoor; bij een overheid gedeeld door de mediaan van haar laag, bij inwoner: lasten per inwoner gedeeld door de mediaan van haar laag"
bron: "kern.baten_lasten_vandaag, kern.inwoners_vandaag, kern.taakveld_jaar, seed.grenswaarde"
export: nee
kolommen:
  soort: "overheid, taakveld, geheel of inwoner"
  overheidslaag: gemeente of provincie
  onderwerp: "overheid of taakveld; bij geheel: alle"
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  bedrag_eur: lasten in het jaar
  vorig_eur: "lasten in het jaar ervoor; leeg bij inwoner"
  verhouding: "zie de formule; leeg als het jaar ervoor nul was"
  grens_laag: kleinste gewone verhouding
  grens_hoog: grootste gewone verhouding
  nieuwste: "waar in het nieuwste jaar van de laag en de verslagsoort: dat is nog door niemand gelezen"
  buiten: de verhouding ligt buiten de grenzen
eenheden:
  verhouding: factor
  grens_laag: factor
  grens_hoog: factor
*/
-- taakvelden of tasks and of overhead: reserves, results and taxes jump every year
with lasten as (
    select b.overheid_code, t.overheidslaag, b.jaar, b.verslagsoort, b.taakveld, b.bedrag_eur
    from kern.baten_lasten_vandaag b
    join kern.taakveld_jaar t on t.overheidslaag = overheidslaag(b.overheid_code) and t.taakveld = b.taakveld and t.jaar = b.jaar
    where b.zijde = 'lasten' and b.status in ('eigen', 'voorlopig') and t.rol in ('taak', 'overhead')
),

grens as (
    select 'gemeente' as overheidslaag,
        max(grens::double) filter (naam = 'sprong_overheid_gemeente') as overheid,
        max(grens::double) filter (naam = 'sprong_taakveld_gemeente') as taakveld,
        max(grens::double) filter (naam = 'sprong_taakveld_aandeel') as aandeel,
        max(grens::double) filter (naam = 'sprong_geheel_omlaag') as omlaag,
        max(grens::double) filter (naam = 'sprong_geheel_omhoog') as omhoog,
        max(grens::double) filter (naam = 'sprong_per_inwoner') as inwoner
    from seed.grenswaarde
    union all
    select 'provincie' as overheidslaag,
        max(grens::double) filter (naam = 'sprong_overheid_provincie') as overheid,
        max(grens::double) filter (naam = 'sprong_taakveld_provincie') as taakveld,
        max(grens::double) filter (naam = 'sprong_taakveld_aandeel') as aandeel,
        max(grens::double) filter (naam = 'sprong_geheel_omlaag') as omlaag,
        max(grens::double) filter (naam = 'sprong_geheel_omhoog') as omhoog,
        max(grens::double) filter (naam = 'sprong_per_inwoner') as inwoner
    from seed.grenswaarde
),

per_overheid as (
    select overheid_code, overheidslaag, jaar, verslagsoort, sum(bedrag_eur)::bigint as bedrag_eur
    from lasten
    group by all
),

paar as (
    select n.*, v.bedrag_eur as vorig_eur
    from per_overheid n
    join per_overheid v on v.overheid_code = n.overheid_code and v.verslagsoort = n.verslagsoort and v.jaar = n.jaar - 1
    where v.bedrag_eur > 0
),

-- of a few governments the middle says nothing
midden as (
    select overheidslaag, jaar, verslagsoort, if(count(*) >= 5, median(bedrag_eur / vorig_eur), 1) as mediaan
    from paar
    group by all
),

-- codes of the year and of the year before
blijvend as (
    select nu.overheidslaag, nu.taakveld, nu.jaar
    from kern.taakveld_jaar nu
    join kern.taakveld_jaar toen on toen.overheidslaag = nu.overheidslaag and toen.taakveld = nu.taakveld and toen.jaar = nu.jaar - 1
    where nu.eigen_jaar and toen.eigen_jaar
),

-- a taakveld that is gone with all who booked on it has no row this year: each
-- row counts for its own year, and as the year before of the next
taakveld as (
    select overheidslaag, jaar, verslagsoort, taakveld,
        sum(bedrag_eur) filter (boekjaar = jaar) as bedrag_eur, sum(bedrag_eur) filter (boekjaar = jaar - 1) as vorig_eur
    from (
        select *, jaar as boekjaar from lasten
        union all
        select * replace (jaar + 1 as jaar), jaar as boekjaar from lasten
    )
    semi join paar using (overheid_code, jaar, verslagsoort)
    semi join blijvend using (overheidslaag, taakveld, jaar)
    group by overheidslaag, jaar, verslagsoort, taakveld
),

inwoner as (
    select p.*, p.bedrag_eur / i.inwoners as per_inwoner
    from per_overheid p
    join kern.inwoners_vandaag i using (overheid_code, jaar)
    where i.inwoners > 0
),

inwoner_midden as (
    select overheidslaag, jaar, verslagsoort, median(per_inwoner) as mediaan
    from inwoner
    group by all
    having count(*) >= 5
),

alles as (
    select 'overheid' as soort, p.overheidslaag, p.overheid_code as onderwerp, p.jaar, p.verslagsoort, p.bedrag_eur, p.vorig_eur,
        p.bedrag_eur / p.vorig_eur / m.mediaan as verhouding,
        1 / g.overheid as grens_laag, g.overheid as grens_hoog, true as telt
    from paar p
    join midden m using (overheidslaag, jaar, verslagsoort)
    join grens g using (overheidslaag)
    union all
    select 'geheel', overheidslaag, 'alle', jaar, verslagsoort, sum(bedrag_eur), sum(vorig_eur),
        sum(bedrag_eur) / sum(vorig_eur), any_value(g.omlaag), any_value(g.omhoog), true
    from paar
    join grens g using (overheidslaag)
    group by overheidslaag, jaar, verslagsoort
    union all
    select 'taakveld', overheidslaag, t.taakveld, jaar, verslagsoort, coalesce(bedrag_eur, 0), coalesce(vorig_eur, 0),
        coalesce(bedrag_eur, 0) / nullif(vorig_eur, 0), 1 / g.taakveld, g.taakveld,
        greatest(coalesce(bedrag_eur, 0), coalesce(vorig_eur, 0))
            >= g.aandeel * sum(greatest(coalesce(bedrag_eur, 0), coalesce(vorig_eur, 0))) over (partition by overheidslaag, jaar, verslagsoort)
    from taakveld t
    join grens g using (overheidslaag)
    union all
    select 'inwoner', i.overheidslaag, i.overheid_code, i.jaar, i.verslagsoort, i.bedrag_eur, null,
        i.per_inwoner / nullif(m.mediaan, 0), 1 / g.inwoner, g.inwoner, true
    from inwoner i
    join inwoner_midden m using (overheidslaag, jaar, verslagsoort)
    join grens g using (overheidslaag)
)

select soort, overheidslaag, onderwerp, jaar, verslagsoort, bedrag_eur::bigint as bedrag_eur, vorig_eur::bigint as vorig_eur,
    least(verhouding, 999999)::decimal(18, 4) as verhouding, grens_laag::decimal(18, 4) as grens_laag, grens_hoog::decimal(18, 4) as grens_hoog,
    jaar = max(jaar) over (partition by overheidslaag, verslagsoort) as nieuwste,
    telt and coalesce(verhouding not between grens_laag and grens_hoog, bedrag_eur > 0) as buiten
from alles
