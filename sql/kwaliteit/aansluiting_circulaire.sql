/* model
naam: kwaliteit.aansluiting_circulaire
betekenis: "Wat een circulaire en het rekenbestand van dezelfde stand over hetzelfde zeggen: elke integratie-, decentralisatie- en bijzondere fondsuitkering, hun totalen, en de uitkeringsfactor."
korrel: fonds x uitkeringsjaar x stand x onderwerp
sleutel: [naam]
eenheid: euro
formule: "een uitkering en een totaal sluiten binnen 0,001 miljoen, of een halve eenheid van de laatste gedrukte decimaal als die groter is. De uitkeringsfactor is uitgedrukt in euro: de algemene uitkering met de factor van de circulaire tegen die met de factor van het rekenbestand"
bron: kern.circulaire_bedrag, kern.circulaire_factor, kern.uitkering, kern.maatstaf, kern.maatstaf_volume
export: tabel
kolommen:
  naam: wat wordt aangesloten
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  onderwerp: "IU, DU, BFU, totaal IU, totaal DU, totaal BFU of uitkeringsfactor"
  omschrijving: naam van de uitkering in de circulaire, en anders in het rekenbestand
  verwacht_eur: bedrag volgens het rekenbestand; leeg als het de uitkering niet kent
  gevonden_eur: bedrag volgens de circulaire; leeg als die de uitkering niet kent
  verschil_eur: gevonden min verwacht
  tolerantie_eur: grootste verschil dat door afronding kan ontstaan
  url: adres van de PDF, op de pagina; leeg als de circulaire de uitkering niet kent
*/
with reken as (
    select r.fonds, r.circulaire, r.uitkeringsjaar, u.vorm, u.omschrijving, coalesce(a.naam, naamsleutel(u.omschrijving)) as naam, sum(u.bedrag_eur)::decimal(18, 2) as eur
    from kern.fondsuitkering u
    join kern.rekenbestand r using (document_id)
    -- only stands of which the circulaire is here
    semi join kern.circulaire c on c.fonds = r.fonds and c.circulaire = r.circulaire
    left join seed.uitkering_alias a on a.alias = naamsleutel(u.omschrijving)
    where u.vorm <> 'AU'
    group by all
),

standen as (
    select distinct fonds, circulaire, uitkeringsjaar from kern.rekenbestand
),

cellen as (
    select
        b.document_id, b.fonds, b.circulaire, b.jaar as uitkeringsjaar, b.soort, b.tabel, b.regel, b.omschrijving, p.uitkering as naam, b.regelsoort, b.bedrag_eur, p.url,
        -- euros per printed unit, over two: the most that rounding can hide
        (0.5 * t.eenheid_eur / 10 ** d.decimalen)::decimal(18, 2) as half_eur
    from kern.circulaire_bedrag b
    join kern.circulaire_post p using (document_id, tabel, regel)
    join kern.circulaire_tabel t using (document_id, tabel)
    join bron.circulaire_bedrag d using (document_id, tabel, regel, kolom)
    semi join standen s on s.fonds = b.fonds and s.circulaire = b.circulaire and s.uitkeringsjaar = b.jaar
    where b.soort in ('IU', 'DU', 'BFU') and b.bedrag_eur is not null
),

-- an annex that repeats a table is no second amount
genoemd as (
    select document_id, fonds, circulaire, uitkeringsjaar, soort, naam, min(omschrijving) as omschrijving, min(url) as url,
        sum(bedrag_eur)::decimal(18, 2) as eur, sum(half_eur)::decimal(18, 2) as half_eur
    from cellen
    where regelsoort = 'post'
    group by document_id, fonds, circulaire, uitkeringsjaar, soort, naam
    qualify row_number() over (partition by fonds, circulaire, uitkeringsjaar, soort, naam order by document_id) = 1
),

-- what the circulaire tells at all, so that what it leaves out is seen
verteld as (
    select distinct fonds, circulaire, uitkeringsjaar, soort from genoemd
),

