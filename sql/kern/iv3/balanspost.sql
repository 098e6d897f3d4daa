/* model
naam: kern.balanspost
betekenis: Balansposten van gemeenten en provincies, met begin- en eindstand en mutaties.
korrel: overheid x jaar x verslagsoort x post x categorie
sleutel: [overheid_code, jaar, verslagsoort, post, categorie]
eenheid: hele euro's
formule: "als kern.baten_lasten, voor posten die met A of P beginnen"
bron: CBS Iv3 onbewerkte data, OData v3
volgt:
  - {per: document_id, uit: {bron.iv3: document_id}}
  - {per: jaar, uit: {bron.iv3: "iv3_jaar(verslagsoort)"}}
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  post: balanspost; A is actief, P is passief
  categorie: "Primo (beginstand), Ultimo (eindstand) of een categorie L of B (mutatie)"
  bedrag_eur: bedrag; leeg als er geen opgave is
  status: "eigen (2e plaatsing), voorlopig (1e plaatsing) of niet geleverd (geen opgave)"
  document_id: document waaruit de rij komt (meta.document)
*/
select
    overheid as overheid_code,
    iv3_jaar(verslagsoort) as jaar,
    iv3_soort(verslagsoort) as verslagsoort,
    post,
    categorie,
    iv3_bedrag(plaatsing_1_eur, plaatsing_2_eur) as bedrag_eur,
    iv3_status(plaatsing_1_eur, plaatsing_2_eur) as status,
    document_id
from bron.iv3
where is_balanspost(post)
