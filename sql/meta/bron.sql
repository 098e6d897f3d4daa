/* model
naam: meta.bron
betekenis: Per uitgever hoe vers de gegevens in dit bestand zijn, en waarom iets niet is vernieuwd.
korrel: bron
sleutel: [bron]
bron: manifest van de momentopname
export: tabel
kolommen:
  bron: uitgever
  status: "vernieuwd (alles is nagegaan toen de bron het laatst is gevraagd), deels vernieuwd, niet vernieuwd (van alles is de laatste goede versie gebruikt), of ontbreekt (er is geen versie)"
  datasets: groepen documenten
  datasets_niet_vernieuwd: groepen documenten waarvan de laatste goede versie is gebruikt
  datasets_ontbreken: groepen documenten die niet te krijgen of te lezen waren, en waarvan er geen eerdere versie is
  documenten: documenten in dit bestand
  bytes: omvang van die documenten
  nieuwste_document: tijdstip waarop het nieuwste document is opgehaald (UTC)
  reden: waarom iets niet is vernieuwd of ontbreekt; de eerste reden als er meer zijn
  antwoorden: "antwoorden van de uitgever tegen waar we op rekenen (velden, soorten, titels, aantallen), toen de bron het laatst is gevraagd: zoals verwacht, gewijzigd, gewijzigd, opgevangen (een andere weg neemt het over), geen antwoord, of niet nagegaan"
  antwoorden_bevinding: welk antwoord anders is dan waar we op rekenen, en wat eraan anders is
eenheden:
  bytes: bytes
*/
with dataset as (
  -- Een dataset wordt als geheel vernieuwd of niet.
  select bron, dataset, bool_and(vernieuwd) as vernieuwd, min(reden) as reden,
    count(*) as documenten, sum(bytes)::bigint as bytes, max(opgehaald) as nieuwste
  from staged.document
  group by bron, dataset
),
per_bron as (
  select bron, count(*) as datasets, count(*) filter (not vernieuwd) as oud,
    sum(documenten)::bigint as documenten, sum(bytes)::bigint as bytes, max(nieuwste) as nieuwste,
    min(reden) filter (not vernieuwd) as reden
  from dataset
  group by bron
),
-- Wat niet te krijgen of te lezen was en geen eerdere versie had, staat als weglating.
ontbreekt as (
  select bron, count(distinct onderwerp) as datasets, min(reden) as reden
  from staged.weglating
  where reden like 'niet opgehaald: %' or reden like 'niet leesbaar: %'
  group by bron
),
-- Het ergste van de antwoorden van een bron telt, en van elk dat anders is staat wat.
antwoord as (
  select bron,
    case
      when bool_or(stand = 'gewijzigd') then 'gewijzigd'
      when bool_or(stand = 'gewijzigd, opgevangen') then 'gewijzigd, opgevangen'
      when bool_or(stand = 'geen antwoord') then 'geen antwoord'
      else 'zoals verwacht'
    end as stand,
    string_agg(antwoord || ': ' || bevinding, ' | ' order by antwoord) filter (bevinding is not null) as bevinding
  from staged.antwoord
  group by bron
)
select coalesce(p.bron, o.bron) as bron,
  case
    when p.bron is null then 'ontbreekt'
    when oud = p.datasets then 'niet vernieuwd'
    when oud > 0 or o.bron is not null then 'deels vernieuwd'
    else 'vernieuwd'
  end as status,
  coalesce(p.datasets, 0) as datasets,
  coalesce(oud, 0) as datasets_niet_vernieuwd,
  coalesce(o.datasets, 0) as datasets_ontbreken,
  coalesce(documenten, 0) as documenten,
  coalesce(bytes, 0) as bytes,
  nieuwste as nieuwste_document,
  coalesce(p.reden, o.reden) as reden,
  coalesce(a.stand, 'niet nagegaan') as antwoorden,
  a.bevinding as antwoorden_bevinding
from per_bron p
full join ontbreekt o on p.bron = o.bron
left join antwoord a on a.bron = coalesce(p.bron, o.bron)
