/* model
naam: mart.kosten_taakveld
betekenis: "Wat een overheid aan een taakveld uitgeeft en eruit ontvangt, met titel en cluster."
korrel: overheid x taakveld x jaar x verslagsoort
sleutel: [overheid_code, taakveld, jaar, verslagsoort]
eenheid: "euro"
bron: "kern.netto_lasten, mart.taakveld, mart.overheid_jaar"
export: per jaar
als: zicht
plaats: 4
thema: kosten
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  taakveld: "code van het taakveld; een tekst, geen getal"
  taakveld_naam: "titel zoals CBS die geeft, na 40 tekens afgekapt met twee punten"
  cluster: cluster van het fonds
  rol: taak of overhead; anders waarom het taakveld buiten de netto lasten van taken blijft
  jaar: verslagjaar
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  lasten_eur: lasten; leeg als de overheid geen opgave deed
  baten_eur: taakgebonden baten zonder specifieke uitkeringen; leeg als alleen een totaal van baten is opgegeven
  spuk_eur: specifieke uitkeringen; leeg als alleen een totaal van baten is opgegeven
  personeel_eur: salarislasten; leeg als alleen een totaal van lasten is opgegeven
  netto_lasten_eur: lasten min alle baten; leeg als een van beide onbekend is
  netto_lasten_per_inwoner_eur: netto lasten per inwoner
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  status: "eigen, voorlopig of niet geleverd"
eenheden:
  inwoners: personen
*/
select
    b.overheid_code,
    o.overheid_naam,
    if(left(b.overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag,
    o.provincie_naam,
    o.groep,
    b.taakveld,
    v.taakveld_naam,
    b.cluster,
    b.rol,
    b.jaar,
    b.verslagsoort,
    b.lasten_eur::decimal(18, 2) as lasten_eur,
    b.baten_eur::decimal(18, 2) as baten_eur,
    b.spuk_eur::decimal(18, 2) as spuk_eur,
    b.personeel_eur::decimal(18, 2) as personeel_eur,
    b.netto_lasten_eur::decimal(18, 2) as netto_lasten_eur,
    round(b.netto_lasten_eur / nullif(o.inwoners, 0), 2)::decimal(18, 2) as netto_lasten_per_inwoner_eur,
    o.inwoners,
    b.status
from kern.netto_lasten b
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
left join mart.taakveld v on v.overheidslaag = if(left(b.overheid_code, 2) = 'PV', 'provincie', 'gemeente') and v.taakveld = b.taakveld and v.jaar = b.jaar
