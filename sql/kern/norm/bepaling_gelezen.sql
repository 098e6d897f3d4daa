/* model
naam: kern.bepaling_gelezen
betekenis: "De normen van bron.bwb_bepaling met het orgaan dat de wet zegt waarop de tekst berust. Wat geen wet een orgaan van gemeente of provincie noemt, is geen norm van hen en staat hier niet."
korrel: regeling x versie x volgnummer
sleutel: [bwb_id, versie_datum, document_id, volgnummer]
formule: >-
  Zonder term zegt de tekst het zelf. Het college, de raad en de commissaris zijn wat de eigen tekst of de wet eronder verstaat, en anders van een ander;
  het bevoegd gezag is dat van de definitie, en zonder definitie wat de zin zegt; is het volgens de wet een ander, zoals een schoolbestuur, dan is het geen norm.
  Een onbekende maker is wie het genoemde artikel het instrument laat maken. Een laag die het bevoegd gezag niet kan zijn valt weg
bron: bron.bwb_bepaling, kern.bepaling_verwijzing
volgt:
  - {per: bwb_id, uit: {bron.bwb_bepaling: bwb_id, kern.bepaling_verwijzing: bwb_id}}
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: begin van de geldigheid van de versie
  document_id: document met de tekst (meta.document)
  volgnummer: volgorde in de tekst
  eenheid: volgnummer van de eenheid in bron.bwb_artikel
  artikel: nummer van het artikel
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  zin: nummer van de zin in het lid
  groep: "gelijk voor onderdelen die hun norm aan dezelfde aanhef ontlenen"
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  modaliteit: "plicht, bevoegdheid of verbod"
  soort_norm: "soort norm: zorgplicht, uitvoering, beslissing, regelstelling, toezicht, informatie, procedure, financieel of organisatie van de taak"
  mogelijke_organen: "organen die het bevoegd gezag kunnen zijn, met | ertussen; leeg voor een genoemd orgaan"
  via: "regeling en artikel die zeggen wie het orgaan is; leeg als de tekst het noemt"
  zekerheid: "H: een tekst noemt het orgaan, M: een regel geeft het, L: het volgt uit de zin"
  regel: regel van de grammatica die de norm vond
*/
with gevonden as (
    select
        b.* exclude (via, zekerheid, generatie, tekst),
        b.via as gelezen_via,
        b.zekerheid as gelezen_zekerheid,
        coalesce(d.bwb_id, m.bwb_id) is not null as gezegd,
        coalesce(d.organen, m.organen) as organen,
        coalesce(d.via, m.via) as gezegd_via
    from bron.bwb_bepaling b
    left join kern.bepaling_verwijzing d on d.bwb_id = b.bwb_id and d.versie_datum = b.versie_datum and d.document_id = b.document_id
        and d.soort = 'definitie' and d.term = b.term and b.orgaan <> 'onbekend'
    left join kern.bepaling_verwijzing m on m.bwb_id = b.bwb_id and m.versie_datum = b.versie_datum and m.document_id = b.document_id
        and m.soort = 'maker' and m.term = b.term and m.plaats = b.via and b.orgaan = 'onbekend'
),

bepaald as (
    select
        *,
        -- a bevoegd gezag stays that word, and any other word is the body that it means
        case
            when term is null or not gezegd or orgaan = 'bevoegd gezag' then orgaan
            when contains(organen, '|') then split_part(organen, '|', 1)
            else organen
        end as bepaald_orgaan,
        case when orgaan = 'bevoegd gezag' then if(gezegd and organen <> 'bevoegd gezag', organen, mogelijke_organen) end as bepaalde_organen
    from gevonden
    where term is null or orgaan = 'bevoegd gezag' and not (gezegd and organen is null) or gezegd and organen is not null
)

select
    bwb_id, versie_datum, document_id, volgnummer, eenheid, artikel, lid, onderdeel, zin, groep,
    if(orgaan = 'bevoegd gezag' or term is null, overheidslaag, laag_van(bepaald_orgaan)) as overheidslaag,
    bepaald_orgaan as orgaan,
    modaliteit,
    soort_norm,
    bepaalde_organen as mogelijke_organen,
    case when term is not null and gezegd then gezegd_via when orgaan <> 'onbekend' then gelezen_via end as via,
    case when term is not null and gezegd then 'H' else gelezen_zekerheid end as zekerheid,
    regel
from bepaald
where orgaan <> 'bevoegd gezag' or bepaalde_organen is null
    or list_contains(list_transform(string_split(bepaalde_organen, '|'), lambda o: laag_van(o)), overheidslaag)
