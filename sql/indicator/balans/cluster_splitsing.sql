/* model
naam: indicator.cluster_splitsing
betekenis: "Hoe het geld van een cluster is gesplitst over de taken die uit de algemene uitkering worden bekostigd, over overhead en over wat geen taak is. Alleen het cluster is gemeten; de splitsing is een keuze."
korrel: overheidslaag x cluster x onderdeel x jaar x verslagsoort x splitsing
sleutel: [overheidslaag, cluster, onderdeel, jaar, verslagsoort, splitsing]
eenheid: fractie
formule: "gewicht van een taakveld = landelijke netto lasten, ten minste nul; van een taak = deel van het taakveld x gewicht. Taken die geen algemene uitkering noemen (kern.taak_bekostiging) vallen uit teller en noemer. Sleutel normen: wat de taken samen krijgen, naar hun plichten en bevoegdheden, gelijk over hun taakvelden verdeeld"
bron: "kern.netto_lasten, indicator.taak_splitsing, kern.taak_bekostiging"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  cluster: cluster van het fonds
  onderdeel: "taak, of 'overhead', of 'geen taak' (taakvelden waarop geen taak staat)"
  jaar: verslagjaar
  verslagsoort: begroting of rekening, waarvan de landelijke netto lasten zijn genomen
  splitsing: "sleutel: lasten of normen"
  aandeel: deel van het geld van het cluster; de delen zijn samen 1
*/
with veld as (
    select overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, cluster, taakveld, rol,
        greatest(sum(netto_lasten_eur), 0)::bigint as gewicht
    from kern.netto_lasten
    where cluster is not null
    group by all
),

met_au as (
    select taak_id from kern.taak_bekostiging where uit_fonds = 'algemeen'
),

-- pairs of a taakveld and a task. What no task claims stays with itself
paren as (
    select v.overheidslaag, v.jaar, v.verslagsoort, v.cluster, s.splitsing, s.taak_id as onderdeel, v.gewicht::decimal(20, 0) * s.aandeel as gewicht,
        -- the norms of a task are spread over its taakvelden
        (s.normen / count(*) over (partition by s.taak_id, v.jaar, v.verslagsoort, s.splitsing))::decimal(18, 6) as normen
    from veld v
    join indicator.taak_splitsing s using (overheidslaag, taakveld, jaar)
    semi join met_au a on a.taak_id = s.taak_id
    union all
    select v.overheidslaag, v.jaar, v.verslagsoort, v.cluster, k.sleutel, if(v.rol = 'overhead', 'overhead', 'geen taak'), v.gewicht, null
    from veld v
    cross join seed.verdeelsleutel k
    anti join indicator.taak_splitsing s on s.overheidslaag = v.overheidslaag and s.taakveld = v.taakveld and s.jaar = v.jaar
    where k.keuze = 'splitsing'
),

onderdelen as (
    select overheidslaag, jaar, verslagsoort, cluster, splitsing, onderdeel,
        sum(gewicht)::decimal(28, 6) as gewicht,
        sum(normen)::decimal(28, 6) as normen,
        onderdeel not in ('overhead', 'geen taak') as taak,
        count(*) as velden
    from paren
    group by all
),

totalen as (
    select *,
        sum(gewicht) over c as alle,
        sum(gewicht) filter (taak) over c as taken,
        coalesce(bool_and(normen is not null) filter (taak) over c, false) as alle_normen,
        sum(normen) over c as normen_samen,
        sum(velden) filter (taak) over c as velden_samen
    from onderdelen
    window c as (partition by overheidslaag, jaar, verslagsoort, cluster, splitsing)
)

select
    overheidslaag, cluster, onderdeel, jaar, verslagsoort, splitsing,
    (case
        when not taak or splitsing = 'lasten' then gewicht::double
        when alle_normen then taken::double * normen / normen_samen
        else taken::double * velden / velden_samen
    end / nullif(alle::double, 0))::decimal(18, 12) as aandeel
from totalen
