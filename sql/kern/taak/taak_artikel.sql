/* model
naam: kern.taak_artikel
betekenis: "Uit welke artikelen een vastgelegde taak bestaat. Wat de bron noemt heet grondslag; wat verder volgt uit de indeling van de wet is eigen lezing en minder zeker."
korrel: taak x regeling x bereik
sleutel: [taak_id, bwb_id, bereik]
formule: "een bepaling valt binnen het bereik als haar artikel er in de volgorde van artikelnummers in ligt en lid en onderdeel, waar genoemd, gelijk zijn"
bron: sql/seeds/taak_artikel.csv
export: tabel
kolommen:
  taak_id: taak
  bwb_id: nummer van de regeling
  bereik: het bereik in woorden
  overheidslaag: gemeente of provincie
  artikel_van: eerste artikel; leeg is de hele regeling
  artikel_tot: laatste artikel, dit meegerekend
  lid: nummer van het lid; leeg is het hele artikel
  onderdeel: onderdeel van de opsomming; leeg is het hele lid
  geldig_vanaf: "geldt alleen voor bepalingen die op of na deze dag zo gingen gelden, na een vernummering; leeg is altijd"
  scherpte: "5 onderdeel, 4 lid, 3 artikel, 2 reeks van artikelen, 1 hele regeling; het scherpste bereik gaat voor"
  voorrang: bij gelijke scherpte gaat het laagste getal voor
  relatie: "grondslag (in de bron genoemd), reikwijdte (eigen lezing van de indeling), uitwerking (besluit onder de wet) of voorganger (wet die de taak eerder regelde)"
  zekerheid: "H hoog, M middel, L laag"
  in_magazijn: de tekst van de regeling is opgenomen
  toelichting: wat het bereik omvat of waar het op een andere taak botst
  bron: waaruit het bereik blijkt
eenheden:
  scherpte: geen
  voorrang: geen
*/
select
    a.taak_id,
    a.bwb_id,
    concat_ws(' ',
        case
            when a.artikel_van is null then 'hele regeling'
            when a.artikel_van = a.artikel_tot then 'artikel ' || a.artikel_van
            else 'artikel ' || a.artikel_van || ' tot en met ' || a.artikel_tot
        end,
        'lid ' || a.lid, 'onder ' || a.onderdeel, 'vanaf ' || a.geldig_vanaf) as bereik,
    t.overheidslaag,
    a.artikel_van,
    a.artikel_tot,
    a.lid,
    a.onderdeel,
    a.geldig_vanaf::date as geldig_vanaf,
    case
        when a.onderdeel is not null then 5
        when a.lid is not null then 4
        when a.artikel_van = a.artikel_tot then 3
        when a.artikel_van is not null then 2
        else 1
    end as scherpte,
    a.voorrang::integer as voorrang,
    a.relatie,
    a.zekerheid,
    a.bwb_id in (select bwb_id from kern.regeling) as in_magazijn,
    a.toelichting,
    a.bron
from seed.taak_artikel a
left join seed.taken t on t.taak_id = a.taak_id
