/* model
naam: indicator.balans_taak
betekenis: "Balans per taak en overheid: netto lasten tegenover middelen, met de bandbreedte van alle varianten, naast taken, bevoegdheden en uitvoeringskracht. Een profiel, geen rapportcijfer: de algemene uitkering is vrij besteedbaar, en alleen het cluster is gemeten; de splitsing over taken is een keuze."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: euro; dekking en aandelen zijn fracties
formule: "punt = standaardvariant (eigen middelen in, overhead en splitsing naar netto lasten, laatste stand); band = laagste en hoogste dekking over indicator.balans_variant; z = (x - mediaan) / (1,4826 x MAD) van x = ln(dekking) binnen de groep"
bron: "indicator.balans_variant, indicator.taak_vergelijking, indicator.taak_nabij, indicator.bevoegdheid, indicator.uitvoeringskracht, kern.taak_bekostiging"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: vastgelegde taak
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt; leeg zonder middelen
  netto_lasten_eur: netto lasten met overhead, in de standaardvariant
  spuk_eur: deel van de specifieke uitkeringen op de taakvelden, ter vergelijking; noch in de netto lasten, noch in de middelen
  middelen_eur: middelen met die voor overhead, in de standaardvariant
  dekking: middelen gedeeld door netto lasten
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten met een dekking
  ligging: "waar de band ligt: tekort (geheel onder evenwicht), over (geheel erboven) of beide (evenwicht ligt erin)"
  verschil_per_inwoner_eur: middelen min netto lasten, per inwoner; leeg als een uitkering maar een deel van de taak betaalt
  plichten: plichten die op 1 januari golden; leeg als het recht van de taak dan niet bekend is
  bevoegdheden: bevoegdheden die op 1 januari golden
  beleidsruimte: bevoegdheden als deel van plichten en bevoegdheden
  personeel_aandeel: deel van de lasten van de taakvelden dat eigen personeel is
  inhuur_aandeel: deel van de personeelskosten dat inhuur is
  begrotingsafwijking: "(rekening - begroting) / begroting van de taakvelden; negatief is minder uitgegeven dan begroot"
  z_score: robuuste afwijking van ln(dekking) binnen de groep; leeg onder tien overheden of bij MAD nul
  z_nabij: "robuuste afwijking van ln(dekking) van de vijftien gemeenten die er in structuur het meest op lijken; alleen in het laatste jaar met een dekking (indicator.taak_nabij)"
  groep: "vergelijkingsgroep naar inwoners; provincies vormen een groep"
  inwoners: inwoners op 1 januari
  zekerheid: "laagste van taakveld en bekostiging, een stap lager waar een taakveld meer taken heeft: H, M of L"
  status: "geschat, voorlopig (ook de lasten), niet geleverd of onbekend"
  reden: waarom de dekking leeg is
  z_reden: waarom z_score leeg is terwijl er een dekking is
eenheden:
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  beleidsruimte: fractie
  begrotingsafwijking: fractie
  z_score: robuuste standaardafwijkingen
  z_nabij: robuuste standaardafwijkingen
  inwoners: personen
*/
with verwacht as (
    select overheid_code, jaar, verslagsoort,
        max(inwoners) as inwoners,
        max(circulaire) as circulaire,
        bool_and(circulaire = 'geen') as geen_circulaire,
        coalesce(bool_or(reden = 'niet geleverd'), false) as niet_geleverd,
        bool_and(middelen_eur is null) as geen_middelen
    from indicator.balans_cluster
    where laatste_stand
    group by all
),

jaren as (
    select distinct overheidslaag(overheid_code) as laag, jaar from verwacht
),

-- what holds for a task in a year, whichever government
taken as (
    select t.taak_id, t.overheidslaag, j.jaar,
        laagste_zekerheid(list_filter([min_z.zekerheid, t.zekerheid_middelen], lambda z: z is not null)) as zekerheid,
        min_z.taak_id is not null as met_taakveld,
        f.uit_fonds,
        f.vormen,
        b.plichten, b.bevoegdheden, b.beleidsruimte
    from kern.taak t
    join jaren j on j.laag = t.overheidslaag
    left join (select taak_id, jaar, laagste_zekerheid(list(zekerheid)) as zekerheid from indicator.taak_splitsing group by all) min_z
        on min_z.taak_id = t.taak_id and min_z.jaar = j.jaar
    left join kern.taak_bekostiging f on f.taak_id = t.taak_id
    left join indicator.bevoegdheid b on b.taak_id = t.taak_id and b.jaar = j.jaar and b.orgaan = 'alle'
    where t.herkomst = 'vastgelegd'
),

rijen as (
    select
        v.overheid_code, t.taak_id, v.jaar, v.verslagsoort, if(b.middelen_eur is null, null, v.circulaire) as circulaire,
        b.netto_lasten_eur, b.spuk_eur, b.middelen_eur, b.dekking, b.dekking_laag, b.dekking_hoog,
        coalesce(b.varianten, 0) as varianten,
        t.uit_fonds,
        t.plichten, t.bevoegdheden, t.beleidsruimte,
        u.personeel_aandeel, u.inhuur_aandeel, u.begrotingsafwijking,
        b.groep,
        b.z_score,
        n.z_nabij,
        b.z_reden,
        v.inwoners,
        t.zekerheid,
        case
            when v.niet_geleverd then 'niet geleverd'
            when b.dekking is null then 'onbekend'
            when b.voorlopig then 'voorlopig'
            else 'geschat'
        end as status,
        case
            when b.dekking is not null then null
            when v.niet_geleverd then 'niet geleverd'
            when not t.met_taakveld then 'geen taakveld in de clusters van dit jaar'
            when b.netto_lasten_eur is null then 'lasten onbekend'
            when t.uit_fonds = 'buiten' then 'bekostigd buiten de fondsen: ' || coalesce(t.vormen, 'onbekend')
            when t.uit_fonds = 'deel' then 'uitkering betaalt een deel van de taak'
            when b.netto_lasten_eur <= 0 then 'geen netto lasten'
            when v.geen_circulaire then 'geen circulaire van dit jaar'
            when v.geen_middelen then 'overheid staat niet in de circulaire'
            when b.middelen_eur is null then 'geen uitkering voor de taak in deze stand'
        end as reden
    from verwacht v
    join taken t on t.overheidslaag = overheidslaag(v.overheid_code) and t.jaar = v.jaar
    left join indicator.taak_vergelijking b on b.overheid_code = v.overheid_code and b.taak_id = t.taak_id and b.jaar = v.jaar and b.verslagsoort = v.verslagsoort
    left join indicator.taak_nabij n on n.overheid_code = v.overheid_code and n.taak_id = t.taak_id and n.jaar = v.jaar and n.verslagsoort = v.verslagsoort
    left join indicator.uitvoeringskracht u on u.overheid_code = v.overheid_code and u.taak_id = t.taak_id and u.jaar = v.jaar and u.verslagsoort = v.verslagsoort
)

select
    overheid_code, taak_id, jaar, verslagsoort, circulaire,
    netto_lasten_eur, spuk_eur, middelen_eur, dekking, dekking_laag, dekking_hoog, varianten,
    ligging(dekking_laag, dekking_hoog) as ligging,
    if(uit_fonds = 'deel', null, round((middelen_eur - netto_lasten_eur) / nullif(inwoners, 0), 2))::decimal(18, 2) as verschil_per_inwoner_eur,
    plichten, bevoegdheden, beleidsruimte,
    personeel_aandeel, inhuur_aandeel, begrotingsafwijking,
    z_score, z_nabij, groep, inwoners, zekerheid, status, reden, z_reden
from rijen
