/* model
naam: kern.circulaire_post
betekenis: "De regels in de tabellen van een circulaire: waarover zij gaan, welke uitkering van het rekenbestand en welke wet zij noemen."
korrel: circulaire x tabel x regel
sleutel: [document_id, tabel, regel]
formule: "soort volgt uit het kopje in de tabel, de titel of het hoofdstuk, in die volgorde, en waar die over integratie- en decentralisatie-uitkeringen samen gaan uit de naam; de wet is de langste naam uit kern.wetsnaam die als hele woorden in de omschrijving staat, en anders in het kopje erboven"
bron: bron.circulaire_bedrag, kern.circulaire_tabel, kern.wetsnaam
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  datum: datum van de circulaire
  tabel: volgnummer van de tabel in het document
  regel: volgnummer van de regel in de tabel
  omschrijving: tekst voor de regel
  groep: kopje in de tabel boven de regel
  regelsoort: "post, waarvan (deel van de post erboven), subtotaal, totaal of stand"
  soort: "accres, taakmutatie, IU, DU, BFU of overig"
  uitkering: "naam van de uitkering in het rekenbestand (naamsleutel), langs sql/seeds/uitkering_alias.csv; leeg als de regel geen uitkering is"
  bwb_id: regeling die de omschrijving noemt; leeg is geen, of een die het register niet kent
  wetsnaam: naam zoals die in de omschrijving staat
  wet_zekerheid: "H (citeertitel) of M (afkorting, of alleen in het kopje)"
  pagina: pagina in de PDF
  boven: afstand van de regel tot de bovenrand van de pagina, in punten (1/72 duim)
  url: adres van de PDF, op die pagina
  document_id: document (meta.document)
eenheden:
  tabel: geen
  regel: geen
  pagina: geen
  boven: punten (1/72 duim)
*/
with regels as (
    select
        document_id, tabel, regel, omschrijving, groep, regelsoort,
        min(pagina) as pagina,
        min_by(boven, (pagina, boven)) as boven
    from bron.circulaire_bedrag
    group by all
),

-- names that the rekenbestanden know
vormen as (
    select fonds, coalesce(a.naam, naamsleutel(omschrijving)) as naam, max(vorm) as vorm
    from kern.fondsuitkering
    left join seed.uitkering_alias a on a.alias = naamsleutel(omschrijving)
    where vorm <> 'AU'
    group by all
),

posten as (
    select
        t.fonds, t.circulaire, c.datum, r.*,
        coalesce(a.naam, naamsleutel(r.omschrijving)) as naam,
        coalesce(
            case when r.groep is not null then circulaire_soort(r.groep) end,
            circulaire_soort(t.titel),
            -- in a table of several things the row itself may say it
            circulaire_soort(r.omschrijving),
            circulaire_soort(t.hoofdstuk)) as gezegd,
        c.url || '#page=' || r.pagina as url
    from regels r
    join kern.circulaire_tabel t using (document_id, tabel)
    join kern.circulaire c using (document_id)
    left join seed.uitkering_alias a on a.alias = naamsleutel(r.omschrijving)
),

teksten as (
    select omschrijving as tekst from posten
    union
    select groep from posten where groep is not null
),

-- the longest name says most: 'Wet maatschappelijke ondersteuning 2015'
wetten as (
    select t.tekst, w.bwb_id, w.naam, w.zekerheid
    from teksten t
    join kern.wetsnaam w on contains(woordsleutel(t.tekst), w.sleutel)
    qualify row_number() over (partition by t.tekst order by length(w.sleutel) desc, w.sleutel) = 1
)

select
    p.fonds,
    p.circulaire,
    p.datum,
    p.tabel,
    p.regel,
    p.omschrijving,
    p.groep,
    p.regelsoort,
    coalesce(p.gezegd, if(v.vorm in ('IU', 'DU', 'BFU'), v.vorm, null), 'overig') as soort,
    if(coalesce(p.gezegd, v.vorm) in ('IU', 'DU', 'BFU') and p.regelsoort = 'post', p.naam, null) as uitkering,
    coalesce(w.bwb_id, g.bwb_id) as bwb_id,
    coalesce(w.naam, g.naam) as wetsnaam,
    coalesce(w.zekerheid, if(g.zekerheid is null, null, 'M')) as wet_zekerheid,
    p.pagina,
    p.boven,
    p.url,
    p.document_id
from posten p
left join vormen v on v.fonds = p.fonds and v.naam = p.naam
left join wetten w on w.tekst = p.omschrijving
left join wetten g on g.tekst = p.groep
