/* model
naam: indicator.waarde
betekenis: "Alle indicatoren in een lange tabel, per overheid en voor het land, met band, zekerheid, status en reden: zoals Kolada en Eurostat publiceren. Wat ontbreekt is leeg met een reden, nooit nul."
korrel: indicator x overheid x onderwerp x jaar x verslagsoort
sleutel: [indicator, overheid_code, soort, id, jaar, verslagsoort]
eenheid: zie indicator.catalogus
formule: "de waarden van de tabellen die indicator.catalogus als bron noemt; overheid_code GM is alle gemeenten samen, PV alle provincies"
bron: "indicator.balans_band, indicator.balans_taak, indicator.balans_macro, indicator.vrije_ruimte, indicator.uitvoeringskracht, indicator.bevoegdheid, indicator.kengetal_waarde"
export: per jaar
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
with balans as (
    select overheid_code, soort, id, jaar, verslagsoort, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_rijk, dekking_laag, dekking_hoog, zekerheid, status, reden
    from indicator.balans_band
    union all
    select if(overheidslaag = 'provincie', 'PV', 'GM'), soort, id, jaar, verslagsoort, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_rijk, dekking_laag, dekking_hoog, zekerheid, status, reden
    from indicator.balans_macro
    union all
    select overheid_code, 'taak', taak_id, jaar, verslagsoort, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, null, dekking_laag, dekking_hoog, zekerheid, status, reden
    from indicator.balans_taak
),

alle as (
    select 'netto_lasten' as indicator, overheid_code, soort, id, jaar, verslagsoort, netto_lasten_eur::decimal(18, 6) as waarde, null::decimal(18, 6) as laag, null::decimal(18, 6) as hoog, zekerheid, status, reden from balans
    union all
    select 'middelen_rijk', overheid_code, soort, id, jaar, verslagsoort, middelen_rijk_eur::decimal(18, 6), null, null, zekerheid, status, reden from balans
    union all
    select 'middelen', overheid_code, soort, id, jaar, verslagsoort, middelen_eur::decimal(18, 6), null, null, zekerheid, status, reden from balans
    union all
    select 'dekking', overheid_code, soort, id, jaar, verslagsoort, dekking, dekking_laag, dekking_hoog, zekerheid, status, reden from balans
    union all
    select 'dekking_rijk', overheid_code, soort, id, jaar, verslagsoort, dekking_rijk, null, null, zekerheid, status, reden from balans where soort <> 'taak'
    union all
    select 'vrije_ruimte', overheid_code, 'geheel', 'alle clusters', jaar, verslagsoort, aandeel,
        if(aandeel is null, null, vast(vrije_ruimte_laag_eur / algemene_middelen_eur)), if(aandeel is null, null, vast(vrije_ruimte_hoog_eur / algemene_middelen_eur)), 'L', status, reden
    from indicator.vrije_ruimte
    union all
    select 'personeel', overheid_code, 'taak', taak_id, jaar, verslagsoort, personeel_aandeel, null, null, null, status, personeel_reden
    from indicator.uitvoeringskracht
    union all
    select 'begrotingsafwijking', overheid_code, 'taak', taak_id, jaar, verslagsoort, begrotingsafwijking, null, null, null, status, begrotingsafwijking_reden
    from indicator.uitvoeringskracht
    where verslagsoort = 'rekening'
    union all
    select 'beleidsruimte', if(starts_with(b.taak_id, 'P'), 'PV', 'GM'), 'taak', b.taak_id, b.jaar, 'recht', b.beleidsruimte, null, null, t.zekerheid_wet, if(b.beleidsruimte is null, 'onbekend', 'berekend'), b.reden
    from indicator.bevoegdheid b
    join kern.taak t using (taak_id)
    where b.orgaan = 'alle' and t.herkomst = 'vastgelegd'
    union all
    select replace(kengetal, ' ', '_'), case wie when 'gemeente' then 'GM' when 'provincie' then 'PV' else wie end, 'geheel', 'alle clusters', jaar, 'rekening', waarde, null, null, null, if(waarde is null, 'onbekend', 'berekend'), reden
    from indicator.kengetal_waarde
    where kengetal in ('netto schuldquote', 'solvabiliteitsratio')
)

select indicator, overheid_code, soort, id, jaar, verslagsoort, waarde, laag, hoog, zekerheid, status,
    if(waarde is null, coalesce(reden, 'onbekend'), reden) as reden
from alle
