/* model
naam: kern.regeling_grondslag
betekenis: "Op welke wet een regeling berust: de wetten die haar aanhef noemt (Gelet op ...) of waarop zij zelf zegt te berusten, met de versie van die wet die gold toen de regeling zo ging gelden."
korrel: regeling x versie x wet
sleutel: [bwb_id, versie_datum, wet_bwb_id]
formule: "de naam is de citeertitel van de wet of een naam uit sql/seeds/regeling_alias.csv, zonder leestekens en hoofdletters; van meer versies die van de eerste dag, en anders de eerste bekende"
bron: "bron.bwb_begrip (soort grondslag), kern.regeling, sql/seeds/regeling_alias.csv"
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: eerste dag van de versie van de regeling
  document_id: document met de tekst van de regeling (meta.document)
  wet_bwb_id: nummer van de wet waarop zij berust
  wet_versie_datum: eerste dag van de versie van de wet die toen gold
  wet_document_id: document met de tekst van die versie
  volgorde: volgorde in de tekst
*/
with namen as (
    select woordsleutel(citeertitel) as sleutel, bwb_id
    from kern.regeling
    where length(citeertitel) <= 100
    union
    select woordsleutel(alias), bwb_id
    from seed.regeling_alias
),

genoemd as (
    select b.bwb_id, b.versie_datum, b.document_id, n.bwb_id as wet_bwb_id, min(b.volgnummer) as volgorde
    from bron.bwb_begrip b
    join namen n on n.sleutel = woordsleutel(b.term)
    where b.soort = 'grondslag' and n.bwb_id <> b.bwb_id
    group by all
)

select g.bwb_id, g.versie_datum, g.document_id, g.wet_bwb_id, w.versie_datum as wet_versie_datum, w.document_id as wet_document_id, g.volgorde
from genoemd g
join kern.regeling w on w.bwb_id = g.wet_bwb_id and w.document_id is not null
qualify row_number() over (
    partition by g.bwb_id, g.versie_datum, g.document_id, g.wet_bwb_id
    order by w.versie_datum > g.versie_datum, if(w.versie_datum > g.versie_datum, null, w.versie_datum) desc nulls last, w.versie_datum
) = 1
