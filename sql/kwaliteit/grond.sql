/* model
naam: kwaliteit.grond
betekenis: "Waarop de euro's achter de taken rusten: een bron die het bedrag bij de taak zelf noemt, een model dat het over taken verdeelt, of niets. Het zegt hoe vast de cijfers staan, niet of zij in balans zijn."
korrel: overheidslaag x jaar x verslagsoort x zijde x grond
sleutel: [overheidslaag, jaar, verslagsoort, zijde, grond]
eenheid: "euro, zonder teken opgeteld; aandeel is een fractie van de zijde"
formule: "lasten: bron is een taakveld met maar een taak, model een gedeeld taakveld en de overhead. Middelen: bron is een uitkering die de taak noemt, model de rest, onbekend de lasten van taken waarvan geen middelen bekend zijn. Overheden die niet leverden tellen niet mee: hun bedragen zijn onbekend."
bron: "indicator.balans_taak, indicator.taak_lasten, indicator.taak_splitsing, indicator.taak_uitkering, kern.netto_lasten"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  zijde: lasten of middelen
  grond: bron, model of onbekend
  bedrag_eur: som van de bedragen zonder teken
  aandeel: deel van de zijde
*/
with taak as (
    select overheidslaag(overheid_code) as overheidslaag, overheid_code, taak_id, jaar, verslagsoort, circulaire, netto_lasten_eur, middelen_eur
    from indicator.balans_taak
    where netto_lasten_eur is not null
),

-- a taakveld with one task needs no key
eigen_veld as (
    select n.overheid_code, s.taak_id, n.jaar, n.verslagsoort, sum(abs(n.netto_lasten_eur)) as bedrag
    from kern.netto_lasten n
    join indicator.taak_splitsing s on s.overheidslaag = overheidslaag(n.overheid_code) and s.taakveld = n.taakveld and s.jaar = n.jaar
        and s.splitsing = 'lasten' and s.taken = 1
    where n.rol = 'taak'
    group by all
),

lasten as (
    select t.overheidslaag, t.jaar, t.verslagsoort, abs(t.netto_lasten_eur) as bedrag, least(coalesce(e.bedrag, 0), abs(t.netto_lasten_eur)) as bron
    from taak t
    left join eigen_veld e using (overheid_code, taak_id, jaar, verslagsoort)
),

middelen as (
    select t.overheidslaag, t.jaar, t.verslagsoort, t.netto_lasten_eur, t.middelen_eur, least(coalesce(u.bedrag, 0), abs(t.middelen_eur)) as bron
    from taak t
    left join (select overheid_code, taak_id, jaar, circulaire, sum(abs(bedrag_eur)) as bedrag from indicator.taak_uitkering group by all) u
        using (overheid_code, taak_id, jaar, circulaire)
),

gronden as (
    select overheidslaag, jaar, verslagsoort, 'lasten' as zijde,
        unnest([{'grond': 'bron', 'bedrag': sum(bron)}, {'grond': 'model', 'bedrag': sum(bedrag - bron)}], recursive := true)
    from lasten
    group by overheidslaag, jaar, verslagsoort
    union all
    select overheidslaag, jaar, verslagsoort, 'middelen',
        unnest([
            {'grond': 'bron', 'bedrag': coalesce(sum(bron) filter (middelen_eur is not null), 0)},
            {'grond': 'model', 'bedrag': coalesce(sum(abs(middelen_eur) - bron), 0)},
            {'grond': 'onbekend', 'bedrag': coalesce(sum(abs(netto_lasten_eur)) filter (middelen_eur is null), 0)}
        ], recursive := true)
    from middelen
    group by overheidslaag, jaar, verslagsoort
)

select overheidslaag, jaar, verslagsoort, zijde, grond,
    bedrag::decimal(18, 2) as bedrag_eur,
    vast(bedrag / nullif(sum(bedrag) over (partition by overheidslaag, jaar, verslagsoort, zijde), 0)) as aandeel
from gronden
