/* model
naam: kwaliteit.aansluiting_aantal
betekenis: "Aantallen en percentages langs twee wegen, voor wat geen geld is: wat de lijst van een uitgever belooft tegen wat eruit is gelezen, en de totaalregel van een blad tegen zijn klassen."
korrel: aansluiting
sleutel: [naam]
eenheid: "zie de kolom eenheid"
formule: >-
  verschil = gevonden - verwacht. Een totaalregel van aantallen moet de som van de klassen zijn; een van percentages en gemiddelden ligt tussen de laagste en de hoogste
  klasse, en gevonden is daarvan wat het dichtst bij het totaal ligt
bron: "bron.kamerstuk_lijst, bron.kamerstuk, bron.kamerstuk_passage, bron.kamerstuk_bepaling, kern.wetsvoorstel, kern.personeel, meta.document"
export: tabel
kolommen:
  naam: wat wordt aangesloten
  soort: "model (wat er staat tegen wat is gelezen: moet sluiten) of publicaties (een verschil is van de publicatie zelf)"
  eenheid: "publicaties, dossiers, stukken, aantal, fractie of jaar"
  verwacht: "wat de lijst of de totaalregel zegt"
  gevonden: "wat is gelezen, of wat de klassen samen zeggen; leeg als een klasse niet bekend is"
  verschil: gevonden min verwacht
  toelichting: "waar het verschil uit bestaat; leeg als er niets te zeggen is"
  bron: waaruit het verwachte komt
eenheden:
  verwacht: wisselend
  gevonden: wisselend
  verschil: wisselend
*/
-- a list is asked for anew as a whole: each of its pages repeats how many there are
with lijsten as (
    select d.dataset, max(l.totaal) as beloofd, sum(l.publicaties) as genoemd, sum(l.zonder_dossier) as zonder_dossier
    from bron.kamerstuk_lijst l
    join meta.document d using (document_id)
    group by d.dataset
),

gelezen as (
    select d.dataset, count(distinct k.publicatie_id) as publicaties
    from bron.kamerstuk k
    join meta.document d using (document_id)
    group by d.dataset
),

lijst as (
    select l.dataset, l.beloofd, coalesce(g.publicaties, 0) + l.zonder_dossier as gelezen
    from lijsten l
    left join gelezen g using (dataset)
),

dossiers as (
    select distinct k.dossier, v.dossier is not null as met_memorie
    from bron.kamerstuk k
    join meta.document d on d.document_id = k.document_id and d.dataset = 'kamerstukken/' || k.dossier
    left join kern.wetsvoorstel v on v.dossier = k.dossier
),

teksten as (
    select distinct k.publicatie_id, k.xml_url is not null as heeft_xml,
        k.ondernummer is not null and exists (
            select 1 from (select dossier, ondernummer from bron.kamerstuk_passage union all select dossier, ondernummer from bron.kamerstuk_bepaling) t
            where t.dossier = k.dossier and t.ondernummer = k.ondernummer
        ) as heeft_rij
    from bron.kamerstuk k
    semi join kern.wetsvoorstel v on v.dossier = k.dossier
    where regexp_matches(lower(coalesce(k.soort, '')), 'memorie van toelichting|^(gewijzigd )?voorstel van wet')
),

klassen as (
    select onderwerp, jaar, eenheid,
        max(waarde) filter (is_totaal) as totaal,
        if(count(*) filter (not is_totaal) = count(waarde) filter (not is_totaal), sum(waarde) filter (not is_totaal), null) as som,
        min(waarde) filter (not is_totaal) as laagste,
        max(waarde) filter (not is_totaal) as hoogste
    from kern.personeel
    group by onderwerp, jaar, eenheid
    having totaal is not null and hoogste is not null
),

regels as (
    select 'Wetsvoorstellen: publicaties in de lijsten van dossiers' as naam, 'model' as soort, 'publicaties' as eenheid, sum(beloofd) as verwacht, sum(gelezen) as gevonden,
        string_agg(dataset || ': ' || beloofd || ' beloofd, ' || gelezen || ' gelezen', ', ' order by dataset) filter (beloofd <> gelezen) as toelichting,
        'bron.kamerstuk_lijst' as bron
    from lijst
    having count(*) > 0
    union all
    select 'Wetsvoorstellen: dossiers met een lijst, tegen dossiers met een memorie van toelichting', 'publicaties', 'dossiers', count(*), count(*) filter (met_memorie),
        string_agg(dossier || ': geen memorie van toelichting in de lijst', ', ' order by dossier) filter (not met_memorie),
        'bron.kamerstuk'
    from dossiers
    having count(*) > 0
    union all
    select 'Wetsvoorstellen: memories en voorstellen in de lijsten, tegen die waaruit een alinea of bepaling is gelezen', 'publicaties', 'stukken', count(*), count(*) filter (heeft_rij),
        nullif(concat_ws(', ',
            if(count(*) filter (not heeft_xml and not heeft_rij) > 0, count(*) filter (not heeft_xml and not heeft_rij) || ' zonder XML bij de uitgever', null),
            if(count(*) filter (heeft_xml and not heeft_rij) > 0, count(*) filter (heeft_xml and not heeft_rij) || ' zonder alinea over geld of uitvoering en zonder bepaling', null)), ''),
        'bron.kamerstuk'
    from teksten
    having count(*) > 0
    union all
    select 'Personeel: ' || onderwerp || if(jaar > 0, ' ' || jaar, '') || ', de totaalregel tegen de klassen', 'publicaties', eenheid, totaal,
        if(eenheid = 'aantal', som, greatest(laagste, least(hoogste, totaal))),
        if(eenheid = 'aantal', if(som is null, 'van een klasse is het aantal niet bekend', null), 'het totaal moet tussen ' || laagste::double || ' en ' || hoogste::double || ' liggen'),
        'kern.personeel'
    from klassen
)

select naam, soort, eenheid, verwacht::decimal(18, 6) as verwacht, gevonden::decimal(18, 6) as gevonden, (gevonden - verwacht)::decimal(18, 6) as verschil, toelichting, bron
from regels
