/* model
naam: kwaliteit.aansluiting
betekenis: "Totalen die langs twee wegen zijn berekend: uit de brontabellen en uit de modellen, waar een verschil boven de tolerantie publicatie tegenhoudt, of uit twee publicaties over hetzelfde, waar een verschil van de publicaties zelf is."
korrel: aansluiting
sleutel: [naam]
eenheid: euro
formule: "verschil = gevonden - verwacht"
bron: brontabellen, kern, indicator, kwaliteit.aansluiting_circulaire en kwaliteit.aansluiting_samenwerking
export: tabel
kolommen:
  naam: wat wordt aangesloten
  soort: "model (brontabel tegen model) of publicaties (rekenbestand tegen circulaire, of het boek van wie betaalt tegen dat van wie ontvangt)"
  verwacht_eur: "totaal rechtstreeks uit de brontabel, of uit het rekenbestand of van wie betaalt; leeg als het dat niet kent"
  gevonden_eur: "totaal uit het model, uit de circulaire of van wie ontvangt; leeg als die het niet kent"
  verschil_eur: gevonden min verwacht
  tolerantie_eur: grootste verschil dat door afronding kan ontstaan
  bron: brontabel
*/
with iv3 as (
    select laag, jaar, verslag, zijde, eur from kwaliteit.iv3_bron where zijde in ('L', 'B')
),

baten_lasten as (
    select laag, jaar, verslagsoort, zijde, eur from kwaliteit.iv3_model where zijde in ('L', 'B')
),

balans_bron as (
    select jaar, verslag, zijde, sum(eur)::decimal(18, 2) as eur from kwaliteit.iv3_bron where zijde in ('A', 'P') group by all
),

balans as (
    select jaar, verslagsoort, zijde, sum(eur)::decimal(18, 2) as eur from kwaliteit.iv3_model where zijde in ('A', 'P') group by all
),

-- straight from the sheets, in one sum: no government, cluster or model between
au_bron as (
    select e.document_id,
        round(sum(if(e.maatstaf ilike 'WOZ%', 0, e.eenheden::decimal(20, 6) * g.gewicht_eur))::decimal(28, 8) * r.uitkeringsfactor
            + sum(if(e.maatstaf ilike 'WOZ%', e.eenheden::decimal(20, 6) * g.gewicht_eur, 0)), 2)::decimal(18, 2) as eur,
        count(distinct coalesce(e.nummer, e.naam)) as overheden
    from bron.fonds_eenheid e
    join kern.rekenbestand r using (document_id)
    left join seed.maatstaf_alias s on s.alias = e.maatstaf
    left join bron.fonds_gewicht g on g.document_id = e.document_id
        and g.maatstaf in (e.maatstaf, s.maatstaf) and lower(g.cluster) <> 'totaal'
    group by e.document_id, r.uitkeringsfactor
),

-- summed by document before it meets anything: a stand has thousands of rows
au as (
    select document_id, sum(bedrag_eur) filter (vorm = 'AU') as eur, count(distinct cluster) filter (vorm = 'AU') as clusters
    from kern.fondsuitkering
    group by document_id
),

fonds as (
    select r.document_id, r.fonds || ' ' || r.uitkeringsjaar || ' stand ' || r.circulaire as naam,
        a.eur as au_eur, coalesce(a.clusters, 0) as clusters
    from kern.rekenbestand r
    left join au a using (document_id)
),

overig_bron as (
    select document_id, omschrijving, sum(bedrag_eur)::decimal(18, 2) as eur
    from bron.fonds_uitkering
    group by all
),

overig as (
    select document_id, omschrijving, sum(bedrag_eur) as eur, count(*) as regels
    from kern.fondsuitkering
    where vorm <> 'AU'
    group by all
),

-- every taakveld in a cluster or a named exclusion, and none twice
netto as (
    select left(n.overheid_code, 2) as laag, n.jaar, n.verslagsoort,
        sum(coalesce(n.lasten_eur, 0) - coalesce(n.baten_totaal_eur, 0)) filter (n.cluster is null and n.rol is not null) as uitgezonderd,
        -- a cluster of which a part is unknown has no sum in the indicator
        sum(coalesce(n.lasten_eur, 0) - coalesce(n.baten_totaal_eur, 0)) filter (c.cluster is not null) as onvolledig
    from kern.netto_lasten n
    left join (
        select overheid_code, jaar, verslagsoort, cluster from indicator.balans_cluster where standaard_stand and netto_lasten_eur is null
    ) c on c.overheid_code = n.overheid_code and c.jaar = n.jaar and c.verslagsoort = n.verslagsoort and c.cluster = n.cluster
    left join kern.overheid o on o.overheid_code = n.overheid_code and o.jaar = n.jaar
    where (n.cluster is null or c.cluster is not null) and (o.overheid_code is not null or n.jaar > (select max(jaar) from kern.overheid))
    group by all
),

