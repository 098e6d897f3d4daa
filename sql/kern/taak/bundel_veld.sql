/* model
naam: kern.bundel_veld
betekenis: "Welke bundel de lasten van een taakveld in een jaar draagt, of waarom geen. Een code van andere jaren gaat naar de bundel van haar taken; hoort zij bij meer bundels, dan bij geen ervan, en hun lasten zijn dan onbekend bij wie erop boekt."
korrel: overheidslaag x taakveld x jaar
sleutel: [overheidslaag, taakveld, jaar]
formule: "bundels van de taken die er zeker op staan (kern.taak_veld)"
bron: "kern.taakveld_jaar, kern.taak_veld, kern.bundel_lid"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  taakveld: code van het taakveld; alleen die van een cluster
  jaar: verslagjaar
  cluster: cluster van het fonds
  rol: taak of overhead
  eigen_jaar: de code geldt in dit jaar
  bundel_id: bundel; leeg met een reden
  raakt: "bundels waarvan de lasten onbekend zijn als er op dit taakveld geld staat, met een komma ertussen"
  taken: aantal taken die er zeker op staan
  zekerheid: "laagste van koppeling en cluster: H, M of L"
  reden: "waarom geen bundel de lasten draagt, of in welke jaren de code geldt"
*/
with gekoppeld as (
    select v.overheidslaag, v.taakveld, v.jaar,
        count(distinct l.bundel_id) as bundels,
        min(l.bundel_id) as bundel_id,
        string_agg(distinct l.bundel_id, ',' order by l.bundel_id) as raakt,
        count(distinct v.taak_id) filter (v.zeker) as taken,
        laagste_zekerheid(list(v.zekerheid) filter (v.zeker)) as zekerheid,
        string_agg(distinct v.taak_id, ', ' order by v.taak_id) filter (not v.zeker) as onzeker
    from kern.taak_veld v
    left join kern.bundel_lid l on l.taak_id = v.taak_id and l.jaar = v.jaar and v.zeker
    group by v.overheidslaag, v.taakveld, v.jaar
)

select t.overheidslaag, t.taakveld, t.jaar, t.cluster, t.rol, t.eigen_jaar,
    if(t.rol = 'taak' and g.bundels = 1, g.bundel_id, null) as bundel_id,
    if(t.rol = 'taak' and g.bundels > 1, g.raakt, null) as raakt,
    coalesce(g.taken, 0)::integer as taken,
    laagste_zekerheid(list_filter([g.zekerheid, t.zekerheid], lambda z: z is not null)) as zekerheid,
    case
        when t.rol <> 'taak' then t.rol
        when g.bundels > 1 then t.reden || ', hoort bij meer bundels'
        when g.bundels = 1 then t.reden
        when g.onzeker is not null then 'alleen onzekere taken: ' || g.onzeker
        else t.zonder_taak
    end as reden
from kern.taakveld_jaar t
left join gekoppeld g using (overheidslaag, taakveld, jaar)
where t.cluster is not null
