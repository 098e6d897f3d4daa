/* model
naam: indicator.keuze_lasten
betekenis: "Netto lasten van een overheid per bundel en per cluster, voor elke keuze die aan de kant van de lasten bestaat: de sleutel van de overhead, en de begroting zelf, wat een rekening daarvan maakt, of de rekening die er is. Hulptabel van indicator.balans_variant."
korrel: overheid x onderwerp x jaar x verslagsoort
sleutel: [overheid_code, soort, id, jaar, verslagsoort]
eenheid: euro
formule: "opgave = directe lasten + overhead x deel; laag en hoog = opgave van de begroting x de waargenomen verhouding van rekening tot begroting (indicator.verslag_verhouding, van het cluster en de groep van de overheid, of van alle overheden als de groep er minder dan tien heeft); rekening = de lasten van de rekening van hetzelfde jaar. Een rekening heeft alleen zichzelf. Een cluster heeft geen sleutel van de overhead: die is er zelf een taakveld van"
bron: "indicator.bundel_lasten, indicator.cluster_lasten, indicator.verslag_verhouding, kern.vergelijkingsgroep, kern.bundel_jaar"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  soort: "geheel, cluster of bundel"
  id: "alle clusters, naam van het cluster of nummer van de bundel"
  cluster: cluster waarvan de verhouding is genomen
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  groep: "vergelijkingsgroep naar inwoners, of provincies"
  voorlopig: een of meer bedragen zijn voorlopig
  lasten_opgave_eur: "zoals opgegeven; overhead naar netto lasten"
  lasten_laag_eur: bij de lage verhouding van rekening tot begroting
  lasten_hoog_eur: bij de hoge verhouding
  lasten_rekening_eur: volgens de rekening van hetzelfde jaar
  personeel_opgave_eur: "zoals opgegeven; overhead naar salarislasten"
  personeel_laag_eur: als lasten_laag_eur, overhead naar salarislasten
  personeel_hoog_eur: als lasten_hoog_eur, overhead naar salarislasten
  personeel_rekening_eur: als lasten_rekening_eur, overhead naar salarislasten
*/
with alle as (
    select l.overheid_code, 'bundel' as soort, l.bundel_id as id, b.cluster, l.jaar, l.verslagsoort, l.voorlopig,
        (l.direct_eur + (l.overhead_eur * l.deel_lasten::double)::decimal(18, 2))::decimal(18, 2) as n_lasten,
        (l.direct_eur + (l.overhead_eur * l.deel_personeel::double)::decimal(18, 2))::decimal(18, 2) as n_personeel
    from indicator.bundel_lasten l
    join kern.bundel_jaar b on b.bundel_id = l.bundel_id and b.jaar = l.jaar
    union all
    select overheid_code, if(cluster = 'alle clusters', 'geheel', 'cluster'), cluster, cluster, jaar, verslagsoort, voorlopig,
        netto_lasten_eur::decimal(18, 2), null
    from indicator.cluster_lasten
),

verhouding as (
    select cluster, groep, overheidslaag, 'begroting' as verslagsoort, waarnemingen, laag, hoog
    from indicator.verslag_verhouding
    where maat = 'overheid'
),

-- joined by equal columns alone: other conditions make a join slow
groep as (
    select overheid_code, jaar, groep
    from kern.vergelijkingsgroep
    where indeling in ('grootte', 'provincies') and groep <> 'onbekend'
),

rekening as (
    select * replace ('begroting' as verslagsoort) from alle where verslagsoort = 'rekening'
)

-- wider than both: a product of two DECIMAL(18) may not pass 18 digits itself
select a.overheid_code, a.soort, a.id, a.cluster, a.jaar, a.verslagsoort, g.groep, a.voorlopig,
    a.n_lasten as lasten_opgave_eur,
    (a.n_lasten::decimal(28, 2) * if(v.waarnemingen >= 10, v.laag, w.laag))::decimal(18, 2) as lasten_laag_eur,
    (a.n_lasten::decimal(28, 2) * if(v.waarnemingen >= 10, v.hoog, w.hoog))::decimal(18, 2) as lasten_hoog_eur,
    r.n_lasten as lasten_rekening_eur,
    a.n_personeel as personeel_opgave_eur,
    (a.n_personeel::decimal(28, 2) * if(v.waarnemingen >= 10, v.laag, w.laag))::decimal(18, 2) as personeel_laag_eur,
    (a.n_personeel::decimal(28, 2) * if(v.waarnemingen >= 10, v.hoog, w.hoog))::decimal(18, 2) as personeel_hoog_eur,
    r.n_personeel as personeel_rekening_eur
from alle a
left join groep g on g.overheid_code = a.overheid_code and g.jaar = a.jaar
left join verhouding v on v.verslagsoort = a.verslagsoort and v.overheidslaag = overheidslaag(a.overheid_code) and v.cluster = a.cluster and v.groep = g.groep
left join (from verhouding where groep = 'landelijk') w on w.verslagsoort = a.verslagsoort and w.overheidslaag = overheidslaag(a.overheid_code) and w.cluster = a.cluster
left join rekening r on r.verslagsoort = a.verslagsoort and r.overheid_code = a.overheid_code and r.soort = a.soort and r.id = a.id and r.jaar = a.jaar
