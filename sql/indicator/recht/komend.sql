/* model
naam: indicator.komend
betekenis: "Wat eraan komt: wetsvoorstellen die gemeenten of provincies iets vragen, per taak, met wat de memorie van toelichting over het geld zegt. Een voorstel is geen wet: het kan wijzigen, worden ingetrokken of verworpen."
korrel: dossier x overheidslaag x taak
sleutel: [dossier, overheidslaag, taak_id]
eenheid: euro
formule: >-
  geld: wat alinea's voor deze overheidslaag zeggen; zeggen zij verschillende dingen, dan verschillend; noemt een alinea geen laag, dan telt zij voor beide.
  Bedrag: alleen als er in al die alinea's samen een is. Bij meer taken staat hetzelfde bedrag bij elk en wordt het nergens verdeeld
bron: "kern.wetsvoorstel, kern.wetsvoorstel_taak, bron.kamerstuk_passage"
export: tabel
kolommen:
  dossier: nummer van het dossier
  titel: titel van het dossier
  overheidslaag: "gemeente, provincie of onbekend"
  taak_id: "taak; geen als geen vastgelegde taak past"
  grond: "waaruit de taak blijkt: artikel, wet, trefwoord, titel of geen"
  stand: "aanhangig, wet, ingetrokken, verworpen of onbekend (lang niets van gehoord: het kan zijn verworpen)"
  ingediend: datum van het eerste stuk
  laatste: datum van het laatste stuk
  plichten: "aantal plichten in de tekst van het voorstel; leeg als die niet gelezen is"
  bevoegdheden: aantal bevoegdheden
  verboden: aantal verboden
  artikel2: de memorie heeft een alinea over artikel 2 van de Financiële-verhoudingswet
  udo: de memorie noemt een uitvoerbaarheidstoets decentrale overheden
  geld: "volledig, deels, niet gecompenseerd, geen gevolgen, volgt nog, verschillend of onbekend; onbekend is niet hetzelfde als geen"
  geld_zekerheid: "M: een zin noemt zelf de overheden, L: anders"
  bedragen: aantal bedragen in de alinea's
  bedrag_eur: "het bedrag, als het er een is; zo hoog als de memorie het noemt"
  bedrag_jaar: "jaar dat de memorie achter het bedrag noemt; leeg als zij er geen noemt"
  citaat: de zinnen waaruit het geld blijkt
  taken: aantal taken waarbij het voorstel in deze laag hoort
  zekerheid: "van de koppeling met de taak: H hoog, M middel, L laag"
  memorie_url: adres van de memorie
  voorstel_url: adres van de tekst van het voorstel
  document_id: lijst van het dossier (meta.document)
eenheden:
  bedragen: aantal
  bedrag_jaar: jaar
*/
with per_laag as (
    select p.*, l.overheidslaag
    from bron.kamerstuk_passage p
    join (values ('gemeente', '(?i)\bgemeente', '(?i)\bprovincie'), ('provincie', '(?i)\bprovincie', '(?i)\bgemeente'), ('onbekend', '.', '^$')) l (overheidslaag, eigen, ander)
        on regexp_matches(concat_ws(' ', p.kop, p.tekst), l.eigen) or not regexp_matches(concat_ws(' ', p.kop, p.tekst), l.ander)
),

geld as (
    select
        dossier,
        overheidslaag,
        case count(distinct strekking) filter (strekking <> 'onbekend')
            when 0 then 'onbekend'
            when 1 then max(strekking) filter (strekking <> 'onbekend')
            else 'verschillend'
        end as geld,
        case when bool_or(strekking <> 'onbekend') then laagste_zekerheid(list(zekerheid) filter (strekking <> 'onbekend')) else 'L' end as geld_zekerheid,
        sum(bedragen)::bigint as bedragen,
        if(sum(bedragen) = 1, max(bedrag_eur), null) as bedrag_eur,
        if(sum(bedragen) = 1, max(jaar), null)::integer as bedrag_jaar,
        string_agg(zin, ' ' order by ondernummer, volgnummer) as citaat
    from per_laag
    group by dossier, overheidslaag
)

select
    v.dossier,
    v.titel,
    t.overheidslaag,
    t.taak_id,
    t.grond,
    v.stand,
    v.ingediend,
    v.laatste,
    t.plichten,
    t.bevoegdheden,
    t.verboden,
    v.artikel2,
    v.udo,
    coalesce(g.geld, 'onbekend') as geld,
    coalesce(g.geld_zekerheid, 'L') as geld_zekerheid,
    coalesce(g.bedragen, 0) as bedragen,
    g.bedrag_eur,
    g.bedrag_jaar,
    g.citaat,
    t.taken,
    t.zekerheid,
    v.memorie_url,
    v.voorstel_url,
    v.document_id
from kern.wetsvoorstel_taak t
join kern.wetsvoorstel v using (dossier)
left join geld g using (dossier, overheidslaag)
