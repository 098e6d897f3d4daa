/* model
naam: kern.product_grondslag
betekenis: "Producten die volgens de UPL medebewind zijn van gemeente of provincie, met de vraag of hun wettelijke grondslag bij bepalingen uitkomt, en waarom niet."
korrel: product x grondslag (regel van de lijst) x overheidslaag
sleutel: [regel, overheidslaag]
bron: kern.product, kern.regeling, kern.artikel, kern.product_bepaling
export: tabel
kolommen:
  regel: regelnummer in de lijst (kern.product)
  overheidslaag: gemeente of provincie
  naam: uniforme productnaam
  grondslag: grondslag in woorden
  bwb_id: regeling van de grondslag
  artikel: artikel van de grondslag
  in_magazijn: de tekst van de regeling is opgenomen
  bepalingen: aantal bepalingen van het artikel voor deze overheid
  taken: taken waar die bij horen, gescheiden door een spatie; zonder bepaling de vastgelegde taken met het artikel in hun bereik
  taak_via: "bepaling, of artikel als het artikel in het bereik van een vastgelegde taak ligt maar geen bepaling heeft; leeg zonder taak"
  reden: "waarom er geen bepaling is: grondslag noemt geen regeling, regeling niet opgenomen, grondslag noemt geen artikel, artikel niet in deze versies, artikel noemt geen orgaan van deze overheid, artikel zonder bepaling voor deze overheid (wel voor de andere) of artikel zonder bepaling; leeg als er een is"
eenheden:
  regel: geen
*/
with product as (
    select regel, unnest(lagen) as overheidslaag, naam, grondslag, bwb_id, artikel
    from (
        select *, list_filter([if(gemeente, 'gemeente', null), if(provincie, 'provincie', null)], lambda laag: laag is not null) as lagen
        from kern.product
        where medebewind
    )
),

-- an article that names no body of a government can lay nothing on it
artikelen as (
    select
        bwb_id,
        artikel_label(artikel, artikel_titel) as artikel,
        bool_or(regexp_matches(concat_ws(' ', aanhef, tekst), 'gemeente|burgemeester|wethouders|\bcollege\b|\bde raad\b')) as gemeente,
        bool_or(regexp_matches(concat_ws(' ', aanhef, tekst), 'provinci|[Gg]edeputeerde|[Cc]ommissaris')) as provincie
    from kern.artikel
    where bwb_id in (select bwb_id from product) and niveau not in ('citaat', 'toelichting')
    group by 1, 2
),

gevonden as (
    select regel, overheidslaag, count(*) as bepalingen, string_agg(distinct taak_id, ' ' order by taak_id) as taken
    from kern.product_bepaling
    group by regel, overheidslaag
),

-- an article that gives a right or a ban belongs to a task all the same
passend as (
    select p.regel, p.overheidslaag, t.taak_id
    from product p
    join kern.taak_artikel t on t.bwb_id = p.bwb_id and t.overheidslaag = p.overheidslaag
        and (t.artikel_van is null or artikel_sleutel(p.artikel) between artikel_sleutel(t.artikel_van) and artikel_sleutel(t.artikel_tot))
    where p.artikel is not null
    qualify t.scherpte = max(t.scherpte) over (partition by p.regel, p.overheidslaag)
),

bereik as (
    select regel, overheidslaag, string_agg(distinct taak_id, ' ' order by taak_id) as taken
    from passend
    group by regel, overheidslaag
),

elders as (
    select distinct bwb_id, artikel from kern.bepaling
)

select
    p.regel,
    p.overheidslaag,
    p.naam,
    p.grondslag,
    p.bwb_id,
    p.artikel,
    coalesce(p.bwb_id in (select bwb_id from kern.regeling), false) as in_magazijn,
    coalesce(g.bepalingen, 0) as bepalingen,
    coalesce(g.taken, b.taken) as taken,
    case when g.taken is not null then 'bepaling' when b.taken is not null then 'artikel' end as taak_via,
    case
        when g.regel is not null then null
        when p.bwb_id is null then 'grondslag noemt geen regeling'
        when p.bwb_id not in (select bwb_id from kern.regeling) then 'regeling niet opgenomen'
        when p.artikel is null then 'grondslag noemt geen artikel'
        when a.artikel is null then 'artikel niet in deze versies'
        when not if(p.overheidslaag = 'gemeente', a.gemeente, a.provincie) then 'artikel noemt geen orgaan van deze overheid'
        when e.artikel is not null then 'artikel zonder bepaling voor deze overheid'
        else 'artikel zonder bepaling'
    end as reden
from product p
left join artikelen a on a.bwb_id = p.bwb_id and a.artikel = p.artikel
left join elders e on e.bwb_id = p.bwb_id and e.artikel = p.artikel
left join bereik b on b.regel = p.regel and b.overheidslaag = p.overheidslaag
left join gevonden g on g.regel = p.regel and g.overheidslaag = p.overheidslaag
