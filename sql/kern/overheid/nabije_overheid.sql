/* model
naam: kern.nabije_overheid
betekenis: "De vijftien gemeenten die in structuur het meest op een gemeente lijken. Uitgaven tellen niet mee. Dat de een de ander nabij is, zegt niet dat het omgekeerd ook zo is."
korrel: overheid x jaar x nabije overheid
sleutel: [overheid_code, jaar, rang]
eenheid: standaardafwijkingen
formule: "afstand = wortel uit de som van (verschil in z) in het kwadraat over de kenmerken van kern.structuurkenmerk die alle gemeenten van het jaar hebben, afgerond op vier cijfers; gelijke afstanden op volgorde van code"
bron: kern.structuurkenmerk
export: tabel
kolommen:
  overheid_code: code van de gemeente
  jaar: kalenderjaar
  nabije_code: code van de nabije gemeente
  rang: "1 is het dichtstbij, tot en met 15"
  afstand: afstand in standaardafwijkingen
  kenmerken: aantal kenmerken waarop is vergeleken
eenheden:
  rang: geen
  afstand: standaardafwijkingen
*/
with volledig as (
    select jaar, variabele
    from kern.structuurkenmerk
    join (select jaar, count(distinct overheid_code) as gemeenten from kern.structuurkenmerk group by jaar) using (jaar)
    group by jaar, variabele, gemeenten
    having count(z) = gemeenten
),

-- in one order, so that sums of squares come out the same each time
plek as (
    select k.overheid_code, k.jaar, list(k.z::double order by k.variabele) as z
    from kern.structuurkenmerk k
    semi join volledig v on v.jaar = k.jaar and v.variabele = k.variabele
    group by k.overheid_code, k.jaar
),

paar as (
    select e.overheid_code, e.jaar, a.overheid_code as nabije_code, round(list_distance(e.z, a.z), 4)::decimal(9, 4) as afstand, len(e.z) as kenmerken
    from plek e
    join plek a on a.jaar = e.jaar and a.overheid_code <> e.overheid_code
)

select
    overheid_code,
    jaar,
    nabije_code,
    (row_number() over (partition by overheid_code, jaar order by afstand, nabije_code))::integer as rang,
    afstand,
    kenmerken::integer as kenmerken
from paar
qualify rang <= 15
