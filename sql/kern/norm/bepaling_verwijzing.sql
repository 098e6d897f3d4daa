/* model
naam: kern.bepaling_verwijzing
betekenis: "Wie de regelingen waarop een tekst berust, en de tekst zelf, achter een woord zetten: wat de wet het college noemt, wie bevoegd gezag is, wie volgens een artikel een programma maakt."
korrel: regeling x versie x soort x term x plaats
sleutel: [bwb_id, versie_datum, document_id, soort, term, plaats]
formule: "een definitie van de eigen tekst gaat voor, dan die van de wetten in de volgorde van de aanhef. plaats is artN/lidN, met wet/ ervoor als het een artikel van de wet is; een maker staat er ook zonder lid, als het artikel er een heeft"
bron: bron.bwb_begrip, kern.regeling_grondslag
export: nee
kolommen:
  bwb_id: nummer van de regeling die het woord gebruikt
  versie_datum: eerste dag van haar versie
  document_id: document met haar tekst (meta.document)
  soort: definitie of maker
  term: het woord
  plaats: "artikel waar een maker gezocht wordt; bij een definitie leeg"
  organen: "organen van gemeente en provincie, met | ertussen; leeg als het woord een ander betekent"
  via: "regeling en artikel die het zeggen: BWBR0035362/art1.1.1"
*/
with bronnen as (
    select bwb_id, versie_datum, document_id, bwb_id as zegt_bwb_id, versie_datum as zegt_datum, document_id as zegt_document_id, '' as voor, 0 as volgorde
    from (select distinct bwb_id, versie_datum, document_id from bron.bwb_bepaling where term is not null)
    union all
    select bwb_id, versie_datum, document_id, wet_bwb_id, wet_versie_datum, wet_document_id, 'wet/', volgorde
    from kern.regeling_grondslag
),

gezegd as (
    select
        b.bwb_id, b.versie_datum, b.document_id, f.soort, f.term, f.organen, b.volgorde, f.volgnummer, b.voor,
        f.bwb_id || coalesce('/art' || f.artikel, '') as via,
        'art' || f.artikel as artikel,
        coalesce('/lid' || f.lid, '') as lid
    from bronnen b
    join bron.bwb_begrip f on f.bwb_id = b.zegt_bwb_id and f.versie_datum = b.zegt_datum and f.document_id = b.zegt_document_id
    where f.soort in ('definitie', 'maker')
),

plaatsen as (
    select bwb_id, versie_datum, document_id, soort, term, '' as plaats, organen, via, volgorde, volgnummer
    from gezegd
    where soort = 'definitie'
    union all
    select bwb_id, versie_datum, document_id, soort, term, voor || artikel || lid, organen, via, volgorde, volgnummer
    from gezegd
    where soort = 'maker' and artikel is not null
    union all
    select bwb_id, versie_datum, document_id, soort, term, voor || artikel, max(organen), max(via), min(volgorde), min(volgnummer)
    from gezegd
    where soort = 'maker' and artikel is not null and lid <> ''
    group by bwb_id, versie_datum, document_id, soort, term, voor, artikel
    having count(distinct organen) = 1
)

select bwb_id, versie_datum, document_id, soort, term, plaats, organen, via
from plaatsen
qualify row_number() over (partition by bwb_id, versie_datum, document_id, soort, term, plaats order by volgorde, volgnummer) = 1
