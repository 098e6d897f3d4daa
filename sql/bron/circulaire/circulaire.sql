/* model
naam: bron.circulaire
betekenis: Kop van een circulaire van gemeentefonds of provinciefonds, zoals in het document staat.
korrel: circulaire (document)
sleutel: [document_id]
bron: "rijksoverheid.nl, circulaires (PDF)"
export: nee
kolommen:
  fonds: gemeentefonds of provinciefonds; leeg als het document het niet zegt
  naam: titel in het document
  stand: "bijvoorbeeld 2024-september; leeg als het document het niet zegt"
  datum: datum van de circulaire
  kenmerk: kenmerk
  onderwerp: onderwerp
  relaties: tekst achter Relaties met andere circulaires
  ingangsdatum: ingangsdatum
  geldig_tot: geldig tot
  paginas: aantal pagina's
  document_id: document waaruit de rij komt (meta.document)
*/
select
    fonds,
    naam,
    stand,
    datum,
    kenmerk,
    onderwerp,
    relaties,
    ingangsdatum,
    geldig_tot,
    paginas,
    document_id
from staged.circulaire
