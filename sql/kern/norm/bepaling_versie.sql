/* model
naam: kern.bepaling_versie
betekenis: "Bepalingen van elke versie van een regeling. Van een artikel dat in een periode twee versies heeft telt de eerste in het register; de rijen van de tweede staan hier met dubbel = true."
korrel: regeling x versie x volgnummer
sleutel: [bwb_id, versie_datum, volgnummer]
formule: "aard: die van de hele regeling (kern.regeling_aard) of van haar genoemde artikelen gaat voor; dan aard_van_gelezen() in sql/macros/aard.sql; dan verlengd voor een orgaan dat gemeenten samen moeten hebben; en anders medebewind, in een wet of AMvB met zekerheid H, elders M"
bron: "kern.bepaling_gelezen, bron.bwb_bepaling, kern.bepaling_norm, bron.bwb_artikel, kern.regeling_aard, kern.regeling, sql/seeds/organieke_regeling.csv"
delen: kern.bepaling_gelezen.bwb_id
volgt:
  - {per: bwb_id, uit: {kern.bepaling_gelezen: bwb_id, bron.bwb_bepaling: bwb_id, kern.bepaling_norm: bwb_id, bron.bwb_artikel: bwb_id, kern.regeling_aard: bwb_id, kern.regeling: bwb_id, kern.bepaling_tijdlijn: bwb_id}}
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: eerste dag waarop de versie geldt
  volgnummer: volgorde in de tekst
  versie_nr: volgorde van de versies (kern.bepaling_tijdlijn)
  volg: volgorde met sprongen (kern.bepaling_tijdlijn)
  eenheid: volgnummer van de eenheid in kern.artikel
  artikel: nummer van het artikel
  lid: nummer van het lid
  onderdeel: onderdeel, genest met punt
  zin: nummer van de zin in het lid
  norm_id: gelijk voor onderdelen die samen een norm zijn (kern.bepaling_norm)
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  modaliteit: plicht, bevoegdheid of verbod
  soort_norm: "soort norm: zorgplicht, uitvoering, beslissing, regelstelling, toezicht, informatie, procedure, financieel of organisatie van de taak"
  mogelijke_organen: "organen die het bevoegd gezag kunnen zijn, met | ertussen; leeg voor een genoemd orgaan"
  via: "regeling en artikel die zeggen wie het orgaan is; leeg als de tekst het noemt"
  zekerheid: "van het orgaan: H een tekst noemt het, M een regel geeft het, L het volgt uit de zin"
  aard: "medebewind, verlengd, organisatie, bekostiging, incidenteel of uitgewerkt (zie kern.bepaling)"
  aard_zekerheid: "H een lijst of het orgaan zegt het, M een titel of een opschrift, L de zin"
  aard_grond: regel waaruit de aard blijkt
  regel: regel van de grammatica die de norm vond
  tekst_sleutel: getal dat gelijk is voor gelijke teksten, afgezien van wit
  dubbel: tweede versie van hetzelfde artikel in dezelfde periode
  document_id: document met de tekst (meta.document)
eenheden:
  volgnummer: geen
  versie_nr: geen
  volg: geen
  eenheid: geen
  zin: geen
*/
with dubbele as (
    select distinct bwb_id, versie_datum, document_id, volgnummer
    from bron.bwb_artikel
    where dubbel
),

soorten as (
    select bwb_id, arg_max(soort, versie_datum) in ('wet', 'rijkswet', 'AMvB') as wettelijk
    from kern.regeling
    group by bwb_id
),

-- What titles and sentences say is read before they are joined: the texts of the
-- country beside each other do not fit in 256 MiB.
koppen as (
    select bwb_id, versie_datum, tekstnummer(document_id) as document, volgnummer, kop_van_overgangsrecht(opschrift, artikel_titel) as overgang, kop_van_begin(opschrift) as begin
    from bron.bwb_artikel
    where overgang or begin
),

zinnen as (
    select bwb_id, versie_datum, tekstnummer(document_id) as document, volgnummer, tekstnummer(vlakke_tekst(tekst)) as tekst_sleutel,
        noemt_later_jaar(tekst, versie_datum) as later, zin_van_begin(tekst) as begin, zin_van_eenmaal(tekst) as eenmaal
    from bron.bwb_bepaling
),

geaard as (
    select
        b.*,
        z.tekst_sleutel,
        case
            when r.aard is not null then {'aard': r.aard, 'zekerheid': r.zekerheid, 'grond': r.grond}
            when o.artikelen is not null and in_artikelen(o.artikelen, b.artikel) then {'aard': 'organisatie', 'zekerheid': 'H', 'grond': 'lijst: organiek artikel'}
            else coalesce(
                aard_van_gelezen(z.later, k.overgang, k.begin and z.begin, z.eenmaal),
                if(is_verlengd(b.orgaan),
                    {'aard': 'verlengd', 'zekerheid': 'H', 'grond': 'orgaan: verplichte samenwerking'},
                    {'aard': 'medebewind', 'zekerheid': if(s.wettelijk, 'H', 'M'), 'grond': if(s.wettelijk, 'wet of AMvB buiten de organieke wetten', 'andere regeling van het Rijk')}))
        end as gelezen_aard
    from kern.bepaling_gelezen b
    join zinnen z on z.bwb_id = b.bwb_id and z.versie_datum = b.versie_datum and z.document = tekstnummer(b.document_id) and z.volgnummer = b.volgnummer
    left join koppen k on k.bwb_id = b.bwb_id and k.versie_datum = b.versie_datum and k.document = tekstnummer(b.document_id) and k.volgnummer = b.eenheid
    left join soorten s on s.bwb_id = b.bwb_id
    left join kern.regeling_aard r on r.bwb_id = b.bwb_id
    left join seed.organieke_regeling o on o.bwb_id = b.bwb_id
)

select
    b.bwb_id,
    b.versie_datum,
    b.volgnummer,
    t.versie_nr,
    t.volg,
    b.eenheid,
    b.artikel,
    b.lid,
    b.onderdeel,
    b.zin,
    n.norm_id,
    b.overheidslaag,
    b.orgaan,
    b.modaliteit,
    b.soort_norm,
    b.mogelijke_organen,
    b.via,
    b.zekerheid,
    b.gelezen_aard.aard as aard,
    b.gelezen_aard.zekerheid as aard_zekerheid,
    b.gelezen_aard.grond as aard_grond,
    b.regel,
    b.tekst_sleutel,
    d.volgnummer is not null as dubbel,
    b.document_id
from geaard b
join kern.bepaling_tijdlijn t on t.bwb_id = b.bwb_id and t.versie_datum = b.versie_datum and t.document_id = b.document_id
join kern.bepaling_norm n on n.bwb_id = b.bwb_id and n.versie_datum = b.versie_datum and tekstnummer(n.document_id) = tekstnummer(b.document_id) and n.volgnummer = b.volgnummer
left join dubbele d on d.bwb_id = b.bwb_id and d.versie_datum = b.versie_datum and d.document_id = b.document_id and d.volgnummer = b.eenheid
