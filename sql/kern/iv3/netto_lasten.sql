/* model
naam: kern.netto_lasten
betekenis: "Netto lasten per taakveld: wat een overheid aan een taakveld uitgeeft en niet uit dat taakveld zelf ontvangt. Specifieke uitkeringen (SPUK) staan apart en zijn aan beide kanten weggelaten: de lasten die zij betalen zitten niet in de netto lasten, en zij tellen niet als middelen."
korrel: overheid x jaar x verslagsoort x taakveld
sleutel: [overheid_code, jaar, verslagsoort, taakveld]
eenheid: hele euro's
formule: "netto lasten = lasten - taakgebonden baten - specifieke uitkeringen (B4.3.1). Interne verrekeningen (L7, B7) tellen mee: afschrijving en rente zijn lasten van het taakveld, en wie alleen totalen opgeeft heeft ze daarin ook. Geen circulaire noemt specifieke uitkeringen: hier zijn zij te zien aan de baten van het Rijk op een taakveld, en met naam in kern.uitkering waar SiSa-gegevens zijn aangeleverd"
bron: kern.baten_lasten, kern.taakveld_jaar
volgt:
  - {per: jaar, uit: {kern.baten_lasten: jaar, kern.taakveld_jaar: jaar}}
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  taakveld: taakveld
  cluster: cluster van het fonds; leeg buiten de clusters
  rol: "taak of overhead; anders waarom het taakveld niet bij de netto lasten van taken hoort; leeg is onbekend"
  lasten_eur: lasten; nul als een overheid die leverde er geen opgeeft, leeg als zij geen opgave deed
  baten_totaal_eur: alle baten
  baten_eur: taakgebonden baten zonder specifieke uitkeringen; leeg als alleen een totaal van baten is opgegeven
  spuk_eur: specifieke uitkeringen, geboekt als baten van het Rijk (B4.3.1); leeg als alleen een totaal van baten is opgegeven
  personeel_eur: salarislasten (L1.1); leeg als alleen een totaal van lasten is opgegeven
  netto_lasten_eur: lasten min alle baten; leeg zodra een van beide onbekend is
  status: "eigen, voorlopig (een of meer bedragen alleen in de 1e plaatsing) of niet geleverd (lasten of baten zonder opgave, of alle bedragen van de overheid nul)"
*/
with som as (
    select
        overheid_code, jaar, verslagsoort, taakveld,
        sum(bedrag_eur) filter (zijde = 'lasten' and telt_mee) as lasten,
        sum(bedrag_eur) filter (zijde = 'baten' and telt_mee) as baten,
        -- a category stands once on a taakveld: its largest amount is its only one
        max(bedrag_eur) filter (categorie = 'B4.3.1') as spuk,
        max(bedrag_eur) filter (categorie = 'L1.1') as personeel,
        -- asked for and not answered. A cell that is not there at all is zero
        bool_or(zijde = 'lasten' and bedrag_eur is null) as lasten_gevraagd,
        bool_or(zijde = 'baten' and bedrag_eur is null) as baten_gevraagd,
        bool_or(categorie = 'L0.0' and telt_mee and bedrag_eur is not null) as alleen_totaal_lasten,
        bool_or(categorie = 'B0.0' and telt_mee and bedrag_eur is not null) as alleen_totaal_baten,
        bool_or(status = 'voorlopig') as voorlopig
    from kern.baten_lasten
    where verslagsoort in ('begroting', 'rekening')
    group by all
),

zijden as (
    select
        * exclude (lasten, baten),
        -- who writes zero everywhere delivered a form and no figures
        case when iets then if(lasten is null and not lasten_gevraagd, 0, lasten) end::bigint as lasten_eur,
        case when iets then if(baten is null and not baten_gevraagd, 0, baten) end::bigint as baten_totaal_eur
    from (select *, bool_or(lasten <> 0 or baten <> 0) over (partition by overheid_code, jaar, verslagsoort) as iets from som)
)

select
    z.overheid_code,
    z.jaar,
    z.verslagsoort,
    z.taakveld,
    c.cluster,
    c.rol,
    z.lasten_eur,
    z.baten_totaal_eur,
    if(z.alleen_totaal_baten, null, z.baten_totaal_eur - coalesce(z.spuk, 0))::bigint as baten_eur,
    if(z.alleen_totaal_baten or z.baten_totaal_eur is null, null, coalesce(z.spuk, 0))::bigint as spuk_eur,
    if(z.alleen_totaal_lasten or z.lasten_eur is null, null, coalesce(z.personeel, 0))::bigint as personeel_eur,
    z.lasten_eur - z.baten_totaal_eur as netto_lasten_eur,
    case
        when z.lasten_eur is null or z.baten_totaal_eur is null then 'niet geleverd'
        when z.voorlopig then 'voorlopig'
        else 'eigen'
    end as status
from zijden z
left join kern.taakveld_jaar c on c.overheidslaag = overheidslaag(z.overheid_code) and c.taakveld = z.taakveld and c.jaar = z.jaar
