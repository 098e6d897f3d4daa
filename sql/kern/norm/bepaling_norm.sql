/* model
naam: kern.bepaling_norm
betekenis: "Bij welke norm een rij van kern.bepaling_gelezen hoort: onderdelen die hun norm aan een aanhef ontlenen zijn samen een norm."
korrel: regeling x versie x volgnummer
sleutel: [bwb_id, versie_datum, document_id, volgnummer]
formule: "norm_id is de plaats van de norm; bij onderdelen van een aanhef de plaats van die aanhef. Normen met dezelfde plaats, hetzelfde orgaan en dezelfde modaliteit krijgen een volgnummer erachter"
bron: kern.bepaling_gelezen
volgt:
  - {per: bwb_id, uit: {kern.bepaling_gelezen: bwb_id}}
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: eerste dag waarop de versie geldt
  document_id: document met de tekst (meta.document)
  volgnummer: volgorde in de tekst
  norm_id: gelijk voor onderdelen die samen een norm zijn
eenheden:
  volgnummer: geen
*/
with lijsten as (
    select
        bwb_id, versie_datum, document_id, volgnummer, groep, artikel, lid, zin, orgaan, modaliteit,
        string_split(min(coalesce(onderdeel, '')) over norm, '.') as van,
        string_split(max(coalesce(onderdeel, '')) over norm, '.') as tot
    from kern.bepaling_gelezen
    window norm as (partition by bwb_id, versie_datum, document_id, groep, orgaan, modaliteit)
),

-- The part of the list that the items of a norm share: none for a. and b.,
-- 'b' for b.1° and b.2°, and for an item with a norm of its own its own path.
plaatsen as (
    select
        bwb_id, versie_datum, document_id, volgnummer, groep,
        replace(concat_ws('/', bwb_id, 'art' || artikel, 'lid' || lid,
            'o' || nullif(array_to_string(list_transform(list_filter(range(1, len(van) + 1), lambda i: van[1:i] = tot[1:i]), lambda i: van[i]), '.'), ''),
            'z' || zin, orgaan, modaliteit), ' ', '-') as plaats
    from lijsten
),

genummerd as (
    select *, dense_rank() over (partition by versie_datum, document_id, plaats order by groep) as nummer
    from plaatsen
)

select bwb_id, versie_datum, document_id, volgnummer, plaats || if(nummer > 1, '~' || nummer, '') as norm_id
from genummerd
