/* model
naam: kwaliteit.overzicht_gemist
betekenis: "Het overzicht naast twee lijsten van anderen: de medebewindsproducten van de UPL en de vastgelegde taken. Wat van die lijsten een norm in het overzicht heeft, en wat niet en waarom."
korrel: regel van een lijst x overheidslaag
sleutel: [lijst, regel, overheidslaag]
bron: "kern.product_grondslag, kern.taak, kern.taak_zonder_bepaling"
export: tabel
kolommen:
  lijst: "UPL of vastgelegde taken"
  regel: regel van de UPL of de taak
  overheidslaag: gemeente of provincie
  naam: naam van het product of de taak
  wet: grondslag in woorden
  bwb_id: regeling van de grondslag; leeg als de lijst er geen geeft
  gevonden: "er is een norm van het genoemde artikel, of van de taak"
  taken: taken waar het bij uitkomt, gescheiden door een spatie
  reden: waarom er geen norm is; leeg als er een is
  soort_reden: "bron: de tekst van de wet is niet opgenomen of noemt het artikel niet; lijst: de lijst geeft geen wet of artikel; wet: het artikel legt deze overheid niets op; lezing: de norm is niet gelezen of telt bij een andere taak. Leeg als er een norm is"
*/
with regels as (
    select 'UPL' as lijst, regel::varchar as regel, overheidslaag, naam, grondslag as wet, bwb_id, reden is null as gevonden, taken, reden
    from kern.product_grondslag
    union all
    select 'vastgelegde taken', t.taak_id, t.overheidslaag, t.naam, t.regeling, t.bwb_id, z.taak_id is null, if(z.taak_id is null, t.taak_id, null), z.reden
    from kern.taak t
    left join kern.taak_zonder_bepaling z using (taak_id)
    where t.herkomst = 'vastgelegd'
)

select *,
    case
        when reden is null then null
        when reden in ('regeling niet opgenomen', 'artikel niet in deze versies', 'artikel niet in de opgenomen versies') then 'bron'
        when reden in ('grondslag noemt geen regeling', 'grondslag noemt geen artikel', 'geen artikel vastgelegd') then 'lijst'
        when reden in ('artikel noemt geen orgaan van deze overheid', 'artikel zonder bepaling voor deze overheid') then 'wet'
        else 'lezing'
    end as soort_reden
from regels
