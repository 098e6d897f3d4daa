/* model
naam: kern.wetsvoorstel
betekenis: "Wetsvoorstellen waarvan een memorie van toelichting over artikel 2 van de Financiële-verhoudingswet of een uitvoerbaarheidstoets decentrale overheden spreekt, en hoe het ermee staat."
korrel: dossier
sleutel: [dossier]
formule: >-
  wet: er is een Staatsblad van het dossier; ingetrokken: een stuk zegt dat het wetsvoorstel wordt ingetrokken; anders aanhangig.
  Dat een voorstel is verworpen staat in geen stuk van het dossier en wordt niet gezien
bron: "bron.kamerstuk, bron.kamerstuk_passage, bron.kamerstuk_bepaling"
export: tabel
kolommen:
  dossier: nummer van het dossier
  titel: titel van het dossier
  ingediend: datum van het eerste stuk
  laatste: datum van het laatste stuk
  stand: "aanhangig, wet of ingetrokken"
  staatsblad: "Staatsblad, bijvoorbeeld stb-2026-12; leeg als er geen is"
  voorstel: "stuk met de tekst van het voorstel die telt: de laatste die gelezen is; leeg als geen gelezen is"
  voorstel_url: adres van die tekst
  memorie_url: adres van de eerste memorie van toelichting
  memorie_gelezen: er zijn alinea's over geld of uitvoering gelezen
  artikel2: een alinea gaat over artikel 2 van de Financiële-verhoudingswet
  udo: een alinea gaat over een uitvoerbaarheidstoets decentrale overheden
  document_id: lijst van het dossier (meta.document)
*/
with stukken as (
    select *,
        regexp_matches(lower(coalesce(soort, '')), 'memorie van toelichting') as is_memorie,
        regexp_matches(lower(coalesce(soort, '')), '^(gewijzigd )?voorstel van wet') as is_voorstel,
        regexp_matches(lower(concat_ws(' ', soort, documenttitel)), '\b(intrekking|ingetrokken|intrekken)\b.*voorstel|voorstel.*\b(intrekking|ingetrokken|intrekken)\b') as is_intrekking
    from bron.kamerstuk
    qualify row_number() over (partition by dossier, publicatie_id order by gewijzigd desc nulls last, document_id) = 1
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
    case when bool_or(s.publicatie = 'Staatsblad') then 'wet' when bool_or(s.is_intrekking) then 'ingetrokken' else 'aanhangig' end as stand,
    min(s.publicatie_id) filter (s.publicatie = 'Staatsblad') as staatsblad,
    any_value(v.ondernummer) as voorstel,
    any_value(v.url) as voorstel_url,
    arg_min(s.url, s.datum) filter (s.is_memorie) as memorie_url,
    any_value(p.dossier) is not null as memorie_gelezen,
    coalesce(bool_or(p.artikel2), false) as artikel2,
    coalesce(bool_or(p.udo), false) as udo,
    max(s.document_id) as document_id
from stukken s
left join voorstellen v using (dossier)
left join passages p using (dossier)
group by s.dossier
having bool_or(s.is_memorie)
