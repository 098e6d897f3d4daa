/* model
naam: kern.specifieke_uitkering
betekenis: "Specifieke uitkeringen (SPUK) en bijzondere fondsuitkeringen (BFU) voor het hele land, uit een overzicht van het Rijk: van wie, waarop zij rusten, hoeveel per jaar, tot wanneer en wat er daarna komt. Wat een overheid ontvangt staat als baat van het Rijk op haar taakvelden (kern.netto_lasten.spuk_eur)."
korrel: uitkering x jaar
sleutel: [omschrijving, jaar]
eenheid: euro
formule: "van meer overzichten telt per uitkering en jaar het laatst opgehaalde; een jaar na het laatste van de looptijd heeft geen rij"
bron: "bron.spuk, sql/seeds/uitkering_alias.csv"
export: tabel
kolommen:
  vorm: SPUK of BFU
  omschrijving: naam in het overzicht
  code: nummer van de regeling (SiSa)
  ministerie: wie de uitkering verstrekt
  grondslag: wet of regeling waarop zij rust
  jaar: jaar van het bedrag, of het laatste jaar als het overzicht geen bedragen heeft; 0 als ook dat ontbreekt
  bedrag_eur: bedrag; leeg als het overzicht er geen noemt
  jaar_tot: laatste jaar; leeg is onbekend of zonder einde
  zonder_einde: het overzicht zegt dat zij geen einde heeft
  wordt: "waarin zij overgaat; leeg als het overzicht het niet zegt"
  taken: "taken die zij betaalt, met een komma ertussen; leeg als geen vastgelegde taak haar noemt"
  zekerheid: "H als een vastgelegde taak haar zeker noemt, anders die van de koppeling; L zonder taak"
  document_id: overzicht (meta.document)
*/
with regel as (
    select s.*, coalesce(a.naam, naamsleutel(s.naam)) as sleutel, d.opgehaald,
        coalesce(s.jaar, s.jaar_tot, 0)::integer as van_jaar
    from bron.spuk s
    join meta.document d using (document_id)
    left join seed.uitkering_alias a on a.alias = naamsleutel(s.naam)
),

laatste as (
    select *
    from regel
    qualify row_number() over (partition by sleutel, van_jaar order by opgehaald desc, document_id, cel) = 1
),

gekoppeld as (
    select coalesce(a.naam, naamsleutel(t.uitkering)) as sleutel,
        string_agg(distinct t.taak_id, ', ' order by t.taak_id) as taken,
        laagste_zekerheid(list(t.zekerheid)) as zekerheid
    from seed.taak_uitkering t
    left join seed.uitkering_alias a on a.alias = naamsleutel(t.uitkering)
    where t.vorm in ('SPUK', 'BFU')
    group by all
)

select l.vorm, max(l.naam) over (partition by l.sleutel) as omschrijving, l.code, l.ministerie, l.grondslag, l.van_jaar as jaar,
    l.bedrag_eur, l.jaar_tot::integer as jaar_tot,
    coalesce(regexp_matches(l.looptijd, '(?i)structureel|onbepaald|doorlopend'), false) as zonder_einde,
    l.wordt, k.taken, coalesce(k.zekerheid, 'L') as zekerheid, l.document_id
from laatste l
left join gekoppeld k using (sleutel)
