/* model
naam: indicator.groep_variant
betekenis: "Netto lasten en middelen van een bundel, een cluster of alle clusters samen in een groep van overheden en in het land, voor elke combinatie van modelkeuzes en stand. Een oordeel over een groep of het land geldt alleen als het in elke rij hiervan klopt."
korrel: overheidslaag x onderwerp x groep x jaar x verslagsoort x circulaire x variant
sleutel: [overheidslaag, soort, id, jaar, verslagsoort, groep, circulaire, variant]
eenheid: euro; dekking is een fractie
formule: "som over de overheden van de groep waarvan lasten en middelen van de variant bekend zijn; van een uitkering die een taak geheel betaalt alleen wie haar ontvangt. Laag en hoog: som x kwantiel van de waargenomen verhouding van de rekening tot de begroting van de groep als geheel (indicator.verslag_verhouding, maat samen); rekening: som x de verhouding in het jaar zelf"
bron: "indicator.keuze_lasten, indicator.keuze_middelen, indicator.verslag_verhouding, indicator.variant"
export: nee
kolommen:
  overheidslaag: gemeente of provincie
  soort: "geheel, cluster of bundel"
  id: "alle clusters, naam van het cluster of nummer van de bundel"
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  groep: "groep naar inwoners, of provincies; 'landelijk' is alle overheden van de laag"
  circulaire: stand van de middelen
  variant: combinatie van modelkeuzes
  standaard: of dit de standaardvariant in de standaardstand is
  overheden: aantal overheden
  inwoners: inwoners van die overheden
  netto_lasten_eur: som van de netto lasten
  middelen_eur: som van de middelen
  dekking: middelen gedeeld door netto lasten
eenheden:
  inwoners: personen
  dekking: fractie
*/
with rij as (
    select overheidslaag(m.overheid_code) as overheidslaag, m.soort, m.id, l.cluster, m.jaar, m.verslagsoort, coalesce(l.groep, 'onbekend') as groep, m.circulaire, m.standaard_stand,
        l.lasten_opgave_eur as nl, l.personeel_opgave_eur as np,
        if(l.lasten_rekening_eur is not null, l.lasten_opgave_eur, null) as met_rekening, l.lasten_rekening_eur as rekening, o.inwoners,
        m.in_lasten_land_eur as m1, m.uit_lasten_land_eur as m2, m.in_personeel_land_eur as m3, m.uit_personeel_land_eur as m4,
        m.in_lasten_eigen_eur as m5, m.uit_lasten_eigen_eur as m6, m.in_personeel_eigen_eur as m7, m.uit_personeel_eigen_eur as m8
    from indicator.keuze_middelen m
    join indicator.keuze_lasten l using (overheid_code, soort, id, jaar, verslagsoort)
    left join kern.overheid o on o.overheid_code = m.overheid_code and o.jaar = m.jaar
    where m.bekostiging = 'algemeen' or m.bekostiging = 'geheel' and m.ontvangt
),

per_groep as (
    select overheidslaag, soort, id, any_value(cluster) as cluster, jaar, verslagsoort, groep, circulaire, bool_or(standaard_stand) as standaard_stand,
        count(nl + m1) as n1, count(np + m3) as n3, count(nl + m5) as n5, count(np + m7) as n7,
        sum(inwoners) filter (nl + m1 is not null) as inwoners,
        sum(nl) filter (m1 is not null) as l1, sum(np) filter (m3 is not null) as l3, sum(nl) filter (m5 is not null) as l5, sum(np) filter (m7 is not null) as l7,
        sum(m1) filter (nl is not null) as m1, sum(m2) filter (nl is not null) as m2, sum(m3) filter (np is not null) as m3, sum(m4) filter (np is not null) as m4,
        sum(m5) filter (nl is not null) as m5, sum(m6) filter (nl is not null) as m6, sum(m7) filter (np is not null) as m7, sum(m8) filter (np is not null) as m8,
        sum(rekening) as rekening, sum(met_rekening) as met_rekening
    from rij
    group by overheidslaag, soort, id, jaar, verslagsoort, groep, circulaire
),

-- the country is the sum of its groups, which are few
samen as (
    from per_groep
    union all
    select overheidslaag, soort, id, any_value(cluster), jaar, verslagsoort, 'landelijk', circulaire, bool_or(standaard_stand),
        sum(n1)::bigint, sum(n3)::bigint, sum(n5)::bigint, sum(n7)::bigint, sum(inwoners),
        sum(l1), sum(l3), sum(l5), sum(l7), sum(m1), sum(m2), sum(m3), sum(m4), sum(m5), sum(m6), sum(m7), sum(m8), sum(rekening), sum(met_rekening)
    from per_groep
    group by overheidslaag, soort, id, jaar, verslagsoort, circulaire
),

som as (
    select * exclude (rekening, met_rekening), rekening / nullif(met_rekening, 0) as verhouding
    from samen
),

varianten as (
    select s.overheidslaag, s.soort, s.id, s.jaar, s.verslagsoort, s.groep, s.circulaire, k.variant, k.standaard and s.standaard_stand as standaard,
        case when k.splitsing = 'eigen' then if(k.overhead = 'personeel', s.n7, s.n5) else if(k.overhead = 'personeel', s.n3, s.n1) end as overheden,
        s.inwoners::bigint as inwoners,
        (case when k.splitsing = 'eigen' then if(k.overhead = 'personeel', s.l7, s.l5) else if(k.overhead = 'personeel', s.l3, s.l1) end
            * case k.verslag when 'opgave' then 1 when 'laag' then v.laag when 'hoog' then v.hoog else s.verhouding end)::decimal(18, 2) as netto_lasten_eur,
        case when k.splitsing = 'eigen'
            then if(k.overhead = 'personeel', if(k.eigen_middelen = 'in', s.m7, s.m8), if(k.eigen_middelen = 'in', s.m5, s.m6))
            else if(k.overhead = 'personeel', if(k.eigen_middelen = 'in', s.m3, s.m4), if(k.eigen_middelen = 'in', s.m1, s.m2))
        end::decimal(18, 2) as middelen_eur
    from som s
    join indicator.variant k on k.onderwerp = if(s.soort = 'bundel', 'bundel', 'cluster') and (s.verslagsoort = 'begroting' or k.verslag = 'opgave')
    left join (select *, 'begroting' as verslagsoort from indicator.verslag_verhouding where maat = 'samen') v on v.verslagsoort = s.verslagsoort and v.overheidslaag = s.overheidslaag and v.cluster = s.cluster and v.groep = s.groep
)

select *, vast(dekking(middelen_eur, netto_lasten_eur)) as dekking
from varianten
where netto_lasten_eur is not null and middelen_eur is not null
