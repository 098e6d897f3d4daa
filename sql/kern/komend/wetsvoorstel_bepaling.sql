/* model
naam: kern.wetsvoorstel_bepaling
betekenis: "Wat een wetsvoorstel van gemeenten en provincies vraagt of hun toestaat, met de wet die het wijzigt. Geen geldend recht: het staat los van kern.bepaling."
korrel: dossier x bepaling
sleutel: [dossier, volgnummer]
formule: "van meer teksten van een voorstel telt de laatste die gelezen is. De wet is de langste naam uit kern.wetsnaam in de regel die zegt wat er wijzigt. De taak is die van kern.taak_artikel waarvan het bereik het nieuwe artikel omvat, het scherpste eerst"
bron: "bron.kamerstuk_bepaling, kern.wetsvoorstel, kern.wetsnaam, kern.taak_artikel"
export: tabel
kolommen:
  dossier: nummer van het dossier
  volgnummer: volgorde in de tekst van het voorstel
  plaats: "plaats in het voorstel; leeg voor een eigen artikel"
  bwb_id: nummer van de wet die wijzigt; leeg als het nieuwe wet is of haar naam niet bekend is
  wet: naam waaraan die wet is herkend
  artikel: nummer van het artikel dat er komt
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  norm: "gelijk voor onderdelen die samen een norm zijn: tel normen met count(distinct norm)"
  overheidslaag: gemeente of provincie
  orgaan: orgaan waarop de norm rust
  modaliteit: "plicht, bevoegdheid of verbod"
  soort_norm: soort norm (kern.bepaling)
  zekerheid: "M: het voorstel noemt het orgaan, L: het volgt uit een woord dat de gewijzigde wet bepaalt"
  taak_id: "taak waarvan het bereik het artikel omvat; leeg als er geen is"
  taak_zekerheid: "zekerheid van dat bereik; leeg zonder taak"
  tekst: "de zin; voor een onderdeel aanhef en onderdeel"
  document_id: document met de tekst (meta.document)
eenheden:
  volgnummer: geen
  norm: geen
*/
with geldend as (
    select b.*
    from bron.kamerstuk_bepaling b
    join kern.wetsvoorstel v on v.dossier = b.dossier and v.voorstel = b.ondernummer
    qualify row_number() over (partition by b.dossier, b.volgnummer order by b.document_id) = 1
),

wetten as (
    select g.dossier, g.volgnummer, max_by(n.bwb_id, (length(n.sleutel), n.sleutel)) as bwb_id, max_by(n.naam, (length(n.sleutel), n.sleutel)) as wet
    from geldend g
    join kern.wetsnaam n on contains(woordsleutel(g.wijzigt), n.sleutel)
    group by g.dossier, g.volgnummer
),

taken as (
    select g.dossier, g.volgnummer, a.taak_id, a.zekerheid
    from geldend g
    join wetten w using (dossier, volgnummer)
    join kern.taak_artikel a on a.bwb_id = w.bwb_id and a.overheidslaag = g.overheidslaag and a.artikel_van is not null and a.lid is null
        and artikel_sleutel(g.artikel) between artikel_sleutel(a.artikel_van) and artikel_sleutel(a.artikel_tot)
    qualify row_number() over (partition by g.dossier, g.volgnummer order by a.scherpte desc, a.voorrang, a.taak_id, a.bereik) = 1
)

select g.dossier, g.volgnummer, g.wijziging as plaats, w.bwb_id, w.wet, g.artikel, g.lid, g.onderdeel, g.groep as norm,
    g.overheidslaag, g.orgaan, g.modaliteit, g.soort_norm, g.zekerheid, t.taak_id, t.zekerheid as taak_zekerheid, g.tekst, g.document_id
from geldend g
left join wetten w using (dossier, volgnummer)
left join taken t using (dossier, volgnummer)
