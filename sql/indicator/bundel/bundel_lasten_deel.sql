/* model
naam: indicator.bundel_lasten_deel
betekenis: "Waaruit de netto lasten van een bundel bij een overheid zijn opgeteld, in het jaar en de verslagsoort waarnaar het rapport kijkt (indicator.peil) en in de standaardvariant: een rij per taakveld, ook van codes van andere jaren, en een voor de overhead. Samen zijn de delen precies netto_lasten_eur van indicator.balans_bundel."
korrel: overheid x bundel x onderdeel
sleutel: [overheid_code, bundel_id, soort, onderdeel]
eenheid: euro; aandeel is een fractie
formule: "taakveld: netto lasten van het taakveld; overhead: overhead van de hele overheid x netto lasten van de taakvelden van de bundel / netto lasten van alle taakvelden"
bron: "kern.netto_lasten, kern.bundel_veld, indicator.bundel_lasten"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  bundel_id: bundel
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  soort: taakveld of overhead
  onderdeel: code van het taakveld; overhead
  grond_eur: "netto lasten van het taakveld, of de overhead van de hele overheid; nul als een overheid die leverde niets op het taakveld heeft, leeg als het bedrag onbekend is"
  aandeel: deel van dat bedrag dat bij de bundel telt
  taken: aantal taken op het taakveld
  bedrag_eur: deel van de netto lasten van de bundel
  baten_eur: "taakgebonden baten van het taakveld (heffingen, leges, eigen bijdragen en andere), al van de netto lasten afgetrokken; leeg bij overhead"
  spuk_eur: "specifieke uitkeringen op het taakveld, ook al afgetrokken; leeg bij overhead"
*/
with bundel as (
    select l.overheid_code, p.overheidslaag, l.bundel_id, l.jaar, l.verslagsoort, l.overhead_eur, l.deel_lasten
    from indicator.bundel_lasten l
    join indicator.peil p on p.overheidslaag = overheidslaag(l.overheid_code) and p.jaar = l.jaar and p.verslagsoort = l.verslagsoort
    where l.reden is null or l.reden = 'lasten onbekend'
)

-- a delivering government without a row on a taakveld spends nothing on it. A
-- code of another year is named where something stands on it
select b.overheid_code, b.bundel_id, b.jaar, b.verslagsoort,
    'taakveld' as soort,
    v.taakveld as onderdeel,
    if(n.taakveld is null, 0, n.netto_lasten_eur)::decimal(18, 2) as grond_eur,
    1::decimal(18, 12) as aandeel,
    v.taken,
    if(n.taakveld is null, 0, n.netto_lasten_eur)::decimal(18, 2) as bedrag_eur,
    if(n.taakveld is null, 0, n.baten_eur)::decimal(18, 2) as baten_eur,
    if(n.taakveld is null, 0, n.spuk_eur)::decimal(18, 2) as spuk_eur
from bundel b
join kern.bundel_veld v on v.overheidslaag = b.overheidslaag and v.bundel_id = b.bundel_id and v.jaar = b.jaar
left join kern.netto_lasten n on n.overheid_code = b.overheid_code and n.jaar = b.jaar and n.verslagsoort = b.verslagsoort and n.taakveld = v.taakveld
where v.eigen_jaar or n.taakveld is not null
union all
select overheid_code, bundel_id, jaar, verslagsoort, 'overhead', 'overhead',
    overhead_eur,
    deel_lasten,
    null,
    (overhead_eur * deel_lasten::double)::decimal(18, 2),
    null,
    null
from bundel
