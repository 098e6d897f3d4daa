/* model
naam: indicator.balans_cluster
betekenis: "Netto lasten van een overheid tegenover wat de fondsen ervoor uitkeren, per cluster en per stand van de circulaire. De algemene uitkering is vrij besteedbaar: haar toedeling aan een cluster volgt de verdeling van het fonds en is een model. Specifieke uitkeringen staan aan geen van beide kanten."
korrel: overheid x cluster x jaar x verslagsoort x circulaire
sleutel: [overheid_code, cluster, jaar, verslagsoort, circulaire]
eenheid: euro; dekking is een fractie
formule: "middelen = algemene uitkering van het cluster (eenheden x gewicht x uitkeringsfactor, OZB zonder factor) + integratie-, decentralisatie-, suppletie- en bijzondere fondsuitkeringen die de gewichten aan het cluster toedelen; dekking = middelen / netto lasten"
bron: "kern.netto_lasten, kern.uitkering; methode van het Periodiek Onderhoudsrapport gemeentefonds"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds; clusters van eigen middelen en Overig hebben geen taakvelden en daarom geen netto lasten
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: "begroting of rekening; zij worden nergens gemengd"
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; 'geen' als van het jaar geen rekenbestand is opgenomen"
  standaard_stand: "waar bij de stand van het punt: bij een begroting die waarop zij is gemaakt (indicator.stand)"
  laatste_stand: waar bij de laatste opgenomen stand van het uitkeringsjaar
  netto_lasten_eur: netto lasten van de taakvelden van het cluster; leeg als niet alle bekend zijn
  spuk_eur: specifieke uitkeringen op die taakvelden, ter vergelijking; noch in de netto lasten, noch in de middelen
  au_eur: algemene uitkering van het cluster, eigen middelen meegeteld
  iu_eur: integratie-uitkeringen
  du_eur: decentralisatie-uitkeringen
  suppletie_eur: suppletie-uitkeringen
  bfu_eur: bijzondere fondsuitkeringen
  eigen_middelen_eur: "deel van de negatieve clusters van eigen middelen dat naar rato van de algemene uitkering op dit cluster valt (negatief), over de clusters met taakvelden; leeg bij de andere"
  middelen_rijk_eur: "wat het Rijk betaalt: middelen zonder eigen middelen"
  middelen_eur: "met eigen middelen: som van de fondsuitkeringen van het cluster; leeg als de overheid niet in de circulaire staat"
  dekking: "middelen met eigen middelen, gedeeld door netto lasten; leeg met een reden. Band en oordeel staan in indicator.balans_band"
  dekking_rijk: wat het Rijk betaalt, gedeeld door netto lasten
  verschil_per_inwoner_eur: middelen min netto lasten, per inwoner
  inwoners: inwoners op 1 januari
  status: "geschat (een toedeling is altijd een model), voorlopig (ook de lasten zijn voorlopig), niet geleverd of onbekend"
  reden: waarom dekking leeg is
eenheden:
  dekking: fractie
  dekking_rijk: fractie
  inwoners: personen
*/
with vorm as (
    select
        overheid_code, cluster, jaar, circulaire,
        sum(bedrag_eur) filter (vorm = 'AU') as au,
        sum(bedrag_eur) filter (vorm = 'IU') as iu,
        sum(bedrag_eur) filter (vorm = 'DU') as du,
        sum(bedrag_eur) filter (vorm = 'suppletie') as suppletie,
        sum(bedrag_eur) filter (vorm = 'BFU') as bfu,
        sum(bedrag_eur) as alles
    from kern.fondsuitkering
    group by all
),

eigen as (
    select
        v.overheid_code, v.jaar, v.circulaire,
        coalesce(sum(v.au) filter (is_eigen_middelen(v.cluster)), 0) as eigen,
        sum(v.au) filter (k.cluster is not null) as bruto
    from vorm v
    left join (select distinct overheidslaag, cluster from kern.cluster_taakveld where cluster is not null) k
        on k.overheidslaag = overheidslaag(v.overheid_code) and k.cluster = v.cluster
    group by all
),

levering as (
    select overheid_code, jaar, verslagsoort, status <> 'niet geleverd' as geleverd
    from kern.levering
    where verslagsoort in ('begroting', 'rekening')
),

-- who should have a row: who was to deliver, and who receives money. Where the
-- tier has no Iv3 of the year, its money stands beside an unknown budget
verwacht as (
    select overheid_code, jaar, verslagsoort from levering
    union
    select m.overheid_code, m.jaar, coalesce(s.verslagsoort, 'begroting')
    from eigen m
    left join (select distinct overheidslaag(overheid_code) as laag, jaar, verslagsoort from levering) s
        on s.laag = overheidslaag(m.overheid_code) and s.jaar = m.jaar
),

