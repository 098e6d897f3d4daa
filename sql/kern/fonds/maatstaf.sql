/* model
naam: kern.maatstaf
betekenis: Gewichten van de verdeelmaatstaven per cluster.
korrel: fonds x circulaire x uitkeringsjaar x maatstaf x cluster
sleutel: [fonds, circulaire, uitkeringsjaar, maatstaf, cluster]
eenheid: euro per eenheid
bron: rekenbestanden bij de circulaires, blad met gewichten
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  maatstaf: code van de maatstaf
  naam: naam van de maatstaf
  cluster: cluster van het fonds
  gewicht_eur: bedrag per eenheid
  met_uitkeringsfactor: "waar als de uitkeringsfactor geldt; onwaar bij OZB-maatstaven (eigen middelen)"
  document_id: rekenbestand (meta.document)
eenheden:
  gewicht_eur: euro per eenheid
*/
select
    r.fonds,
    r.circulaire,
    r.uitkeringsjaar,
    coalesce(s.maatstaf, g.maatstaf) as maatstaf,
    g.naam,
    g.cluster,
    g.gewicht_eur,
    not is_ozb(g.maatstaf) as met_uitkeringsfactor,
    g.document_id
from bron.fonds_gewicht g
join kern.rekenbestand r using (document_id)
left join seed.maatstaf_alias s on s.alias = g.maatstaf
where g.maatstaf is not null and naamsleutel(g.cluster) <> 'totaal'
