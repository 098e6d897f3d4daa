/* model
naam: kern.fondsmutatie
betekenis: "Wat een circulaire aan het fonds verandert, per post en jaar: taakmutaties zoals gedrukt, en bij integratie-, decentralisatie- en bijzondere fondsuitkeringen het verschil met de vorige circulaire."
korrel: circulaire x tabel x regel x jaar
sleutel: [document_id, tabel, regel, jaar]
eenheid: euro
formule: "taakmutatie: bedrag zoals gedrukt; IU, DU en BFU: bedrag min dat van dezelfde uitkering en hetzelfde jaar in de vorige circulaire, en het hele bedrag als die de soort en het jaar wel geeft maar de uitkering niet. Zonder opgenomen vorige circulaire is een verandering van IU, DU of BFU onbekend en staat zij hier niet; een uitkering die verdwijnt heeft evenmin een rij. Wat een bijlage herhaalt telt een keer: de jongste van de documenten van een stand geldt"
bron: kern.circulaire_bedrag, kern.circulaire
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  datum: datum van de circulaire
  tabel: volgnummer van de tabel in het document
  regel: volgnummer van de regel in de tabel
  jaar: jaar waarvoor het bedrag geldt
  soort: "taakmutatie, IU, DU of BFU"
  omschrijving: tekst voor de regel
  bedrag_eur: "mutatie; leeg als er bij een taakmutatie voor dat jaar niets gedrukt is"
  stand_eur: "gedrukt bedrag van de uitkering; leeg bij een taakmutatie"
  nieuw: "waar als de vorige circulaire de uitkering niet kent; leeg bij een taakmutatie"
  vorige_circulaire: stand waarmee vergeleken is; leeg bij een taakmutatie
  bwb_id: regeling die de omschrijving noemt; leeg is geen
  url: adres van de PDF, op de pagina
  document_id: document (meta.document)
eenheden:
  tabel: geen
  regel: geen
*/
with posten as (
    select fonds, circulaire, datum, document_id, tabel, regel, soort, omschrijving, groep, uitkering, bwb_id, url
    from kern.circulaire_post
    where regelsoort = 'post' and soort in ('taakmutatie', 'IU', 'DU', 'BFU')
    -- a letter and its annex, or a correction of it, tell of one mutation
    qualify document_id = max_by(document_id, (datum, document_id)) over (partition by fonds, circulaire, soort, naamsleutel(omschrijving))
),

regels as (
    select p.*, b.jaar,
        -- two columns of one year are parts of it: incidenteel, structureel
        sum(b.bedrag_eur)::decimal(18, 2) as bedrag_eur
    from posten p
    join kern.circulaire_bedrag b using (document_id, tabel, regel)
    where b.jaar is not null
    group by all
),

bedragen as (
    select r.*, c.vorige_circulaire
    from regels r
    join kern.circulaire c using (document_id)
    -- a table that stands there twice
    qualify row_number() over (partition by document_id, soort, naamsleutel(omschrijving), coalesce(groep, ''), jaar, bedrag_eur order by tabel, regel) = 1
),

-- what the circulaire before gives of each grant and year
standen as (
    select fonds, circulaire, soort, jaar, uitkering, sum(bedrag_eur)::decimal(18, 2) as bedrag_eur
    from bedragen
    where soort <> 'taakmutatie' and bedrag_eur is not null
    group by all
),

gegeven as (
    select distinct fonds, circulaire, soort, jaar from standen
)

select
    b.fonds,
    b.circulaire,
    b.datum,
    b.tabel,
    b.regel,
    b.jaar,
    b.soort,
    b.omschrijving,
    if(b.soort = 'taakmutatie', b.bedrag_eur, b.bedrag_eur - coalesce(s.bedrag_eur, 0))::decimal(18, 2) as bedrag_eur,
    if(b.soort = 'taakmutatie', null, b.bedrag_eur) as stand_eur,
    if(b.soort = 'taakmutatie', null, s.uitkering is null) as nieuw,
    if(b.soort = 'taakmutatie', null, g.circulaire) as vorige_circulaire,
    b.bwb_id,
    b.url,
    b.document_id
from bedragen b
left join gegeven g on g.fonds = b.fonds and g.circulaire = b.vorige_circulaire and g.soort = b.soort and g.jaar = b.jaar
left join standen s on s.fonds = b.fonds and s.circulaire = b.vorige_circulaire and s.soort = b.soort and s.jaar = b.jaar and s.uitkering = b.uitkering
where b.soort = 'taakmutatie'
    or g.circulaire is not null and b.bedrag_eur is not null and b.bedrag_eur <> coalesce(s.bedrag_eur, 0)
