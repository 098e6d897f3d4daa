/* model
naam: kern.sisa_uitkering
betekenis: "Wat overheden van specifieke uitkeringen hebben besteed, volgens hun verantwoording (SiSa): per ontvanger, regeling en jaar."
korrel: ontvanger x regeling x jaar
sleutel: [ontvanger, code, jaar]
eenheid: euro
formule: >-
  het bedrag van de eerste indicator met een getal die besteding, lasten of uitgaven heet. Zegt het blad niet wat een indicator is, dan is er geen bedrag:
  een getal kan ook een aantal zijn. Van meer bladen telt per ontvanger, regeling en jaar het laatst opgehaalde
bron: "bron.sisa, kern.overheid, kern.specifieke_uitkering, kern.taak, sql/seeds/taak_uitkering.csv, sql/seeds/uitkering_alias.csv"
export: tabel
kolommen:
  ontvanger: "nummer en naam zoals verantwoord"
  overheid_code: "code van gemeente of provincie; leeg als de ontvanger geen van beide is, zoals een gemeenschappelijke regeling, of niet is herkend"
  jaar: "jaar van de verantwoording; 0 als het blad er geen noemt"
  code: nummer van de regeling, of haar naam als het blad geen nummer heeft
  omschrijving: naam van de uitkering
  vorm: SPUK of BFU
  indicator: nummer van de indicator die telt; leeg als er geen is
  bedrag_eur: bedrag; leeg als geen indicator met een getal besteding heet
  reden: waarom het bedrag leeg is
  taken: "taken die zij betaalt, met een komma ertussen; leeg als geen vastgelegde taak haar noemt"
  cluster: "cluster van die taken, als het er een is; anders onbekend"
  zekerheid: "van het bedrag: M, het blad noemt het besteding; leeg zonder bedrag"
  document_id: blad (meta.document)
*/
with rij as (
    select trim(concat_ws(' ', s.nummer, s.naam)) as ontvanger, s.nummer, s.naam, coalesce(s.jaar, 0)::integer as jaar,
        coalesce(s.code, naamsleutel(s.regeling)) as code, coalesce(s.regeling, s.code) as regeling, s.indicator, s.bedrag_eur, s.indicator_naam, s.document_id, d.opgehaald
    from bron.sisa s
    join meta.document d using (document_id)
    where s.code is not null or s.regeling is not null
),

gekozen as (
    select ontvanger, any_value(nummer) as nummer, any_value(naam) as naam, jaar, code, max(regeling) as regeling,
        arg_min(indicator, indicator) filter (is_besteding) as besteding,
        arg_min(bedrag_eur, indicator) filter (is_besteding) as besteding_eur,
        bool_or(indicator_naam is not null) as benoemd,
        document_id, any_value(opgehaald) as opgehaald
    from (
        select *,
            bedrag_eur is not null and regexp_matches(lower(indicator_naam), 'besteding|lasten|uitgaven')
                and not regexp_matches(lower(indicator_naam), 'eigen|overig|cumulatief|correctie|zelfstandig|baten|t/m') as is_besteding
        from rij
    )
    group by ontvanger, jaar, code, document_id
),

laatste as (
    from gekozen
    qualify row_number() over (partition by ontvanger, code, jaar order by opgehaald desc, document_id) = 1
),

namen as (
    select overheid_sleutel(naam) as sleutel, soort, overheid_code, jaar from kern.overheid
),

-- a province says so, or has a name that no gemeente has
ontvangers as (
    select l.ontvanger, l.jaar,
        coalesce(
            max(n.overheid_code) filter (g.overheid_code is null and p.overheid_code is null and n.soort = if(is_provincie, 'provincie', 'gemeente')),
            max(g.overheid_code), max(p.overheid_code),
            max(n.overheid_code) filter (n.soort = 'provincie')
        ) as overheid_code
    from (select distinct ontvanger, nummer, naam, jaar, starts_with(lower(coalesce(naam, '')), 'provincie') as is_provincie from laatste) l
    left join (select distinct overheid_code, jaar from kern.overheid) g on not l.is_provincie and g.overheid_code = overheid_code('gemeentefonds', l.nummer) and g.jaar = l.jaar
    left join (select distinct overheid_code, jaar from kern.overheid) p on l.is_provincie and p.overheid_code = overheid_code('provinciefonds', l.nummer) and p.jaar = l.jaar
    left join namen n on n.sleutel = overheid_sleutel(l.naam) and n.jaar = l.jaar
    group by l.ontvanger, l.jaar
),

overzicht as (
    select code, max_by(omschrijving, jaar) as omschrijving, max_by(vorm, jaar) as vorm
    from kern.specifieke_uitkering
    where code is not null
    group by code
),

gekoppeld as (
    select coalesce(a.naam, naamsleutel(t.uitkering)) as sleutel, string_agg(distinct t.taak_id, ', ' order by t.taak_id) as taken,
        if(count(distinct k.cluster) = 1, max(k.cluster), null) as cluster
    from seed.taak_uitkering t
    left join kern.taak k using (taak_id)
    left join seed.uitkering_alias a on a.alias = naamsleutel(t.uitkering)
    where t.vorm in ('SPUK', 'BFU')
    group by all
)

select
    l.ontvanger,
    o.overheid_code,
    l.jaar,
    l.code,
    coalesce(z.omschrijving, l.regeling) as omschrijving,
    coalesce(z.vorm, if(regexp_matches(l.regeling, '(?i)\bBFU\b|bijzondere fondsuitkering'), 'BFU', 'SPUK')) as vorm,
    l.besteding as indicator,
    l.besteding_eur::decimal(18, 2) as bedrag_eur,
    case when l.besteding is not null then null when l.benoemd then 'geen indicator heet besteding' else 'het blad zegt niet wat de indicatoren zijn' end as reden,
    g.taken,
    coalesce(g.cluster, 'onbekend') as cluster,
    if(l.besteding is not null, 'M', null) as zekerheid,
    l.document_id
from laatste l
left join ontvangers o on o.ontvanger = l.ontvanger and o.jaar = l.jaar
left join overzicht z using (code)
left join seed.uitkering_alias a on a.alias = naamsleutel(coalesce(z.omschrijving, l.regeling))
left join gekoppeld g on g.sleutel = coalesce(a.naam, naamsleutel(coalesce(z.omschrijving, l.regeling)))
