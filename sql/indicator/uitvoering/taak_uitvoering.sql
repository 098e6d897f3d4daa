/* model
naam: indicator.taak_uitvoering
betekenis: "Bedragen van indicator.uitvoeringskracht_taakveld, opgeteld over de taakvelden van een taak."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: hele euro's
formule: "som over de taakvelden van de taak; een reden als van een taakveld met lasten het deel onbekend is"
bron: "indicator.uitvoeringskracht_taakveld, kern.taak_veld"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  lasten_eur: lasten
  personeel_eur: salarissen en sociale lasten
  inhuur_eur: ingeleend personeel
  samenwerking_eur: inkomensoverdrachten aan gemeenschappelijke regelingen
  begroting_eur: lasten in de begroting van het jaar
  zonder_personeel: waarom personeel onbekend is
  zonder_inhuur: waarom inhuur onbekend is
  zonder_samenwerking: waarom samenwerking onbekend is
  zonder_begroting: waarom de begroting onbekend is
  taakvelden: aantal taakvelden
  taakveld_gedeeld: een taakveld draagt ook andere taken
  status: "eigen, voorlopig of niet geleverd"
*/
with regel as (
    select u.*, t.taak_id, t.gedeeld
    from indicator.uitvoeringskracht_taakveld u
    join kern.taak_veld t on t.taakveld = u.taakveld and t.jaar = u.jaar
        and t.overheidslaag = if(starts_with(u.overheid_code, 'PV'), 'provincie', 'gemeente')
)

select overheid_code, taak_id, jaar, verslagsoort,
    sum(lasten_eur)::bigint as lasten_eur,
    sum(personeel_eur)::bigint as personeel_eur,
    sum(inhuur_eur)::bigint as inhuur_eur,
    sum(samenwerking_eur)::bigint as samenwerking_eur,
    sum(begroting_eur)::bigint as begroting_eur,
    -- of a taakveld without cost nothing is missing
    max(personeel_reden) filter (personeel_eur is null and lasten_eur is distinct from 0) as zonder_personeel,
    max(inhuur_reden) filter (inhuur_eur is null and lasten_eur is distinct from 0) as zonder_inhuur,
    max(samenwerking_reden) filter (samenwerking_eur is null and lasten_eur is distinct from 0) as zonder_samenwerking,
    max(begrotingsafwijking_reden) filter (begroting_eur is null) as zonder_begroting,
    count(*)::integer as taakvelden,
    bool_or(gedeeld) as taakveld_gedeeld,
    case when count(lasten_eur) = 0 then 'niet geleverd' when bool_or(status <> 'eigen') then 'voorlopig' else 'eigen' end as status
from regel
group by overheid_code, taak_id, jaar, verslagsoort
