/* model
naam: indicator.balans_bundel
betekenis: "Balans per bundel: de kleinste groep taken waarvan de lasten bekend zijn. Wat het Rijk betaalt en wat er met eigen middelen is staan naast elkaar. De algemene uitkering is vrij besteedbaar: haar verdeling over bundels volgt een genoemde sleutel, en het oordeel geldt alleen als het in elke doorgerekende keuze klopt."
korrel: overheid x bundel x jaar x verslagsoort
sleutel: [overheid_code, bundel_id, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "rij van indicator.balans_band; een bundel waarvan geen taakveld bestaat of die buiten de clusters staat heeft een reden"
bron: "indicator.balans_band, indicator.balans_cluster, indicator.bundel_lasten, kern.bundel_jaar, kwaliteit.afwijking"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  bundel_id: bundel (kern.bundel)
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt; leeg zonder middelen
  netto_lasten_eur: netto lasten met overhead
  spuk_eur: specifieke uitkeringen op de taakvelden, ter vergelijking; noch in de netto lasten, noch in de middelen
  middelen_rijk_eur: wat het Rijk betaalt
  middelen_eur: met eigen middelen
  dekking: middelen_eur gedeeld door netto_lasten_eur
  dekking_rijk: middelen_rijk_eur gedeeld door netto_lasten_eur
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten met een dekking
  keuzes: welke keuzes zijn doorgerekend
  oordeel: "tekort, overschot, onbeslist of onbekend"
  boeking_laag: dekking als de lasten er door boekingsfouten hoger zouden zijn
  boeking_hoog: dekking als de lasten er door boekingsfouten lager zouden zijn
  verschil_per_inwoner_eur: middelen min netto lasten, per inwoner
  inwoners: inwoners op 1 januari
  opvallend: "bevindingen over de lasten op de taakvelden van de bundel: regel en taakveld (kwaliteit.afwijking), van de overheid op de grenzen van nu"
  zekerheid: "H, M of L"
  status: "geschat, voorlopig, niet geleverd of onbekend"
  reden: waarom de dekking leeg is, of op welke codes van andere jaren geld staat
eenheden:
  dekking: fractie
  dekking_rijk: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  boeking_laag: fractie
  boeking_hoog: fractie
  inwoners: personen
*/
with verwacht as (
    select overheid_code, jaar, verslagsoort, max(inwoners) as inwoners, coalesce(bool_or(reden = 'niet geleverd'), false) as niet_geleverd
    from indicator.balans_cluster
    where standaard_stand
    group by all
),

met_veld as (
    select distinct bundel_id, jaar from kern.bundel_veld where bundel_id is not null
),

opvallend as (
    select a.overheid_code, v.bundel_id, a.jaar, a.verslagsoort, string_agg(a.regel || ' ' || a.taakveld, ', ' order by a.taakveld, a.regel) as regels
    from kwaliteit.afwijking a
    join kern.bundel_veld v on v.overheidslaag = overheidslaag(a.overheid_code) and v.taakveld = a.taakveld and v.jaar = a.jaar
    where v.bundel_id is not null
    group by all
)

select v.overheid_code, k.bundel_id, v.jaar, v.verslagsoort, b.circulaire,
    b.netto_lasten_eur, l.spuk_eur, b.middelen_rijk_eur, b.middelen_eur, b.dekking, b.dekking_rijk, b.dekking_laag, b.dekking_hoog,
    coalesce(b.varianten, 0) as varianten,
    b.keuzes,
    coalesce(b.oordeel, 'onbekend') as oordeel,
    b.boeking_laag, b.boeking_hoog, b.verschil_per_inwoner_eur,
    v.inwoners,
    o.regels as opvallend,
    coalesce(b.zekerheid, k.zekerheid) as zekerheid,
    coalesce(b.status, if(v.niet_geleverd, 'niet geleverd', 'onbekend')) as status,
    case
        when b.id is not null then b.reden
        when v.niet_geleverd then 'niet geleverd'
        when m.bundel_id is null then 'geen taakveld in de clusters van dit jaar'
        when g.overheid_code is not null then 'taakveld ' || k.taakvelden || ' bestaat niet in Iv3 van dit jaar'
        else 'lasten onbekend'
    end as reden
from verwacht v
join kern.bundel_jaar k on k.overheidslaag = overheidslaag(v.overheid_code) and k.jaar = v.jaar
left join met_veld m on m.bundel_id = k.bundel_id and m.jaar = v.jaar
left join (from indicator.balans_band where soort = 'bundel') b on b.overheid_code = v.overheid_code and b.id = k.bundel_id and b.jaar = v.jaar and b.verslagsoort = v.verslagsoort
left join indicator.bundel_lasten l on l.overheid_code = v.overheid_code and l.bundel_id = k.bundel_id and l.jaar = v.jaar and l.verslagsoort = v.verslagsoort
left join (select distinct overheid_code, jaar, verslagsoort from indicator.bundel_lasten) g on g.overheid_code = v.overheid_code and g.jaar = v.jaar and g.verslagsoort = v.verslagsoort
left join opvallend o on o.overheid_code = v.overheid_code and o.bundel_id = k.bundel_id and o.jaar = v.jaar and o.verslagsoort = v.verslagsoort
