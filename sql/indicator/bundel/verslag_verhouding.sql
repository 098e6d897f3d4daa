/* model
naam: indicator.verslag_verhouding
betekenis: "Hoe ver de rekening van de begroting lag: waargenomen verhoudingen van netto lasten, per cluster en groep van overheden. Waarmee de keuze begroting of rekening in de band komt, ook in een jaar dat nog geen rekening heeft."
korrel: overheidslaag x cluster x groep x maat
sleutel: [overheidslaag, cluster, groep, maat]
eenheid: verhouding
formule: "verhouding = netto lasten van de rekening / die van de begroting van hetzelfde jaar, waar die boven nul liggen. Maat overheid: kwantielen (indicator.drempel) over overheden en jaren; maat samen: kwantielen over jaren van de verhouding van de sommen van de groep"
bron: "indicator.cluster_lasten, kern.vergelijkingsgroep, indicator.drempel"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  cluster: "cluster van het fonds, of alle clusters"
  groep: "groep naar inwoners, of provincies; landelijk is alle overheden van de laag"
  maat: "overheid (een overheid uit de groep) of samen (de groep als geheel)"
  waarnemingen: aantal waargenomen verhoudingen
  laag: onderste kwantiel
  hoog: bovenste kwantiel
eenheden:
  laag: verhouding
  hoog: verhouding
*/
with paar as (
    select b.overheid_code, overheidslaag(b.overheid_code) as overheidslaag, b.cluster, b.jaar,
        b.netto_lasten_eur as begroting, r.netto_lasten_eur as rekening
    from indicator.cluster_lasten b
    join indicator.cluster_lasten r using (overheid_code, cluster, jaar)
    where b.verslagsoort = 'begroting' and r.verslagsoort = 'rekening'
        and b.netto_lasten_eur is not null and r.netto_lasten_eur is not null
),

in_groep as (
    select p.*, g.groep
    from paar p
    join kern.vergelijkingsgroep g on g.overheid_code = p.overheid_code and g.jaar = p.jaar and g.indeling in ('grootte', 'provincies')
    where g.groep <> 'onbekend'
    union all
    select *, 'landelijk' from paar
),

verhoudingen as (
    select overheidslaag, cluster, groep, 'overheid' as maat, rekening / begroting as verhouding
    from in_groep
    where begroting > 0
    union all
    select overheidslaag, cluster, groep, 'samen', sum(rekening) / sum(begroting)
    from in_groep
    group by overheidslaag, cluster, groep, jaar
    having sum(begroting) > 0
)

select v.overheidslaag, v.cluster, v.groep, v.maat, count(*)::integer as waarnemingen,
    kwantiel(list(v.verhouding), any_value(d.kwantiel_laag)::double)::decimal(18, 6) as laag,
    kwantiel(list(v.verhouding), any_value(d.kwantiel_hoog)::double)::decimal(18, 6) as hoog
from verhoudingen v
cross join indicator.drempel d
group by v.overheidslaag, v.cluster, v.groep, v.maat
