/* model
naam: kern.bepaling_wijziging
betekenis: "Wat er van de ene versie van een regeling op de volgende aan bepalingen nieuw, gewijzigd en vervallen is. Een bepaling die alleen van plaats veranderde is geen rij: in kern.bepaling houdt zij haar bepaling_id. De eerste bekende versie van een regeling geeft geen nieuwe bepalingen. Van een regeling die eindigt zonder opvolgende versie vervallen alle bepalingen."
korrel: bepaling x versiepaar
sleutel: [bwb_id, naar_datum, bepaling_id]
formule: "gewijzigd is een andere tekst (zonder de letters van een lijst en het leesteken achter een onderdeel) of een andere modaliteit; een ander orgaan is vervallen en nieuw. Per versiepaar en orgaan: aantal in de oude + nieuw - vervallen = aantal in de nieuwe"
bron: kern.bepaling_stuk, kern.bepaling_paar en kern.bepaling
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  van_datum: eerste dag van de oude versie
  naar_datum: "eerste dag van de nieuwe versie; van een regeling die eindigt de dag na haar laatste"
  bepaling_id: de bepaling (kern.bepaling)
  artikel: nummer van het artikel; van een vervallen bepaling het oude
  lid: nummer van het lid
  onderdeel: onderdeel, genest met punt
  zin: nummer van de zin in het lid
  artikel_oud: nummer van het artikel in de oude versie; leeg bij nieuw
  lid_oud: nummer van het lid in de oude versie
  onderdeel_oud: onderdeel in de oude versie
  zin_oud: nummer van de zin in de oude versie
  soort: "nieuw, gewijzigd of vervallen"
  tekst_oud: tekst in de oude versie; leeg bij nieuw
  tekst_nieuw: tekst in de nieuwe versie; leeg bij vervallen
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  modaliteit: "plicht, bevoegdheid of verbod; van een vervallen bepaling de oude"
  modaliteit_oud: modaliteit in de oude versie; leeg bij nieuw
  aard: "medebewind, verlengd, organisatie, bekostiging, incidenteel of uitgewerkt (zie kern.bepaling)"
  gelijkenis: "deel van de woorden dat oude en nieuwe tekst beide hebben; leeg bij nieuw en vervallen"
  hernummerd: "gewijzigd en van plaats veranderd (artikel, lid, onderdeel of zin)"
  regeling_vervallen: de hele regeling eindigde
  norm_id: gelijk voor onderdelen die samen een norm zijn; van een vervallen bepaling de oude
eenheden:
  zin: geen
  zin_oud: geen
  gelijkenis: fractie
*/
with bepalingen as (
    select s.stuk_id, s.laatste_datum, s.volgende_datum, s.van_nr, s.regeling_eindigt, b.*
    from kern.bepaling_stuk s
    join kern.bepaling b on b.bwb_id = s.bwb_id and b.versie_datum = s.versie_datum and b.volgnummer = s.volgnummer
    where s.van_nr > 1 or s.volgende_datum is not null
),

verschil as (
    select p.oud, p.nieuw, p.gelijkenis, not p.zelfde_plaats as hernummerd, false as regeling_vervallen
    from kern.bepaling_paar p
    union all
    select null, n.stuk_id, null, null, false
    from bepalingen n
    anti join kern.bepaling_paar p on p.nieuw = n.stuk_id
    where n.van_nr > 1
    union all
    select o.stuk_id, null, null, null, o.regeling_eindigt
    from bepalingen o
    anti join kern.bepaling_paar p on p.oud = o.stuk_id
    where o.volgende_datum is not null
)

select
    coalesce(n.bwb_id, o.bwb_id) as bwb_id,
    coalesce(o.laatste_datum, t.versie_datum) as van_datum,
    coalesce(n.versie_datum, o.volgende_datum) as naar_datum,
    coalesce(n.bepaling_id, o.bepaling_id) as bepaling_id,
    if(n.stuk_id is null, o.artikel, n.artikel) as artikel,
    if(n.stuk_id is null, o.lid, n.lid) as lid,
    if(n.stuk_id is null, o.onderdeel, n.onderdeel) as onderdeel,
    if(n.stuk_id is null, o.zin, n.zin) as zin,
    o.artikel as artikel_oud,
    o.lid as lid_oud,
    o.onderdeel as onderdeel_oud,
    o.zin as zin_oud,
    case when o.stuk_id is null then 'nieuw' when n.stuk_id is null then 'vervallen' else 'gewijzigd' end as soort,
    o.tekst as tekst_oud,
    n.tekst as tekst_nieuw,
    coalesce(n.overheidslaag, o.overheidslaag) as overheidslaag,
    coalesce(n.orgaan, o.orgaan) as orgaan,
    coalesce(n.modaliteit, o.modaliteit) as modaliteit,
    o.modaliteit as modaliteit_oud,
    coalesce(n.aard, o.aard) as aard,
    w.gelijkenis,
    coalesce(w.hernummerd, false) as hernummerd,
    w.regeling_vervallen,
    coalesce(n.norm_id, o.norm_id) as norm_id
from verschil w
left join bepalingen o on o.stuk_id = w.oud
left join bepalingen n on n.stuk_id = w.nieuw
left join kern.bepaling_tijdlijn t on t.bwb_id = n.bwb_id and t.versie_nr = n.van_nr - 1
where o.stuk_id is null or n.stuk_id is null
    or o.modaliteit <> n.modaliteit
    or (vlakke_tekst(o.tekst) <> vlakke_tekst(n.tekst) and zonder_letters(o.tekst, o.onderdeel) <> zonder_letters(n.tekst, n.onderdeel))
