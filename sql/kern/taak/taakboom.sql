/* model
naam: kern.taakboom
betekenis: "Het overzicht als boom: domein, ministerie, wet, taak. Van elke knoop het aantal normen dat geldt en dat verviel, voor gemeenten en voor provincies."
korrel: knoop
sleutel: [knoop_id]
formule: "onderdelen van een lijst zijn een norm; een norm die geldt heeft geen laatste dag. Een knoop telt wat eronder hangt, elke norm een keer"
bron: kern.taak, kern.taak_norm
export: tabel
kolommen:
  knoop_id: "D- en het domein, M- en domein en ministerie, W- en de regeling, en de taak zelf"
  boven_id: knoop erboven; leeg bij een domein
  niveau: "domein, ministerie, wet of taak"
  volgorde: plaats in de boom van boven naar beneden
  naam: naam onder de knoop erboven
  taken: aantal taken eronder
  taken_genoemd: aantal taken daarvan zonder een norm in de opgenomen tekst
  normen_gemeente: aantal normen voor gemeenten dat geldt
  normen_provincie: aantal normen voor provincies dat geldt
  normen_vervallen: aantal normen dat niet meer geldt
  stand: "geldend, vervallen of alleen genoemd"
  bwb_id: regeling van een wet of taak; leeg als die niet is nagezien
  tekst_van: eerste dag waarvan er tekst is; van domein en ministerie de eerste van de wetten
  tekst_tot: eerste dag van de laatste versie waarvan er tekst is
eenheden:
  volgorde: geen
*/
with taken as (
    select
        t.taak_id, t.boven_id as wet_id, t.kort, t.wet_naam, t.bwb_id, t.domein, t.stand, t.tekst_van, t.tekst_tot,
        -- one place a law: by its first task
        first_value(coalesce(t.ministerie, 'ministerie onbekend')) over (partition by t.boven_id order by t.herkomst desc, t.taak_id) as ministerie,
        first_value(t.domein) over (partition by t.boven_id order by t.herkomst desc, t.taak_id) as domein_van_wet
    from kern.taak t
),

paden as (
    select
        t.*,
        'D-' || sleutel_van_naam(domein_van_wet) as domein_id,
        'M-' || sleutel_van_naam(domein_van_wet) || '-' || sleutel_van_naam(ministerie) as ministerie_id
    from taken t
),

knopen as (
    select domein_id as knoop_id, null as boven_id, 'domein' as niveau, 1 as diepte, max(domein_van_wet) as naam, null as bwb_id, min(tekst_van) as tekst_van, max(tekst_tot) as tekst_tot
    from paden group by domein_id
    union all
    select ministerie_id, min(domein_id), 'ministerie', 2, max(ministerie), null, min(tekst_van), max(tekst_tot)
    from paden group by ministerie_id
    union all
    select wet_id, min(ministerie_id), 'wet', 3, max(wet_naam), max(bwb_id), min(tekst_van), max(tekst_tot)
    from paden group by wet_id
    union all
    select taak_id, wet_id, 'taak', 4, if(kort = wet_naam and count(*) over (partition by wet_id) > 1, 'overige normen van de wet', kort), bwb_id, tekst_van, tekst_tot
    from paden
),

onder as (
    select taak_id, stand, unnest([domein_id, ministerie_id, wet_id, taak_id]) as knoop_id
    from paden
),

getaakt as (
    select knoop_id, count(*) as taken, count(*) filter (stand = 'alleen genoemd') as genoemd, list(distinct stand) as standen
    from onder
    group by knoop_id
),

-- a number for a task takes less memory than its id
nummer as materialized (
    select taak_id, (row_number() over ())::integer as nr from taken
),

-- once a norm, and not once a task and norm: almost every norm is of one task
norm as (
    select tekstnummer(n.norm_id) as norm, min(k.nr) as nr, max(k.nr) as ook, bool_or(n.geldig_tot = date '9999-12-31') as geldt
    from kern.taak_norm n
    join nummer k using (taak_id)
    group by 1
),

gelijk as (
    select if(nr = ook, nr, null) as nr, if(nr = ook, null, norm) as gedeeld, geldt, count(*) as normen
    from norm
    group by all
),

-- a norm of one task counts once wherever that task is, and of several once a knoop
aantal as (
    select o.knoop_id, laag_van_taak(o.taak_id) as overheidslaag, g.geldt, g.normen
    from gelijk g
    join nummer using (nr)
    join onder o using (taak_id)
    union all
    select o.knoop_id, laag_van_taak(o.taak_id), bool_or(n.geldig_tot = date '9999-12-31'), 1
    from kern.taak_norm n
    semi join gelijk g on g.gedeeld = tekstnummer(n.norm_id)
    join onder o using (taak_id)
    group by 1, 2, tekstnummer(n.norm_id)
),

geteld as (
    select knoop_id,
        sum(normen) filter (geldt and overheidslaag = 'gemeente')::bigint as gemeente,
        sum(normen) filter (geldt and overheidslaag = 'provincie')::bigint as provincie,
        sum(normen) filter (not geldt)::bigint as vervallen
    from aantal
    group by knoop_id
)

select
    k.knoop_id,
    k.boven_id,
    k.niveau,
    row_number() over (order by coalesce(d.naam, ''), coalesce(m.naam, ''), coalesce(w.naam, ''), coalesce(w.knoop_id, ''), k.diepte, k.naam, k.knoop_id) as volgorde,
    k.naam,
    t.taken,
    t.genoemd as taken_genoemd,
    coalesce(g.gemeente, 0) as normen_gemeente,
    coalesce(g.provincie, 0) as normen_provincie,
    coalesce(g.vervallen, 0) as normen_vervallen,
    case when list_contains(t.standen, 'geldend') then 'geldend' when list_contains(t.standen, 'vervallen') then 'vervallen' else 'alleen genoemd' end as stand,
    k.bwb_id,
    k.tekst_van,
    k.tekst_tot
from knopen k
left join knopen w on w.niveau = 'wet' and w.knoop_id = case k.niveau when 'wet' then k.knoop_id when 'taak' then k.boven_id end
left join knopen m on m.niveau = 'ministerie' and m.knoop_id = coalesce(w.boven_id, if(k.niveau = 'ministerie', k.knoop_id, null))
left join knopen d on d.niveau = 'domein' and d.knoop_id = coalesce(m.boven_id, if(k.niveau = 'domein', k.knoop_id, null))
join getaakt t on t.knoop_id = k.knoop_id
left join geteld g on g.knoop_id = k.knoop_id
