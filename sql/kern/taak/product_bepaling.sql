/* model
naam: kern.product_bepaling
betekenis: "Bepalingen van het artikel dat de UPL als grondslag van een medebewindsproduct noemt, voor de overheden die het product leveren, met de taak waar de bepaling bij hoort."
korrel: product x grondslag (regel van de lijst) x bepaling
sleutel: [regel, bepaling_id]
formule: "van het artikel tellen de bepalingen die het laatst gelden, voor een open einde dus de geldende"
bron: kern.product, kern.bepaling, kern.artikel, kern.taak_bepaling
export: tabel
kolommen:
  regel: regelnummer in de lijst (kern.product)
  bepaling_id: bepaling
  geldig_van: eerste dag waarop de bepaling zo geldt; wijst met bepaling_id de rij van kern.bepaling aan
  overheidslaag: gemeente of provincie
  bwb_id: regeling van de grondslag
  artikel: artikel van de grondslag
  taak_id: taak waar de bepaling bij hoort; leeg bij een bepaling over de eigen inrichting
  geldend: de bepaling heeft geen laatste dag
eenheden:
  regel: geen
*/
with bepalingen as (
    select b.bepaling_id, b.bwb_id, b.overheidslaag, b.geldig_van, b.geldig_tot, artikel_label(a.artikel, a.artikel_titel) as artikel
    from kern.bepaling b
    join bron.bwb_bepaling v on v.bwb_id = b.bwb_id and v.versie_datum = b.versie_datum and v.document_id = b.document_id and v.volgnummer = b.volgnummer
    join kern.artikel a on a.bwb_id = v.bwb_id and a.versie_datum = v.versie_datum and a.volgnummer = v.eenheid
),

laatste as (
    select p.regel, b.*
    from kern.product p
    join bepalingen b on b.bwb_id = p.bwb_id and b.artikel = p.artikel
        and ((p.gemeente and b.overheidslaag = 'gemeente') or (p.provincie and b.overheidslaag = 'provincie'))
    where p.medebewind
    qualify b.geldig_tot = max(b.geldig_tot) over (partition by p.regel, b.overheidslaag)
)

select
    l.regel,
    l.bepaling_id,
    l.geldig_van,
    l.overheidslaag,
    l.bwb_id,
    l.artikel,
    t.taak_id,
    l.geldig_tot = date '9999-12-31' as geldend
from laatste l
left join kern.taak_bepaling t using (bepaling_id)
