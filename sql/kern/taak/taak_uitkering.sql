/* model
naam: kern.taak_uitkering
betekenis: "Waaruit een taak wordt bekostigd. De algemene uitkering is vrij besteedbaar: dat een taak haar noemt zegt dat er geen andere bekostiging is, niet welk deel voor de taak is."
korrel: taak x uitkering
sleutel: [taak_id, vorm, uitkering, omschrijving]
formule: "met kern.uitkering te verbinden op vorm, omschrijving en fonds"
bron: sql/seeds/taak_uitkering.csv, namen naar kern.uitkering langs sql/seeds/uitkering_alias.csv
export: tabel
kolommen:
  taak_id: taak
  vorm: "AU, IU, DU, BFU, SPUK, rijksbijdrage, leges, heffing of eigen bijdrage"
  uitkering: naam in de bron
  omschrijving: naam in kern.uitkering; waar die de uitkering niet kent de naam in de bron
  fonds: gemeentefonds of provinciefonds; leeg buiten de fondsen
  dekt_taak: "geheel als de uitkering de hele taak betaalt, deel als zij dat niet doet of het niet vaststaat; leeg buiten IU, DU en BFU"
  jaar_van: eerste uitkeringsjaar; leeg is onbekend
  jaar_tot: laatste uitkeringsjaar; leeg is onbekend of nog steeds
  zekerheid: "H hoog, M middel, L laag"
  in_circulaire: "een opgenomen circulaire kent de uitkering; leeg buiten de fondsen"
  toelichting: voorbehoud
  bron: waaruit de bekostiging blijkt
*/
with bekend as (
    select distinct u.fonds, u.vorm, u.omschrijving, coalesce(a.naam, naamsleutel(u.omschrijving)) as naam
    from kern.fondsuitkering u
    left join seed.uitkering_alias a on a.alias = naamsleutel(u.omschrijving)
)

select
    t.taak_id,
    t.vorm,
    t.uitkering,
    coalesce(b.omschrijving, t.uitkering) as omschrijving,
    t.fonds,
    t.dekt_taak,
    t.jaar_van::integer as jaar_van,
    t.jaar_tot::integer as jaar_tot,
    t.zekerheid,
    if(t.fonds is null, null, b.naam is not null) as in_circulaire,
    t.toelichting,
    t.bron
from seed.taak_uitkering t
left join seed.uitkering_alias a on a.alias = naamsleutel(t.uitkering)
left join bekend b on b.fonds = t.fonds and b.vorm = t.vorm and b.naam = coalesce(a.naam, naamsleutel(t.uitkering))
