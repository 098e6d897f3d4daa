/* model
naam: kern.wetsvoorstel_taak
betekenis: "Bij welke taken een wetsvoorstel hoort, en waaruit dat blijkt."
korrel: dossier x overheidslaag x taak
sleutel: [dossier, overheidslaag, taak_id]
formule: >-
  per bepaling het eerste dat iets oplevert: het nieuwe artikel valt in het bereik van een taak; de taken van de wet die wijzigt; een trefwoord van een taak in de
  titel; de taken van een wet in de titel. Een voorstel zonder gelezen bepalingen gaat langs zijn titel. Meer taken langs een wet: L
bron: "kern.wetsvoorstel, kern.wetsvoorstel_bepaling, kern.taak_artikel, kern.wetsnaam, sql/seeds/taak_trefwoord.csv, sql/seeds/taken.csv, bron.kamerstuk_passage"
export: tabel
kolommen:
  dossier: nummer van het dossier
  overheidslaag: "gemeente, provincie, of onbekend als voorstel noch memorie er een noemt"
  taak_id: "taak; geen als geen vastgelegde taak past"
  grond: "artikel, wet, trefwoord, titel of geen"
  plichten: aantal nieuwe of gewijzigde plichten die bij de taak horen
  bevoegdheden: aantal nieuwe of gewijzigde bevoegdheden
  verboden: aantal nieuwe of gewijzigde verboden
  gelezen: er is een tekst van het voorstel gelezen; zonder tekst zijn de aantallen leeg
  taken: aantal taken waarbij het voorstel in deze laag hoort
  zekerheid: "van de koppeling: H hoog, M middel, L laag"
*/
with wet_taken as (
    select distinct taak_id, bwb_id, overheidslaag from kern.taak_artikel
    union
    select taak_id, bwb_id, overheidslaag from seed.taken where bwb_id is not null
),

-- a bill of which no norm was read: the layers that its memory names
lagen as (
    select distinct p.dossier, l.laag as overheidslaag
    from bron.kamerstuk_passage p
    join (values ('gemeente', '(?i)\bgemeente'), ('provincie', '(?i)\bprovincie')) l (laag, woord)
        on regexp_matches(concat_ws(' ', p.kop, p.tekst), l.woord)
),

posten as (
    select dossier, volgnummer, overheidslaag, bwb_id, norm, modaliteit, taak_id, taak_zekerheid from kern.wetsvoorstel_bepaling
    union all
    select v.dossier, null, coalesce(l.overheidslaag, 'onbekend'), null, null, null, null, null
    from kern.wetsvoorstel v
    left join lagen l using (dossier)
    where v.dossier not in (select dossier from kern.wetsvoorstel_bepaling)
),

in_titel as (
    select v.dossier, n.bwb_id
    from kern.wetsvoorstel v
    join kern.wetsnaam n on contains(woordsleutel(v.titel), n.sleutel)
    qualify row_number() over (partition by v.dossier order by length(n.sleutel) desc, n.sleutel) = 1
),

langs as (
    select dossier, volgnummer, overheidslaag, norm, modaliteit, taak_id, 'artikel' as grond, 1 as rang, taak_zekerheid as zekerheid
    from posten
    where taak_id is not null
    union all
    select p.dossier, p.volgnummer, p.overheidslaag, p.norm, p.modaliteit, w.taak_id, 'wet', 2, null
    from posten p
    join wet_taken w on w.bwb_id = p.bwb_id and w.overheidslaag = p.overheidslaag
    union all
    select distinct p.dossier, p.volgnummer, p.overheidslaag, p.norm, p.modaliteit, s.taak_id, 'trefwoord', 3, 'M'
    from posten p
    join kern.wetsvoorstel v using (dossier)
    join seed.taak_trefwoord s on contains(woordsleutel(v.titel), woordsleutel(s.trefwoord))
    join kern.taak t on t.taak_id = s.taak_id and t.overheidslaag = p.overheidslaag
    union all
    select p.dossier, p.volgnummer, p.overheidslaag, p.norm, p.modaliteit, w.taak_id, 'titel', 4, null
    from posten p
    join in_titel i using (dossier)
    join wet_taken w on w.bwb_id = i.bwb_id and w.overheidslaag = p.overheidslaag
    union all
    select dossier, volgnummer, overheidslaag, norm, modaliteit, 'geen', 'geen', 5, 'L'
    from posten
),

eerste as (
    select *, count(*) over (partition by dossier, volgnummer, overheidslaag) as naast
    from (
        from langs
        qualify rang = min(rang) over (partition by dossier, volgnummer, overheidslaag)
    )
)

select
    dossier,
    overheidslaag,
    taak_id,
    arg_min(grond, rang) as grond,
    if(bool_and(norm is null), null, count(distinct norm) filter (modaliteit = 'plicht'))::bigint as plichten,
    if(bool_and(norm is null), null, count(distinct norm) filter (modaliteit = 'bevoegdheid'))::bigint as bevoegdheden,
    if(bool_and(norm is null), null, count(distinct norm) filter (modaliteit = 'verbod'))::bigint as verboden,
    bool_or(norm is not null) as gelezen,
    count(*) over (partition by dossier, overheidslaag) as taken,
    laagste_zekerheid(list(coalesce(zekerheid, if(naast = 1, 'M', 'L')))) as zekerheid
from eerste
group by dossier, overheidslaag, taak_id
