/* model
naam: kern.baten_lasten
betekenis: Baten en lasten van gemeenten en provincies per taakveld en economische categorie, zonder balansposten.
korrel: overheid x jaar x verslagsoort x taakveld x categorie
sleutel: [overheid_code, jaar, verslagsoort, taakveld, categorie]
eenheid: hele euro's
formule: "de 2e plaatsing geldt waar zij is opgegeven, anders de 1e; -99998 (duizend euro) is geen opgave"
bron: CBS Iv3 onbewerkte data, OData v3
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening (kwartalen heten kwartaal 1 tot en met 4, als zij zijn opgehaald)
  taakveld: taakveld
  categorie: economische categorie; L is last, B is baat
  zijde: lasten of baten
  telt_mee: "waar als de rij in een som hoort; onwaar bij het totaal L0.0 of B0.0 van een taakveld dat ook is uitgesplitst"
  bedrag_eur: bedrag; leeg als er geen opgave is
  status: "eigen (2e plaatsing), voorlopig (1e plaatsing) of niet geleverd (geen opgave)"
  document_id: document waaruit de rij komt (meta.document)
*/
with rij as (
    select
        overheid as overheid_code,
        iv3_jaar(verslagsoort) as jaar,
        iv3_soort(verslagsoort) as verslagsoort,
        post as taakveld,
        categorie,
        iv3_bedrag(plaatsing_1_eur, plaatsing_2_eur) as bedrag_eur,
        iv3_status(plaatsing_1_eur, plaatsing_2_eur) as status,
        document_id
    from bron.iv3
    where not is_balanspost(post)
),

-- L0.0 and B0.0 are totals that budgets may carry instead of the categories
totaal as (
    select overheid_code, jaar, verslagsoort, taakveld, left(categorie, 1) as letter
    from rij
    where categorie in ('L0.0', 'B0.0')
),

ook_uitgesplitst as (
    select distinct overheid_code, jaar, verslagsoort, taakveld, left(categorie, 1) || '0.0' as categorie
    from rij
    semi join totaal on totaal.overheid_code = rij.overheid_code and totaal.jaar = rij.jaar
        and totaal.verslagsoort = rij.verslagsoort and totaal.taakveld = rij.taakveld
        and totaal.letter = left(rij.categorie, 1)
    where categorie not in ('L0.0', 'B0.0') and bedrag_eur is not null
)

select
    rij.overheid_code,
    rij.jaar,
    rij.verslagsoort,
    rij.taakveld,
    rij.categorie,
    case left(rij.categorie, 1) when 'L' then 'lasten' when 'B' then 'baten' end as zijde,
    dubbel.categorie is null as telt_mee,
    rij.bedrag_eur,
    rij.status,
    rij.document_id
from rij
left join ook_uitgesplitst dubbel on dubbel.overheid_code = rij.overheid_code and dubbel.jaar = rij.jaar
    and dubbel.verslagsoort = rij.verslagsoort and dubbel.taakveld = rij.taakveld
    and dubbel.categorie = rij.categorie
