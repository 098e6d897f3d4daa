/* model
naam: mart.circulaire
betekenis: "De circulaires en rekenbestanden van gemeentefonds en provinciefonds."
korrel: fonds x circulaire
sleutel: [fonds, circulaire]
bron: "kern.circulaire, kern.rekenbestand"
export: tabel
plaats: 18
thema: indeling
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  overheidslaag: gemeente of provincie
  circulaire_naam: titel; leeg als van de stand alleen een rekenbestand is opgenomen
  datum: datum van de circulaire; leeg als zij niet is opgenomen
  uitkeringsjaren: "jaren waarvan een rekenbestand is opgenomen, met een komma ertussen; leeg als er geen is"
  url: adres van de circulaire; leeg als zij niet is opgenomen
*/
with teksten as (
    select fonds, circulaire, min(naam) as naam, min(datum) as datum, min(url) as url from kern.circulaire where circulaire is not null group by all
),

bestanden as (
    select fonds, circulaire, string_agg(uitkeringsjaar::varchar, ', ' order by uitkeringsjaar) as jaren from kern.rekenbestand where circulaire is not null group by all
)

select
    coalesce(t.fonds, b.fonds) as fonds,
    coalesce(t.circulaire, b.circulaire) as circulaire,
    if(coalesce(t.fonds, b.fonds) = 'provinciefonds', 'provincie', 'gemeente') as overheidslaag,
    t.naam as circulaire_naam,
    t.datum,
    b.jaren as uitkeringsjaren,
    t.url
from teksten t
full join bestanden b using (fonds, circulaire)
