/* model
naam: kern.circulaire_post_taak
betekenis: "Bij welke taken een regel van een circulaire hoort, en waaruit dat blijkt. Hoort een regel bij meer taken, dan is onbekend welk deel van het bedrag bij welke taak hoort."
korrel: circulaire x tabel x regel x taak
sleutel: [document_id, tabel, regel, taak_id]
formule: "het eerste dat iets oplevert telt: de uitkering zoals kern.taak_uitkering die kent; een trefwoord van de taak in de omschrijving (H als ook de wet van de taak is genoemd); de taken van de genoemde wet (bij een taak de zekerheid van de naam, bij meer taken L). Alleen taken van de overheidslaag waarvoor het fonds is"
bron: kern.circulaire_post, kern.taak_uitkering, sql/seeds/taak_trefwoord.csv, kern.taak_artikel
export: tabel
kolommen:
  document_id: document (meta.document)
  tabel: volgnummer van de tabel in het document
  regel: volgnummer van de regel in de tabel
  taak_id: taak
  grond: "uitkering, trefwoord of wet"
  trefwoord: het trefwoord, bij grond trefwoord
  taken: aantal taken waarbij de regel hoort
  zekerheid: "H hoog, M middel, L laag"
eenheden:
  tabel: geen
  regel: geen
*/
with posten as (
    select * from kern.circulaire_post where regelsoort in ('post', 'waarvan')
),

langs_uitkering as (
    select p.document_id, p.tabel, p.regel, u.taak_id, 1 as rang, 'uitkering' as grond, null as trefwoord, min(u.zekerheid) as zekerheid
    from posten p
    join kern.taak_uitkering u on u.fonds = p.fonds and u.vorm in ('IU', 'DU', 'BFU')
    left join seed.uitkering_alias a on a.alias = naamsleutel(u.uitkering)
    where p.uitkering = coalesce(a.naam, naamsleutel(u.uitkering))
    group by all
),

wet_taken as (
    select distinct taak_id, bwb_id, overheidslaag from kern.taak_artikel
    union
    select taak_id, bwb_id, overheidslaag from seed.taken where bwb_id is not null
),

langs_trefwoord as (
    select p.document_id, p.tabel, p.regel, s.taak_id, 2 as rang, 'trefwoord' as grond,
        max_by(s.trefwoord, length(s.trefwoord)) as trefwoord,
        if(bool_or(w.taak_id is not null), 'H', 'M') as zekerheid
    from posten p
    join seed.taak_trefwoord s on contains(woordsleutel(p.omschrijving), woordsleutel(s.trefwoord))
    join kern.taak t on t.taak_id = s.taak_id and t.overheidslaag = fondslaag(p.fonds)
    left join wet_taken w on w.taak_id = s.taak_id and w.bwb_id = p.bwb_id
    group by all
),

langs_wet as (
    select p.document_id, p.tabel, p.regel, w.taak_id, 3 as rang, 'wet' as grond, null as trefwoord,
        if(count(*) over (partition by p.document_id, p.tabel, p.regel) = 1, p.wet_zekerheid, 'L') as zekerheid
    from posten p
    join wet_taken w on w.bwb_id = p.bwb_id and w.overheidslaag = fondslaag(p.fonds)
),

alle as (
    from langs_uitkering
    union all
    from langs_trefwoord
    union all
    from langs_wet
)

select
    document_id,
    tabel,
    regel,
    taak_id,
    grond,
    trefwoord,
    count(*) over (partition by document_id, tabel, regel) as taken,
    zekerheid
from (
    from alle
    qualify rang = min(rang) over (partition by document_id, tabel, regel)
)
