/* model
naam: kern.structuurkenmerk
betekenis: "Structuur van een gemeente (omvang, bevolking, ruimte), nooit uitgaven: waarop gemeenten worden vergeleken."
korrel: overheid x jaar x variabele
sleutel: [overheid_code, jaar, variabele]
eenheid: "zie sql/seeds/structuurvariabele.csv; z is zonder eenheid"
formule: "waarde = eenheden van de maatstaf teller / eenheden van de maatstaf noemer, uit de nieuwste stand van het uitkeringsjaar dat het dichtst bij het jaar ligt, hooguit drie jaar ervandaan; z = (waarde of ln(waarde) - gemiddelde) / steekproefstandaardafwijking over de gemeenten van het jaar"
bron: rekenbestanden bij de circulaires van het gemeentefonds; standaardisering volgens OECD/JRC, Handbook on Constructing Composite Indicators (2008), tabel 15
export: tabel
kolommen:
  overheid_code: code van de gemeente
  jaar: kalenderjaar
  variabele: kenmerk (sql/seeds/structuurvariabele.csv)
  naam: wat het kenmerk meet
  waarde: waarde; leeg als een van beide maatstaven geen eenheden heeft
  z: "afstand tot het gemiddelde in standaardafwijkingen; leeg als de waarde leeg is of alle gemeenten dezelfde hebben"
  peiljaar: uitkeringsjaar waaruit de waarde komt
  circulaire: stand van dat uitkeringsjaar
eenheden:
  waarde: zie sql/seeds/structuurvariabele.csv
  z: standaardafwijkingen
*/
with stand as (
    select uitkeringsjaar, arg_max(circulaire, stand_rang(circulaire)) as circulaire
    from kern.rekenbestand
    where fonds = 'gemeentefonds'
    group by uitkeringsjaar
),

-- structure moves slowly: a year without a file takes the nearest, the later of two
peil as (
    select j.jaar, s.uitkeringsjaar as peiljaar, s.circulaire
    from (select distinct jaar from kern.overheid) j
    join stand s on abs(s.uitkeringsjaar - j.jaar) <= 3
    qualify row_number() over (partition by j.jaar order by abs(s.uitkeringsjaar - j.jaar), s.uitkeringsjaar desc) = 1
),

eenheid as (
    select o.overheid_code, p.jaar, p.peiljaar, p.circulaire, v.maatstaf, v.eenheden
    from peil p
    join kern.overheid o on o.jaar = p.jaar and o.soort = 'gemeente'
    join kern.maatstaf_volume v on v.overheid_code = o.overheid_code and v.fonds = 'gemeentefonds'
        and v.uitkeringsjaar = p.peiljaar and v.circulaire = p.circulaire
),

kenmerk as (
    select t.overheid_code, t.jaar, s.variabele, s.naam, t.peiljaar, t.circulaire, s.vorm,
        verhouding(t.eenheden, if(s.noemer is null, 1, n.eenheden))::decimal(18, 9) as waarde
    from seed.structuurvariabele s
    join eenheid t on t.maatstaf = s.teller
    left join eenheid n on n.maatstaf = s.noemer and n.overheid_code = t.overheid_code and n.jaar = t.jaar
),

geschaald as (
    select *, case when vorm = 'gewoon' then waarde::double when waarde > 0 then ln(waarde::double) end as x
    from kenmerk
),

verdeling as (
    select jaar, variabele, gemiddelde(list(x)) as midden, steekproef_sd(list(x)) as sd
    from geschaald
    where x is not null
    group by jaar, variabele
)

select
    g.overheid_code,
    g.jaar,
    g.variabele,
    g.naam,
    g.waarde,
    z_score(g.x, v.midden, v.sd)::decimal(9, 6) as z,
    g.peiljaar,
    g.circulaire
from geschaald g
left join verdeling v using (jaar, variabele)
