/* model
naam: mart.uitkering_jaar
betekenis: "De uitkeringen in de laatste circulaire van elk fonds, met wat er in elk jaar voor is en of het geld ophoudt: een begin voor de vraag wat een BFU zou vervangen."
korrel: fonds x vorm x uitkering x jaar
sleutel: [fonds, vorm, uitkering, jaar]
eenheid: "euro"
bron: "kern.uitkering_meerjarig, kern.circulaire"
export: tabel
als: zicht
plaats: 24
thema: geld
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  vorm: "IU, DU of BFU"
  uitkering: naamsleutel van de uitkering
  uitkering_naam: naam zoals gedrukt
  jaar: jaar waarvoor het bedrag geldt
  bedrag_eur: bedrag; leeg als er voor dat jaar niets gedrukt is
  laatste_jaar: laatste jaar met geld
  laatste_kolom: laatste jaar dat de circulaire toont
  eindigt: "ja, nee, of onbekend als er maar een jaar is gedrukt"
  url: "adres van de PDF, op de pagina"
*/
with laatste as (
    select fonds, arg_max(circulaire, datum) as circulaire
    from kern.circulaire
    where circulaire is not null and (fonds, circulaire) in (select (fonds, circulaire) from kern.uitkering_meerjarig)
    group by fonds
)

select
    u.fonds,
    u.circulaire,
    u.vorm,
    u.uitkering,
    u.omschrijving as uitkering_naam,
    u.jaar,
    u.bedrag_eur,
    u.laatste_jaar,
    u.laatste_kolom,
    u.eindigt,
    u.url
from kern.uitkering_meerjarig u
join laatste l using (fonds, circulaire)
