/* model
naam: indicator.mutatieverklaring
betekenis: "Bij elke mutatie in een circulaire de wetswijziging die haar verklaart, per taak, of waarom er geen is."
korrel: circulaire x tabel x regel x taak
sleutel: [document_id, tabel, regel, taak_id]
eenheid: dagen
formule: "van de wetswijzigingen van de taak (van de genoemde wet, als er een genoemd is) de dichtstbijzijnde, waarbij achtereenvolgens voorgaan: die in het jaar voor de circulaire ging gelden, die in het jaar erna gaat gelden, en die tot drie jaar ervoor ging gelden. Dat is een verband in tijd en onderwerp, geen bewijs"
bron: kern.fondsmutatie, kern.circulaire_post_taak, kern.wetswijziging, kern.taak_artikel
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  datum: datum van de circulaire
  tabel: volgnummer van de tabel in het document
  regel: volgnummer van de regel in de tabel
  soort: "taakmutatie, IU, DU of BFU"
  omschrijving: tekst voor de regel
  telt_mee: "waar als de post iets over geld voor een wet kan zeggen: een taakmutatie, een uitkering die een wet noemt, of een nieuwe uitkering; dat een bestaande uitkering verandert kan indexering zijn"
  taak_id: "taak; geen als de post geen bekende taak noemt"
  taken: aantal taken waarbij de post hoort
  taken_verklaard: "aantal taken van de post waarvoor dezelfde wetswijziging de verklaring is; leeg zonder verklaring"
  genoemde_wet: nummer van de regeling die de omschrijving noemt; leeg is geen
  wet_bwb_id: regeling waarvan een wijziging de mutatie verklaart; leeg is geen
  wet_datum: datum van die wijziging
  vertraging_dagen: "dagen van de wetswijziging tot de circulaire; negatief als de circulaire voorafging"
  verklaring: "na de wet, vooraf, of geen"
  reden: waarom er geen verklaring is
  zekerheid: "H hoog, M middel, L laag; leeg zonder verklaring"
  url: adres van de PDF, op de pagina
  document_id: document (meta.document)
eenheden:
  tabel: geen
  regel: geen
  vertraging_dagen: dagen
*/
with posten as (
    select fonds, circulaire, datum, tabel, regel, soort, omschrijving, bwb_id, url, document_id,
        soort = 'taakmutatie' or bwb_id is not null or bool_and(nieuw) as telt_mee
    from kern.fondsmutatie
    group by fonds, circulaire, datum, tabel, regel, soort, omschrijving, bwb_id, url, document_id
),

met_taak as (
    select p.*, coalesce(t.taak_id, 'geen') as taak_id, coalesce(t.taken, 0) as taken, t.zekerheid
    from posten p
    left join kern.circulaire_post_taak t using (document_id, tabel, regel)
),

kandidaten as (
    select
        m.document_id, m.tabel, m.regel, m.taak_id, w.bwb_id, w.datum,
        w.datum <= m.datum as na,
        w.datum < m.datum - mutatie_vooraf() as oud,
        abs(date_diff('day', w.datum, m.datum)) as afstand
    from met_taak m
    join kern.wetswijziging w on w.taak_id = m.taak_id
        and w.datum between m.datum - mutatie_na() and m.datum + mutatie_vooraf()
    where m.bwb_id is null or m.bwb_id = w.bwb_id
),

gekozen as (
    select * from kandidaten
    qualify row_number() over (
        partition by document_id, tabel, regel, taak_id
        order by oud, na desc, afstand, bwb_id) = 1
)

select
    m.fonds,
    m.circulaire,
    m.datum,
    m.tabel,
    m.regel,
    m.soort,
    m.omschrijving,
    m.telt_mee,
    m.taak_id,
    m.taken,
    if(g.datum is null, null, count(*) over (partition by m.document_id, m.tabel, m.regel, g.bwb_id, g.datum)) as taken_verklaard,
    m.bwb_id as genoemde_wet,
    g.bwb_id as wet_bwb_id,
    g.datum as wet_datum,
    date_diff('day', g.datum, m.datum) as vertraging_dagen,
    case when g.na then 'na de wet' when not g.na then 'vooraf' else 'geen' end as verklaring,
    case
        when g.datum is not null then null
        when m.bwb_id is null and m.taak_id = 'geen' then 'de omschrijving noemt geen bekende wet of taak'
        when m.bwb_id is not null and not exists (from kern.regeling r where r.bwb_id = m.bwb_id) then 'de tekst van de genoemde wet is niet opgenomen'
        when o.taak_id is not null then 'het recht van de taak is niet geheel opgenomen'
        when m.taak_id = 'geen' then 'de genoemde wet geeft deze overheidslaag geen bekende taak'
        else 'geen wijziging voor deze taak in de drie jaar ervoor of het jaar erna'
    end as reden,
    if(g.datum is null, null, laagste_zekerheid([m.zekerheid, if(m.bwb_id is null, 'M', 'H')])) as zekerheid,
    m.url,
    m.document_id
from met_taak m
left join gekozen g using (document_id, tabel, regel, taak_id)
left join (select distinct taak_id from kern.taak_artikel where not in_magazijn) o on o.taak_id = m.taak_id
