/* model
naam: kern.circulaire_factor
betekenis: De uitkeringsfactoren die een circulaire noemt.
korrel: circulaire x uitkeringsjaar
sleutel: [document_id, uitkeringsjaar]
eenheid: factor
formule: "een getal tussen 0,5 en 5 onder of naast het woord uitkeringsfactor (in de titel, het kopje, de kolom of de regel) waarbij een jaar staat; staan er meer, dan het laatste in het document"
bron: bron.circulaire_bedrag
export: tabel
rol: stap
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarvoor de factor geldt
  factor: uitkeringsfactor
  decimalen: cijfers achter de komma zoals gedrukt
  pagina: pagina in de PDF
  url: adres van de PDF, op die pagina
  document_id: document (meta.document)
eenheden:
  factor: factor
  pagina: geen
*/
select
    t.fonds,
    t.circulaire,
    b.jaar::integer as uitkeringsjaar,
    max_by(b.waarde, (b.tabel, b.regel, b.kolom))::decimal(9, 6) as factor,
    max_by(b.decimalen, (b.tabel, b.regel, b.kolom))::integer as decimalen,
    max_by(b.pagina, (b.tabel, b.regel, b.kolom)) as pagina,
    regexp_replace(any_value(t.url), '#.*$', '') || '#page=' || max_by(b.pagina, (b.tabel, b.regel, b.kolom)) as url,
    b.document_id
from bron.circulaire_bedrag b
join kern.circulaire_tabel t using (document_id, tabel)
where b.jaar is not null
    and b.waarde between 0.5 and 5
    and not coalesce(contains(b.cel, '%'), false)
    and regexp_matches(concat_ws(' ', t.titel, b.groep, b.kop, b.omschrijving), '(?i)uitkeringsfactor')
    -- points of the factor are another figure
    and not regexp_matches(concat_ws(' ', b.groep, b.kop, b.omschrijving), '(?i)punt|mutatie|verschil|euro|€')
group by t.fonds, t.circulaire, b.jaar, b.document_id
