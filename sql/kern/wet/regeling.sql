/* model
naam: kern.regeling
betekenis: Versies van regelingen met tekst, volgens het geldende zicht (niet vervangen, niet verwijderd).
korrel: regeling x versie
sleutel: [bwb_id, versie_datum]
formule: "geldig op datum d: versie_datum <= d en d <= einddatum"
bron: Basiswettenbestand, manifest, zoekdienst en toestand
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: eerste dag waarop de versie geldt
  einddatum: laatste dag waarop de versie geldt; 9999-12-31 is open
  label: label van de expressie; het cijfer na de streep is de generatie van het zicht
  citeertitel: citeertitel, en anders het opschrift
  soort: "soort regeling zoals de uitgever die schrijft: wet, AMvB, rijkswet, ministeriele-regeling, KB, beleidsregel, zbo, pbo, wet-BES en andere"
  ministerie: eerstverantwoordelijk ministerie
  url: vaste verwijzing op wetten.overheid.nl
  document_id: document met de tekst (meta.document)
*/
with zoek as (
    select bwb_id, max_by(soort, gewijzigd) as soort, max_by(ministerie, gewijzigd) as ministerie, max_by(titel, gewijzigd) as titel
    from bron.bwb_zoek
    group by bwb_id
)

select
    e.bwb_id,
    e.geldig_van as versie_datum,
    coalesce(e.geldig_tot, date '9999-12-31') as einddatum,
    e.label,
    coalesce(t.citeertitel, t.intitule, z.titel) as citeertitel,
    coalesce(t.soort, z.soort) as soort,
    z.ministerie,
    'https://wetten.overheid.nl/' || e.bwb_id || '/' || strftime(e.geldig_van, '%Y-%m-%d') as url,
    t.document_id
from bron.bwb_expressie e
join bron.bwb_regeling t on t.bwb_id = e.bwb_id
    and strftime(t.versie_datum, '%Y-%m-%d') || '_' || t.generatie = e.label
left join zoek z on z.bwb_id = e.bwb_id
where not e.verwijderd and coalesce(e.zicht_tot, date '9999-12-31') = date '9999-12-31'
