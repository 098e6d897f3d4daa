/* model
naam: kern.circulaire
betekenis: "De circulaires van gemeentefonds en provinciefonds, geketend langs 'Relaties met andere circulaires'."
korrel: circulaire (document)
sleutel: [document_id]
formule: "fonds en stand: zie kern.circulaire_document; vorige: de jongste circulaire die bij de relaties staat en ouder is dan deze, en zonder relaties de vorige van het fonds die is opgenomen"
bron: "rijksoverheid.nl, circulaires (PDF)"
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  naam: titel in het document, en anders die van de publicatie
  datum: "datum van de circulaire, en anders die van de publicatie"
  kenmerk: kenmerk
  onderwerp: onderwerp
  ingangsdatum: ingangsdatum
  geldig_tot: geldig tot
  relaties: andere circulaires waarnaar dit document verwijst, zoals gedrukt
  vorige_circulaire: stand van de circulaire waarop deze volgt; leeg is onbekend
  vorige_bron: "document (relaties) of datum (volgorde)"
  vorige_aanwezig: de vorige circulaire van dit fonds is opgenomen
  paginas: aantal pagina's
  paginas_gelezen: "pagina's waarvan de tekst is gelezen, of die leeg zijn"
  tabellen: aantal gevonden tabellen
  url: adres van de PDF
  document_id: document (meta.document)
*/
with paginas as (
    select document_id, count(*) filter (status in ('gelezen', 'leeg')) as gelezen
    from bron.circulaire_pagina
    group by document_id
),

tabellen as (
    select document_id, count(*) as tabellen
    from bron.circulaire_tabel
    group by document_id
),

circulaires as (
    select
        g.fonds,
        g.circulaire,
        coalesce(c.naam, p.titel) as naam,
        coalesce(c.datum, p.beschikbaar) as datum,
        c.kenmerk,
        c.onderwerp,
        c.ingangsdatum,
        c.geldig_tot,
        c.relaties,
        c.paginas,
        g.url,
        c.document_id
    from bron.circulaire c
    join kern.circulaire_document g using (document_id)
    join kern.documentpublicatie p using (document_id)
    where g.telt
),

-- a letter may name several, of which the youngest that is older than itself goes before
genoemd as (
    select document_id, max_by(genoemd, stand_rang(genoemd)) as vorige
    from (
        select document_id, circulaire, circulaire_stand(deel) as genoemd
        from (select document_id, circulaire, unnest(regexp_extract_all(relaties, circulaire_patroon())) as deel from circulaires)
    )
    where stand_rang(genoemd) < stand_rang(circulaire)
    group by document_id
),

-- of stands, not of documents: an annex is no circulaire before its own
volgorde as (
    select fonds, circulaire, lag(circulaire) over (partition by fonds order by stand_rang(circulaire)) as vorige
    from (select distinct fonds, circulaire from circulaires)
),

aanwezig as (
    select distinct fonds, circulaire from circulaires
)

select
    c.fonds,
    c.circulaire,
    c.naam,
    c.datum,
    c.kenmerk,
    c.onderwerp,
    c.ingangsdatum,
    c.geldig_tot,
    c.relaties,
    coalesce(g.vorige, v.vorige) as vorige_circulaire,
    case when g.vorige is not null then 'document' when v.vorige is not null then 'datum' end as vorige_bron,
    a.circulaire is not null as vorige_aanwezig,
    c.paginas,
    coalesce(p.gelezen, 0) as paginas_gelezen,
    coalesce(t.tabellen, 0) as tabellen,
    c.url,
    c.document_id
from circulaires c
left join genoemd g on g.document_id = c.document_id
left join volgorde v on v.fonds = c.fonds and v.circulaire = c.circulaire
left join aanwezig a on a.fonds = c.fonds and a.circulaire = coalesce(g.vorige, v.vorige)
left join paginas p on p.document_id = c.document_id
left join tabellen t on t.document_id = c.document_id