uitkeringen as (
    select
        coalesce(g.fonds, r.fonds) as fonds, coalesce(g.circulaire, r.circulaire) as circulaire, coalesce(g.uitkeringsjaar, r.uitkeringsjaar) as uitkeringsjaar,
        coalesce(g.soort, r.vorm) as onderwerp, coalesce(g.omschrijving, r.omschrijving) as omschrijving, r.eur as verwacht_eur, g.eur as gevonden_eur,
        greatest(1000, coalesce(g.half_eur, 0)) as tolerantie_eur, g.url
    from genoemd g
    full join reken r on r.fonds = g.fonds and r.circulaire = g.circulaire and r.uitkeringsjaar = g.uitkeringsjaar and r.naam = g.naam
    where g.naam is not null
        or r.eur <> 0 and exists (from verteld v where v.fonds = r.fonds and v.circulaire = r.circulaire and v.uitkeringsjaar = r.uitkeringsjaar and v.soort = r.vorm)
),

totalen as (
    select
        t.fonds, t.circulaire, t.uitkeringsjaar, 'totaal ' || t.soort as onderwerp, t.omschrijving,
        t.eur as gevonden_eur, greatest(1000, t.half_eur) as tolerantie_eur, t.url, n.eur as verwacht_eur
    from (
        -- the last total of a kind and year: those before it are parts
        select fonds, circulaire, uitkeringsjaar, soort, omschrijving, bedrag_eur as eur, half_eur, url
        from cellen
        where regelsoort = 'totaal'
        qualify row_number() over (partition by fonds, circulaire, uitkeringsjaar, soort order by tabel desc, regel desc) = 1
    ) t
    join (
        select fonds, circulaire, uitkeringsjaar, onderwerp, sum(verwacht_eur)::decimal(18, 2) as eur
        from uitkeringen
        group by all
    ) n on n.fonds = t.fonds and n.circulaire = t.circulaire and n.uitkeringsjaar = t.uitkeringsjaar and n.onderwerp = t.soort
),

-- the sum that the factor multiplies
grondslag as (
    select v.document_id, sum(v.eenheden::decimal(20, 6) * m.gewicht_eur)::decimal(28, 8) as eur
    from kern.maatstaf_volume v
    join kern.maatstaf m using (document_id, maatstaf)
    semi join kern.circulaire_factor f on f.fonds = m.fonds and f.circulaire = m.circulaire and f.uitkeringsjaar = m.uitkeringsjaar
    where m.met_uitkeringsfactor
    group by v.document_id
),

factoren as (
    select
        f.fonds, f.circulaire, f.uitkeringsjaar, 'uitkeringsfactor' as onderwerp,
        'factor ' || r.uitkeringsfactor || ' in het rekenbestand, ' || f.factor || ' in de circulaire' as omschrijving,
        round(g.eur * r.uitkeringsfactor, 2) as verwacht_eur, round(g.eur * f.factor, 2) as gevonden_eur,
        -- a factor with as many decimals is the same or another
        if(abs(r.uitkeringsfactor * 10 ** f.decimalen - round(r.uitkeringsfactor * 10 ** f.decimalen)) < 1e-6, 0, g.eur * 0.5 / 10 ** f.decimalen) as tolerantie_eur,
        f.url
    from kern.circulaire_factor f
    join kern.rekenbestand r using (fonds, circulaire, uitkeringsjaar)
    join grondslag g on g.document_id = r.document_id
    qualify row_number() over (partition by f.fonds, f.circulaire, f.uitkeringsjaar order by f.document_id) = 1
),

samen as (
    select fonds, circulaire, uitkeringsjaar, onderwerp, omschrijving, verwacht_eur, gevonden_eur, tolerantie_eur, url from uitkeringen
    union all
    select fonds, circulaire, uitkeringsjaar, onderwerp, omschrijving, verwacht_eur, gevonden_eur, tolerantie_eur, url from totalen
    union all
    select fonds, circulaire, uitkeringsjaar, onderwerp, omschrijving, verwacht_eur, gevonden_eur, tolerantie_eur, url from factoren
)

select
    'circulaire ' || fonds || ' ' || uitkeringsjaar || ' stand ' || circulaire || ' ' || if(onderwerp = 'uitkeringsfactor', onderwerp, onderwerp || ' ' || omschrijving) as naam,
    fonds,
    circulaire,
    uitkeringsjaar::integer as uitkeringsjaar,
    onderwerp,
    omschrijving,
    verwacht_eur::decimal(18, 2) as verwacht_eur,
    gevonden_eur::decimal(18, 2) as gevonden_eur,
    (gevonden_eur - verwacht_eur)::decimal(18, 2) as verschil_eur,
    tolerantie_eur::decimal(18, 2) as tolerantie_eur,
    url
from samen
