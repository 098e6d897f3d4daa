/* model
naam: kern.fondsuitkering
betekenis: "Wat een overheid volgens een circulaire uit gemeentefonds of provinciefonds ontvangt, per uitkering en cluster: kern.uitkering zonder specifieke uitkeringen. Wat middelen telt leest deze tabel."
korrel: fonds x circulaire x uitkeringsjaar x overheid x uitkering x cluster
sleutel: [fonds, circulaire, uitkeringsjaar, overheid_code, vorm, omschrijving, cluster]
eenheid: euro
formule: "AU = som over maatstaven van eenheden x gewicht x uitkeringsfactor (OZB zonder factor), afgerond op centen per overheid en cluster, waarin een streep bij de eenheden geen geld geeft; overige uitkeringen x fractie van het cluster"
bron: rekenbestanden bij de circulaires (methode van het Periodiek Onderhoudsrapport gemeentefonds)
export: nee
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  jaar: gelijk aan uitkeringsjaar
  overheid_code: code van gemeente of provincie
  vorm: "AU, IU, DU, suppletie of BFU; een onbekende naam telt als DU en staat in de toets uitkering_vorm_onbekend"
  omschrijving: naam van de uitkering
  cluster: cluster van het fonds; onbekend als de bron de uitkering aan geen cluster toedeelt
  bedrag_eur: bedrag
  status: "eigen (zoals gepubliceerd) of geschat (AU: berekend uit eenheden en gewichten; overig: cluster van een andere stand)"
  zekerheid: "H: zoals gepubliceerd, of uit gepubliceerde eenheden en gewichten; M: cluster van een andere stand; L: naam die nergens een vorm of cluster heeft"
  document_id: rekenbestand (meta.document)
*/
-- weights of a grant: the fraction of it that belongs to a cluster
with toedeling as (
    select
        g.document_id,
        coalesce(a.naam, naamsleutel(g.naam)) as naam,
        g.cluster,
        g.gewicht_eur as fractie
    from bron.fonds_gewicht g
    left join seed.uitkering_alias a on a.alias = naamsleutel(g.naam)
    where g.maatstaf is null and g.gewicht_eur <> 0 and naamsleutel(g.cluster) <> 'totaal'
),

overig as (
    select
        u.document_id,
        f.overheid_code,
        u.omschrijving,
        coalesce(a.naam, naamsleutel(u.omschrijving)) as naam,
        u.bedrag_eur
    from bron.fonds_uitkering u
    join kern.fonds_overheid f on f.document_id = u.document_id
        and f.nummer is not distinct from u.nummer and f.naam is not distinct from u.naam
    left join seed.uitkering_alias a on a.alias = naamsleutel(u.omschrijving)
),

samen as (
    select document_id, overheid_code, 'AU' as vorm, 'algemene uitkering' as omschrijving, cluster, bedrag_eur, 'geschat' as status, 'H' as zekerheid
    from kern.algemene_uitkering
    union all
    select o.document_id, o.overheid_code,
        coalesce(v.vorm, case
            when o.naam like '%suppletie%' then 'suppletie'
            when o.naam like 'bfu %' or o.naam like '%bijzondere fondsuitkering%' then 'BFU'
            else 'DU'
        end),
        o.omschrijving,
        coalesce(t.cluster, c.cluster, 'onbekend'),
        round(o.bedrag_eur::decimal(20, 2) * coalesce(t.fractie, 1), 2)::decimal(18, 2),
        if(t.cluster is null and c.cluster is not null, 'geschat', 'eigen'),
        case
            when coalesce(t.cluster, c.cluster) is null or v.vorm is null and o.naam not like '%suppletie%' and o.naam not like 'bfu %' and o.naam not like '%bijzondere fondsuitkering%' then 'L'
            when t.cluster is null then 'M'
            else 'H'
        end
    from overig o
    left join toedeling t on t.document_id = o.document_id and t.naam = o.naam
    left join seed.uitkering_vorm v on v.naam = o.naam
    left join seed.uitkering_cluster c on c.naam = o.naam
)

select
    r.fonds,
    r.circulaire,
    r.uitkeringsjaar,
    r.uitkeringsjaar as jaar,
    s.overheid_code,
    s.vorm,
    s.omschrijving,
    s.cluster,
    s.bedrag_eur,
    s.status,
    s.zekerheid,
    s.document_id
from samen s
join kern.rekenbestand r using (document_id)
