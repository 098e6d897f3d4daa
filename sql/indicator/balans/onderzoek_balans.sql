/* model
naam: indicator.onderzoek_balans
betekenis: "Bestaand onderzoek per beleidsterrein naast het gemeten verschil. Meerdere bevindingen blijven meerdere rijen en worden nergens gemiddeld; een onderzoek zonder bedrag of zonder terrein in deze cijfers blijft staan."
korrel: bevinding x cluster of taak x verslagsoort
sleutel: [onderzoek_id, soort, id, verslagsoort]
eenheid: euro
formule: "gemeten verschil = middelen - netto lasten, landelijk, in het jaar van het bedrag; anders het dichtstbijzijnde jaar, en dan staat het er bij. Zonder dekking is er geen verschil. Het verschil van een onderzoek heeft hetzelfde teken: middelen min lasten, dus een tekort of extra kosten onder nul"
bron: "kern.onderzoek, indicator.balans_macro, sql/seeds/beleidsterrein.csv"
export: tabel
kolommen:
  onderzoek_id: nummer van de bevinding
  beleidsterrein: beleidsterrein
  auteur: opsteller
  titel: titel
  soort_bedrag: wat het bedrag van het onderzoek is
  bedrag_jaar: jaar of jaren waarop het bedrag slaat
  laag_eur: laagste bedrag van het onderzoek; leeg als het geen bedrag noemt
  hoog_eur: hoogste bedrag van het onderzoek
  verschil_laag_eur: "laagste verschil volgens het onderzoek, middelen min lasten; leeg als het bedrag geen verschil is"
  verschil_hoog_eur: hoogste verschil volgens het onderzoek
  soort: "cluster of taak waarmee is vergeleken; 'geen' als het terrein in deze cijfers geen tegenhanger heeft"
  id: "naam van het cluster of nummer van de taak; 'geen' als er geen is"
  verslagsoort: "begroting of rekening; 'geen' als er geen cijfers zijn"
  gemeten_jaar: jaar van het gemeten verschil
  zelfde_jaar: het gemeten jaar is een jaar waarop het bedrag slaat
  netto_lasten_eur: landelijke netto lasten
  middelen_eur: landelijke middelen
  gemeten_verschil_eur: middelen min netto lasten; onder nul is een tekort
  gemeten_laag_eur: laagste gemeten verschil over de varianten
  gemeten_hoog_eur: hoogste gemeten verschil over de varianten
  dekking: middelen gedeeld door netto lasten
  dekking_laag: laagste over de varianten
  dekking_hoog: hoogste over de varianten
  zekerheid: "laagste van onderzoek en vergelijking: H, M of L"
  toelichting: "waarom onderzoek en meting verschillen; bij een cluster ook de dekking zonder eigen middelen"
  reden: waarom er geen gemeten verschil is
eenheden:
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
*/
with terrein as (
    select o.*, b.overheidslaag, b.soort as soort_id, b.id,
        laagste_zekerheid(list_filter([o.zekerheid, b.zekerheid], lambda z: z is not null)) as samen_zeker,
        b.toelichting,
        try_cast(regexp_extract(o.bedrag_jaar, '(\d{4})', 1) as integer) as van,
        coalesce(try_cast(regexp_extract(o.bedrag_jaar, '-\s*(\d{4})', 1) as integer), van) as tot
    from kern.onderzoek o
    left join seed.beleidsterrein b using (beleidsterrein)
),

-- the year with a coverage that lies nearest to those of the amount, the later
-- of two. Where no year has one, the nearest tells why
naast as (
    select t.*, m.reden as macro_reden, m.verslagsoort, m.jaar as gemeten_jaar, m.netto_lasten_eur, m.middelen_eur, m.dekking, m.dekking_rijk, m.dekking_laag, m.dekking_hoog, m.verschil_eur as gemeten_eur, m.verschil_laag_eur as gemeten_laag_eur, m.verschil_hoog_eur as gemeten_hoog_eur,
        m.jaar between t.van and t.tot as zelfde_jaar
    from terrein t
    left join indicator.balans_macro m on m.soort = t.soort_id and m.id = t.id and m.overheidslaag = t.overheidslaag
    qualify row_number() over (
        partition by t.onderzoek_id, t.soort_id, t.id, m.verslagsoort
        order by (m.dekking is null), greatest(t.van - m.jaar, m.jaar - t.tot, 0) nulls last, m.jaar desc
    ) = 1
),

-- a report without a coverage is left out beside one that has it
gekozen as (
    select *
    from naast
    qualify dekking is not null or not coalesce(bool_or(dekking is not null) over (partition by onderzoek_id, soort_id, id), false)
)

select
    onderzoek_id, beleidsterrein, auteur, titel,
    soort as soort_bedrag,
    bedrag_jaar, laag_eur, hoog_eur,
    verschil_laag_eur, verschil_hoog_eur,
    coalesce(soort_id, 'geen') as soort,
    coalesce(id, 'geen') as id,
    coalesce(verslagsoort, 'geen') as verslagsoort,
    gemeten_jaar,
    zelfde_jaar,
    netto_lasten_eur,
    middelen_eur,
    gemeten_eur as gemeten_verschil_eur,
    gemeten_laag_eur, gemeten_hoog_eur,
    dekking, dekking_laag, dekking_hoog,
    samen_zeker as zekerheid,
    nullif(concat_ws('. ', toelichting, if(soort_id = 'cluster' and dekking is not null,
        'Het geld van een cluster is een model van de verdeling, met eigen middelen erin: de dekking is '
            || replace(dekking::decimal(9, 2)::varchar, '.', ',') || ', en zonder eigen middelen ' || replace(dekking_rijk::decimal(9, 2)::varchar, '.', ','), null)), '') as toelichting,
    case
        when id is null then 'het terrein heeft geen cluster of taak als tegenhanger'
        when gemeten_jaar is null then 'van geen jaar zijn lasten en middelen bekend'
        when dekking is null then macro_reden
    end as reden
from gekozen
