/* model
naam: indicator.taak_lasten_deel
betekenis: "Waaruit de netto lasten van een taak bij een overheid zijn opgeteld, in het jaar en de verslagsoort waarnaar het rapport kijkt (indicator.peil) en in de standaardvariant: een rij per taakveld en een voor de overhead. Samen zijn de delen precies netto_lasten_eur van indicator.balans_taak."
korrel: overheid x taak x onderdeel
sleutel: [overheid_code, taak_id, soort, onderdeel]
eenheid: euro; aandeel is een fractie
formule: "taakveld: netto lasten van het taakveld x deel van de taak (indicator.taak_splitsing, sleutel lasten); overhead: overhead van de hele overheid x netto lasten van de delen van de taak / netto lasten van alle taakvelden"
bron: "kern.netto_lasten, indicator.taak_splitsing, indicator.taak_lasten"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  soort: taakveld of overhead
  onderdeel: code van het taakveld; overhead
  grond_eur: "netto lasten van het taakveld, of de overhead van de hele overheid; nul als een overheid die leverde niets op het taakveld heeft, leeg als het bedrag onbekend is"
  aandeel: deel van dat bedrag dat bij de taak telt
  taken: aantal taken op het taakveld
  grondslag: "waarop het deel rust: vastgelegd, gelijke delen of netto lasten"
  bedrag_eur: deel van de netto lasten van de taak
  baten_eur: "deel van de taakgebonden baten van het taakveld (heffingen, leges, eigen bijdragen en andere), al van de netto lasten afgetrokken; leeg bij overhead"
  spuk_eur: "deel van de specifieke uitkeringen op het taakveld, ook al afgetrokken; leeg bij overhead"
*/
with taak as (
    select l.overheid_code, p.overheidslaag, l.taak_id, l.jaar, l.verslagsoort, l.overhead_eur, l.lasten_lasten
    from indicator.taak_lasten l
    join indicator.peil p on p.overheidslaag = overheidslaag(l.overheid_code) and p.jaar = l.jaar and p.verslagsoort = l.verslagsoort
)

-- a delivering government without a row on a taakveld spends nothing on it
select t.overheid_code, t.taak_id, t.jaar, t.verslagsoort,
    'taakveld' as soort,
    s.taakveld as onderdeel,
    if(n.taakveld is null, 0, n.netto_lasten_eur)::decimal(18, 2) as grond_eur,
    s.aandeel,
    s.taken,
    s.grondslag,
    if(n.taakveld is null, 0, n.netto_lasten_eur * s.aandeel::double)::decimal(18, 2) as bedrag_eur,
    if(n.taakveld is null, 0, n.baten_eur * s.aandeel::double)::decimal(18, 2) as baten_eur,
    if(n.taakveld is null, 0, n.spuk_eur * s.aandeel::double)::decimal(18, 2) as spuk_eur
from taak t
join indicator.taak_splitsing s on s.overheidslaag = t.overheidslaag and s.taak_id = t.taak_id and s.jaar = t.jaar and s.splitsing = 'lasten'
left join kern.netto_lasten n on n.overheid_code = t.overheid_code and n.jaar = t.jaar and n.verslagsoort = t.verslagsoort and n.taakveld = s.taakveld
union all
select overheid_code, taak_id, jaar, verslagsoort, 'overhead', 'overhead',
    overhead_eur,
    lasten_lasten,
    null,
    'netto lasten',
    (overhead_eur * lasten_lasten::double)::decimal(18, 2),
    null,
    null
from taak