ingedeeld as (
    select v.overheid_code, v.jaar, v.verslagsoort, c.cluster
    from verwacht v
    join kern.cluster_taakveld c on c.overheidslaag = overheidslaag(v.overheid_code)
        and v.jaar between c.jaar_van and coalesce(c.jaar_tot, 9999)
    where c.cluster is not null
    group by all
),

clusters as (
    select *, true as met_taakvelden from ingedeeld
    union all
    select distinct v.overheid_code, v.jaar, v.verslagsoort, m.cluster, false
    from verwacht v
    join vorm m using (overheid_code, jaar)
    anti join ingedeeld i on i.overheid_code = v.overheid_code and i.jaar = v.jaar
        and i.verslagsoort = v.verslagsoort and i.cluster = m.cluster
),

rijen as (
    select
        c.overheid_code, c.cluster, c.jaar, c.verslagsoort,
        coalesce(s.circulaire, 'geen') as circulaire,
        coalesce(s.standaard_stand, true) as standaard_stand,
        coalesce(s.laatste_stand, true) as laatste_stand,
        c.met_taakvelden,
        coalesce(l.geleverd, false) as geleverd,
        -- who delivered and has nothing on these taakvelden spends nothing
        case when c.met_taakvelden and l.geleverd then if(n.overheid_code is null, 0, n.netto_lasten_eur) end as netto_lasten_eur,
        case when c.met_taakvelden and l.geleverd then if(n.overheid_code is null, 0, n.spuk_eur) end as spuk_eur,
        coalesce(n.voorlopig, false) as voorlopig,
        s.circulaire is not null as met_circulaire,
        if(e.overheid_code is not null, coalesce(m.au, 0), null) as au_eur,
        if(e.overheid_code is not null, coalesce(m.iu, 0), null) as iu_eur,
        if(e.overheid_code is not null, coalesce(m.du, 0), null) as du_eur,
        if(e.overheid_code is not null, coalesce(m.suppletie, 0), null) as suppletie_eur,
        if(e.overheid_code is not null, coalesce(m.bfu, 0), null) as bfu_eur,
        if(c.met_taakvelden, naar_rato(e.eigen, coalesce(m.au, 0), e.bruto), null) as eigen_middelen_eur,
        if(e.overheid_code is not null, coalesce(m.alles, 0), null) as middelen_eur,
        o.inwoners
    from clusters c
    left join levering l using (overheid_code, jaar, verslagsoort)
    left join indicator.stand s on s.overheidslaag = overheidslaag(c.overheid_code) and s.jaar = c.jaar and s.verslagsoort = c.verslagsoort
    left join indicator.cluster_lasten n on n.overheid_code = c.overheid_code and n.jaar = c.jaar and n.verslagsoort = c.verslagsoort and n.cluster = c.cluster
    left join eigen e on e.overheid_code = c.overheid_code and e.jaar = c.jaar and e.circulaire = s.circulaire
    left join vorm m on m.overheid_code = c.overheid_code and m.jaar = c.jaar and m.circulaire = s.circulaire and m.cluster = c.cluster
    left join kern.overheid o on o.overheid_code = c.overheid_code and o.jaar = c.jaar
)

select
    overheid_code, cluster, jaar, verslagsoort, circulaire, standaard_stand, laatste_stand,
    netto_lasten_eur::bigint as netto_lasten_eur,
    spuk_eur::bigint as spuk_eur,
    au_eur::decimal(18, 2) as au_eur,
    iu_eur::decimal(18, 2) as iu_eur,
    du_eur::decimal(18, 2) as du_eur,
    suppletie_eur::decimal(18, 2) as suppletie_eur,
    bfu_eur::decimal(18, 2) as bfu_eur,
    eigen_middelen_eur,
    (middelen_eur + eigen_middelen_eur)::decimal(18, 2) as middelen_rijk_eur,
    middelen_eur::decimal(18, 2) as middelen_eur,
    vast(dekking(middelen_eur, netto_lasten_eur)) as dekking,
    vast(dekking(middelen_eur + eigen_middelen_eur, netto_lasten_eur)) as dekking_rijk,
    round((middelen_eur - netto_lasten_eur) / nullif(inwoners, 0), 2)::decimal(18, 2) as verschil_per_inwoner_eur,
    inwoners,
    case
        when met_taakvelden and not geleverd then 'niet geleverd'
        when netto_lasten_eur is null or middelen_eur is null then 'onbekend'
        when voorlopig then 'voorlopig'
        else 'geschat'
    end as status,
    case
        when not met_taakvelden then 'cluster zonder taakvelden'
        when not geleverd then 'niet geleverd'
        when not met_circulaire then 'geen circulaire van dit jaar'
        when middelen_eur is null then 'overheid staat niet in de circulaire'
        else dekking_reden(middelen_eur, netto_lasten_eur)
    end as reden
from rijen
