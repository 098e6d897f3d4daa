/* model
naam: kern.maatstaf_volume
betekenis: Aantal eenheden per overheid en verdeelmaatstaf.
korrel: fonds x circulaire x uitkeringsjaar x overheid x maatstaf
sleutel: [fonds, circulaire, uitkeringsjaar, overheid_code, maatstaf]
eenheid: eenheden van de maatstaf, tot zes cijfers achter de komma
bron: rekenbestanden bij de circulaires, blad met eenheden
export: tabel
kolommen:
  fonds: gemeentefonds of provinciefonds
  circulaire: stand, bijvoorbeeld 2024-september
  uitkeringsjaar: jaar waarover wordt uitgekeerd
  overheid_code: code van gemeente of provincie
  maatstaf: code van de maatstaf, zoals in kern.maatstaf
  eenheden: aantal eenheden; leeg als het bestand een streep geeft
  document_id: rekenbestand (meta.document)
eenheden:
  eenheden: eenheden van de maatstaf
*/
select
    r.fonds,
    r.circulaire,
    r.uitkeringsjaar,
    fonds_overheid.overheid_code,
    coalesce(s.maatstaf, e.maatstaf) as maatstaf,
    e.eenheden::decimal(18, 6) as eenheden,
    e.document_id
from bron.fonds_eenheid e
join kern.rekenbestand r using (document_id)
join kern.fonds_overheid fonds_overheid on fonds_overheid.document_id = e.document_id
    and fonds_overheid.nummer is not distinct from e.nummer and fonds_overheid.naam is not distinct from e.naam
left join seed.maatstaf_alias s on s.alias = e.maatstaf
