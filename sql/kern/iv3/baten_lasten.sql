/* model
naam: kern.baten_lasten
betekenis: Baten en lasten van gemeenten en provincies per taakveld en economische categorie, zonder balansposten.
korrel: overheid x jaar x verslagsoort x taakveld x categorie
sleutel: [overheid_code, jaar, verslagsoort, taakveld, categorie]
eenheid: hele euro's
formule: "de 2e plaatsing geldt waar zij is opgegeven, anders de 1e; -99998 (duizend euro) is geen opgave"
bron: CBS Iv3 onbewerkte data, OData v3
volgt:
  - {per: document_id, uit: {bron.iv3: document_id}}
  - {per: jaar, uit: {bron.iv3: "iv3_jaar(verslagsoort)", kern.iv3_uitgesplitst: "iv3_jaar(verslagsoort)"}}
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
select
    i.overheid as overheid_code,
    iv3_jaar(i.verslagsoort) as jaar,
    iv3_soort(i.verslagsoort) as verslagsoort,
    i.post as taakveld,
    i.categorie,
    case left(i.categorie, 1) when 'L' then 'lasten' when 'B' then 'baten' end as zijde,
    u.overheid is null as telt_mee,
    iv3_bedrag(i.plaatsing_1_eur, i.plaatsing_2_eur) as bedrag_eur,
    iv3_status(i.plaatsing_1_eur, i.plaatsing_2_eur) as status,
    i.document_id
from bron.iv3 i
left join kern.iv3_uitgesplitst u on u.overheid = i.overheid and u.post = i.post
    and u.verslagsoort = i.verslagsoort and u.letter || '0.0' = i.categorie
where not is_balanspost(i.post)
