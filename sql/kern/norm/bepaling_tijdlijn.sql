/* model
naam: kern.bepaling_tijdlijn
betekenis: "Versies van een regeling in volgorde van geldigheid, elk met de dagen waarop zij de enige geldende is. Een versie die eindigt voor zij begint heeft nooit gegolden en ontbreekt."
korrel: regeling x versie
sleutel: [bwb_id, versie_datum]
formule: "geldig_tot is de laatste dag van de versie, of de dag voor de volgende versie als die eerder begint"
bron: kern.regeling
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: eerste dag waarop de versie geldt
  geldig_tot: laatste dag waarop de versie geldt; 9999-12-31 is open
  versie_nr: "volgorde van de versies, vanaf 1"
  volg: "als versie_nr, maar met een sprong waar tussen twee versies dagen zonder geldende versie liggen"
  laatste: er is geen latere versie
  volgende_datum: eerste dag van de volgende versie; na de laatste versie de dag na haar einde, en leeg als zij open is
  document_id: document met de tekst (meta.document)
eenheden:
  versie_nr: geen
  volg: geen
*/
with versie as (
    select
        bwb_id,
        versie_datum,
        document_id,
        row_number() over w as versie_nr,
        lead(versie_datum) over w as volgende,
        least(einddatum, lead(versie_datum) over w - 1) as geldig_tot
    from kern.regeling
    where einddatum >= versie_datum
    window w as (partition by bwb_id order by versie_datum)
),

sprong as (
    select *, coalesce(lag(geldig_tot) over (partition by bwb_id order by versie_nr) + 1 < versie_datum, false) as na_gat
    from versie
)

select
    bwb_id,
    versie_datum,
    geldig_tot,
    versie_nr,
    (versie_nr + count(*) filter (na_gat) over (partition by bwb_id order by versie_nr))::bigint as volg,
    volgende is null as laatste,
    case
        when volgende is not null then volgende
        when geldig_tot < date '9999-12-31' then geldig_tot + 1
    end as volgende_datum,
    document_id
from sprong
