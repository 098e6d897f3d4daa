/* model
naam: indicator.bundel_lasten
betekenis: "Netto lasten van een overheid per bundel van taken, met haar deel in de overhead. Geen sleutel verdeelt de lasten binnen een bundel: daarover is niets bekend."
korrel: overheid x bundel x jaar x verslagsoort
sleutel: [overheid_code, bundel_id, jaar, verslagsoort]
eenheid: euro; delen zijn fracties
formule: "directe lasten = som van de netto lasten van de taakvelden van de bundel (kern.bundel_veld), ook van codes van andere jaren; deel in de overhead = som van de sleutel van die taakvelden / som over alle taakvelden van de overheid"
bron: "kern.netto_lasten, kern.bundel_veld, kern.taakveld"
volgt:
  - {per: jaar, uit: {kern.netto_lasten: jaar}}
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  bundel_id: bundel
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  direct_eur: netto lasten zonder overhead; nul als een overheid die leverde niets op de taakvelden heeft
  spuk_eur: specifieke uitkeringen op de taakvelden, ter vergelijking
  overhead_eur: overhead van de hele overheid
  deel_lasten: deel van de overhead naar netto lasten
  deel_personeel: deel van de overhead naar salarislasten; leeg als niet alle salarislasten zijn opgegeven
  voorlopig: een of meer bedragen zijn voorlopig
  andere_jaren: "codes van andere jaren waarop geld staat, met een komma ertussen"
  reden: waarom de lasten leeg zijn
eenheden:
  deel_lasten: fractie
  deel_personeel: fractie
*/
with overheid as (
    select overheid_code, jaar, verslagsoort,
        volledige_som(if(rol = 'overhead', netto_lasten_eur, 0))::decimal(18, 2) as overhead_eur,
        nullif(volledige_som(if(rol = 'taak', gewicht(netto_lasten_eur), 0)), 0) as som_lasten,
        nullif(volledige_som(if(rol = 'taak', gewicht(personeel_eur), 0)), 0) as som_personeel
    from kern.netto_lasten
    where rol in ('taak', 'overhead')
    group by all
    having bool_or(netto_lasten_eur is not null)
),

veld as (
    select n.overheid_code, n.jaar, n.verslagsoort, n.taakveld, n.netto_lasten_eur, n.spuk_eur, n.personeel_eur, n.status,
        v.bundel_id, v.raakt, v.eigen_jaar, v.reden
    from kern.netto_lasten n
    join kern.bundel_veld v on v.overheidslaag = overheidslaag(n.overheid_code) and v.taakveld = n.taakveld and v.jaar = n.jaar
    where v.bundel_id is not null or v.raakt is not null
),

-- a code of which nobody is asked is no taakvelden on which nothing is spent
bestaat as (
    select distinct v.overheidslaag, v.jaar, v.bundel_id
    from kern.bundel_veld v
    where v.bundel_id is not null and (
        exists (from kern.taakveld t where t.soort = v.overheidslaag and t.jaar = v.jaar and t.taakveld = v.taakveld)
        or exists (from (select distinct overheidslaag(overheid_code) as laag, jaar, taakveld from kern.netto_lasten) n
            where n.laag = v.overheidslaag and n.jaar = v.jaar and n.taakveld = v.taakveld))
),

som as (
    select overheid_code, bundel_id, jaar, verslagsoort,
        volledige_som(netto_lasten_eur)::decimal(18, 2) as direct,
        volledige_som(spuk_eur)::decimal(18, 2) as spuk,
        volledige_som(gewicht(netto_lasten_eur)) as sleutel_lasten,
        volledige_som(gewicht(personeel_eur)) as sleutel_personeel,
        bool_or(status = 'voorlopig') as voorlopig,
        string_agg(taakveld, ', ' order by taakveld) filter (not eigen_jaar and netto_lasten_eur <> 0) as andere_jaren
    from veld
    where bundel_id is not null
    group by overheid_code, bundel_id, jaar, verslagsoort
),

-- money on a code that cannot be laid with one of the bundles it touches
geraakt as (
    select overheid_code, jaar, verslagsoort, bundel_id, min(reden) as reden
    from (
        select overheid_code, jaar, verslagsoort, reden, unnest(string_split(raakt, ',')) as bundel_id
        from veld
        where raakt is not null and netto_lasten_eur is distinct from 0
    )
    group by overheid_code, jaar, verslagsoort, bundel_id
)

select o.overheid_code, b.bundel_id, o.jaar, o.verslagsoort,
    if(g.reden is null, coalesce(s.direct, if(s.bundel_id is null, 0, null)), null)::decimal(18, 2) as direct_eur,
    if(g.reden is null, coalesce(s.spuk, if(s.bundel_id is null, 0, null)), null)::decimal(18, 2) as spuk_eur,
    o.overhead_eur,
    if(g.reden is null, if(s.bundel_id is null, 0, s.sleutel_lasten / o.som_lasten::double), null)::decimal(12, 10) as deel_lasten,
    if(g.reden is null, if(s.bundel_id is null, 0, s.sleutel_personeel / o.som_personeel::double), null)::decimal(12, 10) as deel_personeel,
    coalesce(s.voorlopig, false) as voorlopig,
    s.andere_jaren,
    case when g.reden is not null then g.reden when s.bundel_id is not null and s.direct is null then 'lasten onbekend' end as reden
from overheid o
join bestaat b on b.overheidslaag = overheidslaag(o.overheid_code) and b.jaar = o.jaar
left join som s on s.overheid_code = o.overheid_code and s.bundel_id = b.bundel_id and s.jaar = o.jaar and s.verslagsoort = o.verslagsoort
left join geraakt g on g.overheid_code = o.overheid_code and g.bundel_id = b.bundel_id and g.jaar = o.jaar and g.verslagsoort = o.verslagsoort
