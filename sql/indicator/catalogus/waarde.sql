/* model
naam: indicator.waarde
betekenis: "De indicatoren van indicator.catalogus in een lange tabel, per overheid en voor het land, met band, zekerheid, status en reden: zoals Kolada en Eurostat publiceren. Wat ontbreekt is leeg met een reden, nooit nul."
korrel: indicator x overheid x onderwerp x jaar x verslagsoort
sleutel: [indicator, overheid_code, soort, id, jaar, verslagsoort]
eenheid: zie indicator.catalogus
formule: "de waarden van de tabellen die indicator.catalogus als bron noemt; overheid_code GM is alle gemeenten samen, PV alle provincies. Een taak staat er alleen waar zij haar taakvelden met geen andere deelt; anders staan de waarden bij haar bundel"
bron: "indicator.balans_band, indicator.taak_band, indicator.balans_macro, indicator.vrije_ruimte, indicator.uitvoeringskracht, indicator.bevoegdheid, indicator.kengetal_waarde, indicator.uitvoering_wijze"
export: een bestand
als: zicht
kolommen:
  indicator: vaste naam (indicator.catalogus)
  overheid_code: "code van gemeente of provincie; GM of PV is het land"
  soort: "waarover: geheel, cluster, bundel of taak"
  id: "alle clusters, naam van het cluster, nummer van de bundel of de taak"
  jaar: verslagjaar
  verslagsoort: "begroting, rekening, of recht (wat de wet op 1 januari zegt)"
  waarde: waarde in de eenheid van de indicator; leeg met een reden
  laag: laagste uitkomst over elke doorgerekende keuze, waar er een band is
  hoog: hoogste uitkomst over elke doorgerekende keuze, waar er een band is
  zekerheid: "H, M of L; leeg als zij niet is bepaald"
  status: "geschat, voorlopig, gedeeltelijk, eigen, berekend, niet geleverd of onbekend"
  reden: waarom de waarde leeg is, of een voorbehoud
eenheden:
  waarde: zie indicator.catalogus
  laag: zie indicator.catalogus
  hoog: zie indicator.catalogus
*/
-- one pass over the balance: a row of it gives five values. A task is only here
-- where it stands alone: what it shares stands with its bundle
with balans as (
    select overheid_code, soort, id, jaar, verslagsoort, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_rijk, dekking_laag, dekking_hoog, zekerheid, status, reden
    from indicator.balans_band
    union all
    select if(overheidslaag = 'provincie', 'PV', 'GM'), soort, id, jaar, verslagsoort, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_rijk, dekking_laag, dekking_hoog, zekerheid, status, reden
    from indicator.balans_macro
    where soort <> 'taak'
    union all
    select overheid_code, 'taak', taak_id, jaar, verslagsoort, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, vast(dekking(if(dekking is null, null, middelen_rijk_eur), netto_lasten_eur)), dekking_laag, dekking_hoog, zekerheid, status, reden
    from indicator.taak_band
),

waarden as (
    select b.overheid_code, b.soort, b.id, b.jaar, b.verslagsoort, b.zekerheid, b.status, b.reden, i.indicator,
        case i.indicator
            when 'netto_lasten' then b.netto_lasten_eur::decimal(18, 6)
            when 'middelen_rijk' then b.middelen_rijk_eur::decimal(18, 6)
            when 'middelen' then b.middelen_eur::decimal(18, 6)
            when 'dekking' then b.dekking
            else b.dekking_rijk
        end as waarde,
        if(i.indicator = 'dekking', b.dekking_laag, null) as laag,
        if(i.indicator = 'dekking', b.dekking_hoog, null) as hoog
    from balans b
    cross join (values ('netto_lasten'), ('middelen_rijk'), ('middelen'), ('dekking'), ('dekking_rijk')) i(indicator)
),

alle as (
    select indicator, overheid_code, soort, id, jaar, verslagsoort, waarde, laag, hoog, zekerheid, status, reden from waarden
    union all
    select 'vrije_ruimte', overheid_code, 'geheel', 'alle clusters', jaar, verslagsoort, aandeel,
        if(aandeel is null, null, vast(vrije_ruimte_laag_eur / algemene_middelen_eur)), if(aandeel is null, null, vast(vrije_ruimte_hoog_eur / algemene_middelen_eur)), 'L', status, reden
    from indicator.vrije_ruimte
    union all
    select 'personeel', overheid_code, 'taak', taak_id, jaar, verslagsoort, personeel_aandeel, null, null, null, status, personeel_reden
    from indicator.uitvoeringskracht
    where not taakveld_gedeeld
    union all
    select 'begrotingsafwijking', overheid_code, 'taak', taak_id, jaar, verslagsoort, begrotingsafwijking, null, null, null, status, begrotingsafwijking_reden
    from indicator.uitvoeringskracht
    where verslagsoort = 'rekening' and not taakveld_gedeeld
    union all
    select 'beleidsruimte', if(starts_with(b.taak_id, 'P'), 'PV', 'GM'), 'taak', b.taak_id, b.jaar, 'recht', b.beleidsruimte, null, null, t.zekerheid_wet, if(b.beleidsruimte is null, 'onbekend', 'berekend'), b.reden
    from indicator.bevoegdheid b
    join kern.taak t using (taak_id)
    where b.orgaan = 'alle' and t.herkomst = 'vastgelegd'
    union all
    select replace(kengetal, ' ', '_'), case wie when 'gemeente' then 'GM' when 'provincie' then 'PV' else wie end, 'geheel', 'alle clusters', jaar, 'rekening', waarde, null, null, null, if(waarde is null, 'onbekend', 'berekend'), reden
    from indicator.kengetal_waarde
    where kengetal in ('netto schuldquote', 'solvabiliteitsratio')
    union all
    select i.indicator, w.overheid_code, w.soort, w.id, w.jaar, w.verslagsoort,
        case i.indicator when 'eigen_personeel' then w.eigen_aandeel when 'via_regeling' then w.regeling_aandeel else w.ingekocht_aandeel end,
        null, null, null, w.status, w.reden
    from indicator.uitvoering_wijze w
    cross join (values ('eigen_personeel'), ('via_regeling'), ('ingekocht')) i(indicator)
)

select indicator, overheid_code, soort, id, jaar, verslagsoort, waarde, laag, hoog, zekerheid, status,
    if(waarde is null, coalesce(reden, 'onbekend'), reden) as reden
from alle
