/* model
naam: kern.wetsvoorstel
betekenis: "Wetsvoorstellen waarvan een memorie van toelichting over artikel 2 van de Financiële-verhoudingswet of een uitvoerbaarheidstoets decentrale overheden spreekt, en hoe het ermee staat."
korrel: dossier
sleutel: [dossier]
formule: >-
  wet: er is een Staatsblad van het dossier; ingetrokken: een brief of boodschap zegt dat het voorstel wordt ingetrokken; verworpen: een stuk dat geen motie of
  amendement is zegt dat van het voorstel; onbekend: het nieuwste stuk is zo veel dagen ouder dan het nieuwste van alle dossiers als grenswaarde
  wetsvoorstel_stil_dagen zegt, want een stemming staat in geen stuk; anders aanhangig. Wie om intrekking vraagt, haar aankondigt of herroept, trekt niet in
bron: "bron.kamerstuk, bron.kamerstuk_passage, bron.kamerstuk_bepaling, sql/seeds/grenswaarde.csv"
export: tabel
kolommen:
  dossier: nummer van het dossier
  titel: titel van het dossier
  ingediend: datum van het eerste stuk
  laatste: datum van het laatste stuk
  stand: "aanhangig, wet, ingetrokken, verworpen of onbekend (lang niets van gehoord: het kan zijn verworpen)"
  stand_grond: "stuk waaruit de stand blijkt, en bij onbekend de dag van het laatste; leeg bij aanhangig"
  staatsblad: "Staatsblad, bijvoorbeeld stb-2026-12; leeg als er geen is"
  voorstel: "stuk met de tekst van het voorstel die telt: de laatste die gelezen is; leeg als geen gelezen is"
  voorstel_url: adres van die tekst
  memorie_url: adres van de eerste memorie van toelichting
  memorie_gelezen: er zijn alinea's over geld of uitvoering gelezen
  artikel2: een alinea gaat over artikel 2 van de Financiële-verhoudingswet
  udo: een alinea gaat over een uitvoerbaarheidstoets decentrale overheden
  document_id: lijst van het dossier (meta.document)
*/
with genoemd as (
    select *, lower(coalesce(soort, '')) as wat, lower(concat_ws(' ', soort, documenttitel)) as zegt
    from bron.kamerstuk
    qualify row_number() over (partition by dossier, publicatie_id order by gewijzigd desc nulls last, document_id) = 1
),

-- a letter can ask for a withdrawal, announce one or take it back: that is none
stukken as (
    select *,
        regexp_matches(wat, 'memorie van toelichting') as is_memorie,
        regexp_matches(wat, '^(gewijzigd )?voorstel van wet') as is_voorstel,
        starts_with(wat, 'brief') and not contains(wat, 'commissie') or contains(wat, 'koninklijke boodschap') as is_brief,
        regexp_matches(zegt, '\b(intrekking|intrekken)\b.{0,60}voorstel|voorstel\b.{0,40}\b(ingetrokken|in te trekken)\b') as over_intrekking,
        regexp_matches(zegt, '\bverwerping\b.{0,60}voorstel|\bverworpen\b.{0,20}voorstel|voorstel\b.{0,60}\bverworpen\b') and not regexp_matches(wat, '^(gewijzigde? )?(motie|amendement)') as is_verwerping,
        regexp_matches(zegt, 'verzoek|voornemen|aankondig|herroep|\bniet\b|verslag|vragen|\bmotie|amendement') as is_omheen
    from genoemd
),

standen as (
    select dossier,
        min(publicatie_id) filter (publicatie = 'Staatsblad') as staatsblad,
        arg_max(publicatie_id, datum) filter (is_brief and over_intrekking and not is_omheen) as intrekking,
        arg_max(publicatie_id, datum) filter (publicatie is distinct from 'Staatsblad' and is_verwerping and not is_omheen) as verwerping,
        max(datum) as laatste
    from stukken
    group by dossier
),

stil as (
    select s.dossier
    from standen s
    cross join (select max(datum) as nieuwste from stukken)
    cross join (select max(grens::integer) as dagen from seed.grenswaarde where naam = 'wetsvoorstel_stil_dagen')
    where date_diff('day', s.laatste, nieuwste) > dagen
),

gelezen as (
    select distinct dossier, ondernummer from bron.kamerstuk_bepaling
),

voorstellen as (
    select s.dossier, s.publicatie_id, s.ondernummer, s.url
    from stukken s
    semi join gelezen g using (dossier, ondernummer)
    where s.is_voorstel
    qualify row_number() over (partition by s.dossier order by s.datum desc nulls last, s.publicatie_id desc) = 1
),

passages as (
    select dossier, bool_or(onderwerp = 'artikel 2 Fvw') as artikel2, bool_or(onderwerp = 'UDO') as udo
    from bron.kamerstuk_passage
    group by dossier
)

select
    s.dossier,
    coalesce(max(s.dossiertitel), max(regexp_replace(s.titel, '\s*\x3B[^\x3B]*$', ''))) as titel,
    min(s.datum) filter (s.publicatie = 'Kamerstuk') as ingediend,
    max(s.datum) as laatste,
    any_value(case
        when t.staatsblad is not null then 'wet'
        when t.intrekking is not null then 'ingetrokken'
        when t.verwerping is not null then 'verworpen'
        when l.dossier is not null then 'onbekend'
        else 'aanhangig'
    end) as stand,
    any_value(coalesce(t.staatsblad, t.intrekking, t.verwerping, if(l.dossier is not null, 'laatste stuk van ' || t.laatste, null))) as stand_grond,
    any_value(t.staatsblad) as staatsblad,
    any_value(v.ondernummer) as voorstel,
    any_value(v.url) as voorstel_url,
    arg_min(s.url, s.datum) filter (s.is_memorie) as memorie_url,
    any_value(p.dossier) is not null as memorie_gelezen,
    coalesce(bool_or(p.artikel2), false) as artikel2,
    coalesce(bool_or(p.udo), false) as udo,
    max(s.document_id) as document_id
from stukken s
join standen t using (dossier)
left join stil l using (dossier)
left join voorstellen v using (dossier)
left join passages p using (dossier)
group by s.dossier
having bool_or(s.is_memorie)
