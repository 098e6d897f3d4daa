/* model
naam: kwaliteit.aansluiting_spuk
betekenis: "Specifieke uitkeringen tegen hun bron: het overzicht en de verantwoording (SiSa), en die verantwoording tegen wat dezelfde overheden als baten van het Rijk boekten."
korrel: aansluiting
sleutel: [naam]
eenheid: euro
bron: "bron.spuk, bron.sisa, kern.specifieke_uitkering, kern.sisa_uitkering, kern.uitkering, kern.netto_lasten"
export: nee
kolommen:
  naam: wat is vergeleken
  soort: "model (moet sluiten) of publicaties (twee boeken over hetzelfde geld, die verschillen)"
  verwacht_eur: totaal van de bron
  gevonden_eur: totaal in het model, of in de andere bron
  bron: waaruit het verwachte komt
*/
with ontvangen as (
    select overheid_code, jaar, sum(bedrag_eur) as eur
    from kern.uitkering
    where fonds = 'geen'
    group by all
)

select 'Overzicht van specifieke uitkeringen ' || b.jaar as naam, 'model' as soort, b.eur as verwacht_eur, coalesce(k.eur, 0) as gevonden_eur, 'bron.spuk' as bron
from (
    select jaar, sum(bedrag_eur) as eur
    from (
        select s.*
        from bron.spuk s
        join meta.document d using (document_id)
        left join seed.uitkering_alias a on a.alias = naamsleutel(s.naam)
        where s.jaar is not null
        qualify row_number() over (partition by coalesce(a.naam, naamsleutel(s.naam)), s.jaar order by d.opgehaald desc, document_id, s.cel) = 1
    )
    group by jaar
) b
left join (select jaar, sum(bedrag_eur) as eur from kern.specifieke_uitkering group by jaar) k using (jaar)
union all
select 'SiSa ' || jaar || ': bestedingen van gemeenten en provincies, en van anderen', 'model', sum(bedrag_eur),
    coalesce((select sum(o.eur) from ontvangen o where o.jaar = u.jaar), 0) + coalesce(sum(bedrag_eur) filter (overheid_code is null), 0), 'kern.sisa_uitkering'
from kern.sisa_uitkering u
where jaar > 0
group by jaar
having sum(bedrag_eur) is not null
union all
select 'SiSa ' || o.jaar || ' tegen B4.3.1 in de rekening van dezelfde overheden', 'publicaties', sum(o.eur), sum(n.eur), 'kern.netto_lasten'
from ontvangen o
join (
    select overheid_code, jaar, sum(spuk_eur) as eur from kern.netto_lasten where verslagsoort = 'rekening' group by all having sum(spuk_eur) is not null
) n using (overheid_code, jaar)
group by o.jaar
