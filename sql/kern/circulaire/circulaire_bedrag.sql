/* model
naam: kern.circulaire_bedrag
betekenis: "De bedragen in de tabellen van een circulaire, met de plaats in de PDF, de wet en de taak waarover zij gaan, en hoe zeker dat is."
korrel: circulaire x tabel x regel x kolom
sleutel: [document_id, tabel, regel, kolom]
eenheid: euro
formule: "bedrag_eur = gedrukt getal x eenheid van de tabel; bij een regel voor meer taken is taak_id leeg en staan zij in kern.circulaire_post_taak"
bron: "rijksoverheid.nl, circulaires (PDF)"
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  tabel: volgnummer van de tabel in het document
  tabelnummer: nummer zoals gedrukt
  tabeltitel: titel van de tabel
  regel: volgnummer van de regel in de tabel
  omschrijving: tekst voor de regel
  groep: kopje in de tabel boven de regel
  regelsoort: "post, waarvan (deel van de post erboven), subtotaal, totaal of stand"
  soort: "accres, taakmutatie, IU, DU, BFU of overig"
  kolom: volgnummer van de kolom
  kop: kop van de kolom
  jaar: jaar waarvoor het bedrag geldt; leeg als de kolom geen enkel jaar noemt
  bedrag_eur: "bedrag; leeg als er niets gedrukt is, of geen bedrag"
  waarde: gedrukt getal in de eenheid van de tabel
  status: "gedrukt, leeg (niets of een streepje), of geen bedrag (tekst, of een getal dat geen geld is)"
  cel: de cel zoals gedrukt
  voetnoot: nootteken bij het getal
  bwb_id: regeling die de omschrijving noemt; leeg is geen
  taak_id: taak waarover het gaat; leeg is geen, of meer dan een
  taken: aantal taken waarover het gaat
  zekerheid: "van de taak: H hoog, M middel, L laag; leeg zonder taak"
  sluit: "of de tabel in zichzelf sluit: ja, nee of geen totaal"
  pagina: pagina in de PDF
  links: afstand van de cel tot de linkerrand, in punten (1/72 duim)
  boven: afstand van de cel tot de bovenrand, in punten (1/72 duim)
  url: adres van de PDF, op die pagina
  document_id: document (meta.document)
eenheden:
  tabel: geen
  regel: geen
  kolom: geen
  waarde: eenheid van de tabel
  pagina: geen
  links: punten (1/72 duim)
  boven: punten (1/72 duim)
*/
with taken as (
    select document_id, tabel, regel,
        if(max(taken) = 1, max(taak_id), null) as taak_id,
        max(taken) as taken,
        laagste_zekerheid(list(zekerheid)) as zekerheid
    from kern.circulaire_post_taak
    group by document_id, tabel, regel
)

select
    p.fonds,
    p.circulaire,
    b.tabel,
    t.nummer as tabelnummer,
    t.titel as tabeltitel,
    b.regel,
    b.omschrijving,
    b.groep,
    b.regelsoort,
    p.soort,
    b.kolom,
    b.kop,
    b.jaar::integer as jaar,
    b.bedrag_eur,
    b.waarde,
    case
        when b.bedrag_eur is not null then 'gedrukt'
        when b.waarde is null and (b.cel is null or not regexp_matches(b.cel, '[\pL\pN]')) then 'leeg'
        else 'geen bedrag'
    end as status,
    b.cel,
    b.voetnoot,
    p.bwb_id,
    k.taak_id,
    coalesce(k.taken, 0) as taken,
    k.zekerheid,
    t.sluit,
    b.pagina,
    b.links,
    b.boven,
    regexp_replace(p.url, '#.*$', '') || '#page=' || b.pagina as url,
    b.document_id
from bron.circulaire_bedrag b
join kern.circulaire_post p using (document_id, tabel, regel)
join kern.circulaire_tabel t using (document_id, tabel)
left join taken k using (document_id, tabel, regel)
