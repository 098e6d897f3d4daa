/* model
naam: kern.uitkering_meerjarig
betekenis: "Per integratie-, decentralisatie- en bijzondere fondsuitkering de bedragen die een circulaire voor elk jaar drukt: wat er in de komende jaren nog is. Een lege cel naast een jaar met geld is geen bedrag."
korrel: fonds x circulaire x vorm x uitkering x jaar
sleutel: [fonds, circulaire, vorm, uitkering, jaar]
eenheid: "euro"
bron: "kern.circulaire_bedrag, kern.circulaire_post"
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  vorm: "IU, DU of BFU"
  uitkering: "naamsleutel van de uitkering: kleine letters, namen van vroeger gelijkgesteld"
  omschrijving: tekst zoals gedrukt
  jaar: jaar waarvoor de kolom geldt
  bedrag_eur: bedrag; leeg als er voor dat jaar niets gedrukt is
  bedragen: aantal verschillende bedragen dat de circulaire voor uitkering en jaar drukt; bij meer dan een staat het eerste er
  laatste_jaar: laatste jaar met geld; leeg als er geen is
  laatste_kolom: laatste jaar dat de tabellen van deze vorm tonen
  eindigt: "ja als het geld ophoudt voor de laatste kolom, nee als het daar nog is, onbekend als er maar een jaar is gedrukt"
  pagina: pagina in de PDF
  url: "adres van de PDF, op die pagina"
  document_id: document (meta.document)
eenheden:
  bedragen: aantal
  pagina: geen
*/
with cel as (
    select b.fonds, b.circulaire, b.soort as vorm, coalesce(p.uitkering, naamsleutel(b.omschrijving)) as uitkering, b.omschrijving, b.jaar,
        b.bedrag_eur, b.tabel, b.regel, b.kolom, b.pagina, b.url, b.document_id
    from kern.circulaire_bedrag b
    join kern.circulaire_post p using (document_id, tabel, regel)
    where b.soort in ('IU', 'DU', 'BFU') and b.regelsoort = 'post' and b.jaar is not null and b.status <> 'geen bedrag'
        and b.circulaire is not null and b.fonds is not null
),

-- an annex prints what the chapter has once more
eerste as (
    select fonds, circulaire, vorm, uitkering, jaar,
        arg_min(omschrijving, (tabel, regel, kolom)) as omschrijving,
        arg_min(bedrag_eur, (tabel, regel, kolom)) filter (bedrag_eur is not null) as bedrag_eur,
        count(distinct bedrag_eur) as bedragen,
        arg_min(pagina, (tabel, regel, kolom)) as pagina,
        arg_min(url, (tabel, regel, kolom)) as url,
        arg_min(document_id, (tabel, regel, kolom)) as document_id
    from cel
    group by all
),

verloop as (
    select *,
        max(jaar) filter (bedrag_eur <> 0) over (partition by fonds, circulaire, vorm, uitkering) as laatste_jaar,
        max(jaar) over (partition by fonds, circulaire, vorm) as laatste_kolom,
        min(jaar) over (partition by fonds, circulaire, vorm) as eerste_kolom
    from eerste
)

select
    fonds,
    circulaire,
    vorm,
    uitkering,
    omschrijving,
    jaar,
    bedrag_eur::decimal(18, 2) as bedrag_eur,
    bedragen,
    laatste_jaar,
    laatste_kolom,
    case
        when eerste_kolom = laatste_kolom or laatste_jaar is null then 'onbekend'
        when laatste_jaar < laatste_kolom then 'ja'
        else 'nee'
    end as eindigt,
    pagina,
    url,
    document_id
from verloop