clusters as (
    select left(overheid_code, 2) as laag, jaar, verslagsoort, sum(netto_lasten_eur) as netto
    from indicator.balans_cluster
    where standaard_stand
    group by all
),

regels as (
    select
        'Iv3 ' || if(i.laag = 'PV', 'provincies', 'gemeenten') || ' ' || i.jaar || ' ' || coalesce(iv3_soort(i.verslag), i.verslag)
            || if(i.zijde = 'L', ' lasten', ' baten') as naam,
        coalesce(i.eur, 0) as verwacht_eur, coalesce(b.eur, 0) as gevonden_eur, 0 as tolerantie_eur, 'bron.iv3' as bron
    from iv3 i
    left join baten_lasten b on b.laag = i.laag and b.jaar = i.jaar and b.zijde = i.zijde
        and b.verslagsoort = iv3_soort(i.verslag)
    union all
    select 'Netto lasten per cluster en uitzonderingen ' || if(i.laag = 'PV', 'provincies', 'gemeenten') || ' ' || i.jaar || ' ' || iv3_soort(i.verslag),
        coalesce(sum(if(i.zijde = 'L', i.eur, -i.eur)), 0),
        coalesce(any_value(c.netto), 0) + coalesce(any_value(n.uitgezonderd), 0) + coalesce(any_value(n.onvolledig), 0),
        0, 'bron.iv3'
    from iv3 i
    left join netto n on n.laag = i.laag and n.jaar = i.jaar and n.verslagsoort = iv3_soort(i.verslag)
    left join clusters c on c.laag = i.laag and c.jaar = i.jaar and c.verslagsoort = iv3_soort(i.verslag)
    where iv3_soort(i.verslag) in ('begroting', 'rekening')
    group by i.laag, i.jaar, i.verslag
    union all
    select 'Iv3 balans ' || i.jaar || ' ' || coalesce(iv3_soort(i.verslag), i.verslag) || if(i.zijde = 'A', ' activa', ' passiva'),
        coalesce(i.eur, 0), coalesce(b.eur, 0), 0, 'bron.iv3'
    from balans_bron i
    left join balans b on b.jaar = i.jaar and b.zijde = i.zijde and b.verslagsoort = iv3_soort(i.verslag)
    union all
    -- half a cent of rounding per government and cluster
    select f.naam || ' AU', coalesce(a.eur, 0), coalesce(f.au_eur, 0), 0.005 * a.overheden * f.clusters + 0.01, 'bron.fonds_eenheid, bron.fonds_gewicht'
    from fonds f
    left join au_bron a using (document_id)
    union all
    select f.naam || ' ' || o.omschrijving, coalesce(o.eur, 0), coalesce(k.eur, 0), coalesce(0.005 * k.regels, 0), 'bron.fonds_uitkering'
    from overig_bron o
    join fonds f using (document_id)
    left join overig k on k.document_id = o.document_id and k.omschrijving = o.omschrijving
)

select
    naam,
    'model' as soort,
    verwacht_eur::decimal(18, 2) as verwacht_eur,
    gevonden_eur::decimal(18, 2) as gevonden_eur,
    (gevonden_eur - verwacht_eur)::decimal(18, 2) as verschil_eur,
    tolerantie_eur::decimal(18, 2) as tolerantie_eur,
    bron
from regels
union all
select naam, 'publicaties', verwacht_eur, gevonden_eur, verschil_eur, tolerantie_eur, 'kern.uitkering, kern.circulaire_bedrag'
from kwaliteit.aansluiting_circulaire
union all
select naam, soort, verwacht_eur::decimal(18, 2), gevonden_eur::decimal(18, 2), (gevonden_eur - verwacht_eur)::decimal(18, 2), 0, bron
from kwaliteit.aansluiting_samenwerking
union all
select naam, soort, verwacht_eur::decimal(18, 2), gevonden_eur::decimal(18, 2), (gevonden_eur - verwacht_eur)::decimal(18, 2), 0, bron
from kwaliteit.aansluiting_spuk
