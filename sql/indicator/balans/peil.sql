/* model
naam: indicator.peil
betekenis: "Jaar en verslagsoort waarnaar het rapport kijkt, per overheidslaag: het laatste waarvan een dekking bekend is, de rekening voor de begroting. Waar geen jaar een dekking heeft, het laatste waarvan lasten bekend zijn."
korrel: overheidslaag
sleutel: [overheidslaag]
eenheid: jaar
formule: "eerste van indicator.balans_macro naar: jaar gepubliceerd (kern.iv3_jaar), clusters met een dekking, clusters met lasten, jaar (nieuwste eerst), rekening voor begroting"
bron: indicator.balans_macro, kern.iv3_jaar
export: tabel
rol: stap
kolommen:
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  circulaire: stand van de middelen; leeg als geen cluster middelen heeft
  met_dekking: of een of meer clusters er een dekking hebben
*/
with keuze as (
    select overheidslaag, jaar, verslagsoort,
        max(circulaire) as circulaire,
        coalesce(bool_or(dekking is not null), false) as met_dekking,
        coalesce(bool_or(netto_lasten_eur is not null), false) as met_lasten,
        coalesce(bool_or(i.status = 'gepubliceerd'), false) as gepubliceerd
    from indicator.balans_macro m
    left join kern.iv3_jaar i using (overheidslaag, jaar, verslagsoort)
    where m.soort = 'cluster'
    group by overheidslaag, jaar, verslagsoort
)

select overheidslaag, jaar, verslagsoort, circulaire, met_dekking
from keuze
qualify row_number() over (partition by overheidslaag order by gepubliceerd desc, met_dekking desc, met_lasten desc, jaar desc, verslagsoort desc) = 1
