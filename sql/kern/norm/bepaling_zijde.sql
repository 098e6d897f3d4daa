/* model
naam: kern.bepaling_zijde
betekenis: "Stukken van kern.bepaling_stuk aan beide zijden van een grens tussen twee versies: die met de oude eindigen en die met de nieuwe beginnen. Wat in de woorden staat wordt in kern.bepaling_paar vergeleken."
korrel: kant x stuk
sleutel: [kant, stuk_id]
bron: kern.bepaling_stuk en bron.bwb_bepaling
volgt:
  - {per: bwb_id, uit: {kern.bepaling_stuk: bwb_id, bron.bwb_bepaling: bwb_id}}
export: nee
kolommen:
  kant: "oud of nieuw"
  stuk_id: het stuk
  bwb_id: nummer van de regeling
  grens: volgorde van de versie voor de grens
  volgnummer: volgorde in de tekst
  artikel: nummer van het artikel
  lid: nummer van het lid
  onderdeel: onderdeel, genest met punt
  zin: nummer van de zin in het lid
  orgaan: "orgaan waarop de norm rust en zijn overheidslaag: daarbinnen wordt vergeleken"
  modaliteit: plicht, bevoegdheid of verbod
  kaal: "tekst zonder de letters van een lijst en het leesteken achter een onderdeel (zonder_letters van sql/macros/)"
  over: "deze tekst staat vaker aan deze kant van de grens dan aan de andere: een van de stukken gaat niet woordelijk verder"
  woorden: "verschillende woorden van de tekst, elk als getal; leeg als over onwaar is"
  eigen_woorden: "verschillende woorden van een onderdeel zonder zijn aanhef, elk als getal; leeg als over onwaar is"
eenheden:
  stuk_id: geen
  grens: geen
  volgnummer: geen
  zin: geen
*/
with kanten as (
    select 'oud' as kant, tot_nr as grens, *
    from kern.bepaling_stuk
    where not regeling_eindigt
    union all
    select 'nieuw', van_nr - 1, *
    from kern.bepaling_stuk
    where van_nr > 1
),

teksten as (
    select
        k.kant, k.stuk_id, k.bwb_id, k.grens, k.volgnummer, k.artikel, k.lid, k.onderdeel, k.zin, k.orgaan || ' ' || k.overheidslaag as orgaan, k.modaliteit,
        zonder_letters(b.tekst, k.onderdeel) as kaal,
        eigen_tekst(b.tekst, k.onderdeel) as eigen
    from kanten k
    join bron.bwb_bepaling b on b.bwb_id = k.bwb_id and b.versie_datum = k.versie_datum and b.document_id = k.document_id and b.volgnummer = k.volgnummer
),

balans as (
    select *, sum(if(kant = 'oud', 1, -1)) over (partition by bwb_id, grens, orgaan, kaal) as meer_oude
    from teksten
),

verschillen as (
    select *, if(kant = 'oud', meer_oude > 0, meer_oude < 0) as over
    from balans
)

select
    kant, stuk_id, bwb_id, grens, volgnummer, artikel, lid, onderdeel, zin, orgaan, modaliteit, kaal, over,
    if(over, list_transform(woorden(kaal), lambda w: hash(w)), []) as woorden,
    if(over, list_transform(woorden(eigen), lambda w: hash(w)), []) as eigen_woorden
from verschillen
