/* model
naam: kern.bepaling_verwijzing
betekenis: "Wie de regelingen waarop een tekst berust, en de tekst zelf, achter een woord zetten: wat de wet het college noemt, wie bevoegd gezag is, wie volgens een artikel een programma maakt."
korrel: document x soort x term x plaats
sleutel: [document_id, soort, term, plaats]
formule: "een definitie van de eigen tekst gaat voor, dan die van de wetten in de volgorde van de aanhef. plaats is artN/lidN, met wet/ ervoor als het een artikel van de wet is; een maker staat er ook zonder lid, als het artikel er een heeft"
bron: bron.bwb_begrip, kern.regeling_grondslag
export: nee
kolommen:
  document_id: document met de tekst die het woord gebruikt (meta.document)
  soort: definitie of maker
  term: het woord
  plaats: "artikel waar een maker gezocht wordt; bij een definitie leeg"
  organen: "organen van gemeente en provincie, met | ertussen; leeg als het woord een ander betekent"
  via: "regeling en artikel die het zeggen: BWBR0035362/art1.1.1"
*/
with bronnen as (
    select document_id, document_id as gezegd_in, '' as voor, 0 as volgorde
    from (select distinct document_id from bron.bwb_bepaling where term is not null)
    union all
    select document_id, wet_document_id, 'wet/', volgorde
    from kern.regeling_grondslag
),

gezegd as (
    select
        b.document_id, f.soort, f.term, f.organen, b.volgorde, f.volgnummer, b.voor,
        f.bwb_id || coalesce('/art' || f.artikel, '') as via,
        'art' || f.artikel as artikel,
        coalesce('/lid' || f.lid, '') as lid
    from bronnen b
    join bron.bwb_begrip f on f.document_id = b.gezegd_in
    where f.soort in ('definitie', 'maker')
),

plaatsen as (
    select document_id, soort, term, '' as plaats, organen, via, volgorde, volgnummer
    from gezegd
    where soort = 'definitie'
    union all
    select document_id, soort, term, voor || artikel || lid, organen, via, volgorde, volgnummer
    from gezegd
    where soort = 'maker' and artikel is not null
    union all
    select document_id, soort, term, voor || artikel, max(organen), max(via), min(volgorde), min(volgnummer)
    from gezegd
    where soort = 'maker' and artikel is not null and lid <> ''
    group by document_id, soort, term, voor, artikel
    having count(distinct organen) = 1
)

select document_id, soort, term, plaats, organen, via
from plaatsen
qualify row_number() over (partition by document_id, soort, term, plaats order by volgorde, volgnummer) = 1
