/* model
naam: kern.circulaire_tabel
betekenis: "De tabellen in de circulaires, en of zij in zichzelf sluiten: tellen de regels op tot het gedrukte totaal?"
korrel: circulaire x tabel
sleutel: [document_id, tabel]
eenheid: euro
formule: "per kolom en totaalregel: som van de posten sinds het vorige totaal, en waar dat niet past de som van alle posten erboven; speling is een halve eenheid van de laatste gedrukte decimaal per opgeteld getal, en voor het totaal zelf"
bron: bron.circulaire_tabel, bron.circulaire_bedrag
export: tabel
rol: stap
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  tabel: volgnummer in het document
  nummer: nummer zoals gedrukt
  titel: titel
  hoofdstuk: kopjes erboven, van buiten naar binnen
  eenheid: eenheid zoals gedrukt
  eenheid_eur: euro per eenheid; leeg als de tabel geen geld geeft
  pagina_van: eerste pagina
  pagina_tot: laatste pagina
  url: adres van de PDF, op de eerste pagina van de tabel
  regels: aantal regels
  sluit: "ja, nee, of geen totaal als er geen totaal gedrukt is"
  verschil: grootste verschil tussen som en gedrukt totaal, in de eenheid van de tabel
  reden: wat aan de tabel niet gelezen kon worden
  document_id: document (meta.document)
eenheden:
  tabel: geen
  pagina_van: geen
  pagina_tot: geen
  verschil: eenheid van de tabel
*/
with cellen as (
    select
        document_id, tabel, regel, kolom, regelsoort, waarde,
        -- half a unit of the last printed decimal
        if(waarde is null, 0, (0.5 / 10 ** decimalen)::decimal(18, 6)) as speling,
        regelsoort in ('subtotaal', 'totaal') as is_totaal
    from bron.circulaire_bedrag
),

blokken as (
    select *,
        -- how many totals stand above: the posts between two totals are a block
        coalesce(count(*) filter (is_totaal) over (partition by document_id, tabel, kolom order by regel
            rows between unbounded preceding and 1 preceding), 0) as blok,
        sum(waarde) filter (regelsoort = 'post') over (partition by document_id, tabel, kolom order by regel)::decimal(20, 6) as alles,
        sum(speling) filter (regelsoort = 'post') over (partition by document_id, tabel, kolom order by regel)::decimal(20, 6) as alles_speling
    from cellen
    where regelsoort <> 'waarvan'
),

-- the start of a running table counts for the totals that speak of a level
sommen as (
    select *,
        sum(waarde) filter (regelsoort = 'post') over (partition by document_id, tabel, kolom, blok order by regel)::decimal(20, 6) as blok_som,
        sum(waarde) filter (regelsoort in ('post', 'stand')) over (partition by document_id, tabel, kolom, blok order by regel)::decimal(20, 6) as blok_stand,
        sum(speling) filter (regelsoort in ('post', 'stand')) over (partition by document_id, tabel, kolom, blok order by regel)::decimal(20, 6) as blok_speling,
        sum(waarde) filter (regelsoort in ('post', 'stand')) over (partition by document_id, tabel, kolom order by regel)::decimal(20, 6) as alles_stand,
        lag(waarde) over (partition by document_id, tabel, kolom, is_totaal order by regel) as vorig_totaal
    from blokken
),

totalen as (
    select document_id, tabel, kolom, regel,
        -- what the printed total may be: a block, all posts, either with the
        -- level that they change, or the total before it and the block
        list_min(list_transform(
            list_filter([blok_som, alles, blok_stand, alles_stand, vorig_totaal + blok_som, vorig_totaal + blok_stand], lambda som: som is not null),
            lambda som: abs(som - waarde))) as verschil,
        speling + coalesce(greatest(blok_speling, alles_speling), 0) as speling
    from sommen
    where is_totaal and waarde is not null
),

oordeel as (
    select document_id, tabel, bool_and(verschil <= speling) as sluit, max(verschil)::decimal(18, 6) as verschil
    from totalen
    where verschil is not null
    group by document_id, tabel
),

regels as (
    select document_id, tabel, count(distinct regel) as regels
    from bron.circulaire_bedrag
    group by document_id, tabel
)

select
    c.fonds,
    c.circulaire,
    t.tabel,
    t.nummer,
    t.titel,
    t.hoofdstuk,
    t.eenheid,
    t.eenheid_eur,
    t.pagina_van,
    t.pagina_tot,
    c.url || '#page=' || t.pagina_van as url,
    coalesce(r.regels, 0) as regels,
    case o.sluit when true then 'ja' when false then 'nee' else 'geen totaal' end as sluit,
    o.verschil,
    t.reden,
    t.document_id
from bron.circulaire_tabel t
join kern.circulaire c using (document_id)
left join oordeel o using (document_id, tabel)
left join regels r using (document_id, tabel)
