/* model
naam: indicator.verdeling
betekenis: "Verdeling: netto lasten van een overheid tegenover haar middelen, herschaald tot de landelijke netto lasten. Telt over alle overheden op tot nul en zegt dus niets over de toereikendheid van het geheel; die staat in indicator.balans_macro."
korrel: overheid x cluster x jaar x verslagsoort
sleutel: [overheid_code, cluster, jaar, verslagsoort]
eenheid: euro; kloof is een fractie
formule: "herschaalde middelen = middelen x som van netto lasten / som van middelen, over de overheden waarvan beide bekend zijn; afwijking = netto lasten - herschaalde middelen; kloof = afwijking / herschaalde middelen"
bron: "indicator.balans_cluster, stand van het punt; maat als OpenCivitas 2022"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt
  netto_lasten_eur: netto lasten; leeg als zij onbekend zijn
  middelen_herschaald_eur: middelen, herschaald tot de landelijke netto lasten
  afwijking_eur: netto lasten min herschaalde middelen; boven nul geeft de overheid meer uit dan haar deel van het geld
  afwijking_per_inwoner_eur: afwijking per inwoner
  kloof: afwijking als deel van de herschaalde middelen
  status: geschat, niet geleverd of onbekend
  reden: waarom de afwijking leeg is
eenheden:
  kloof: fractie
*/
with bekend as (
    select *,
        netto_lasten_eur is not null and middelen_eur is not null as beide
    from indicator.balans_cluster
    where standaard_stand and reden is distinct from 'cluster zonder taakvelden'
),

herschaald as (
    select *,
        case when beide then round(middelen_eur::double
            * (sum(netto_lasten_eur) filter (beide) over land)::double / nullif(sum(middelen_eur) filter (beide) over land, 0)::double, 2)::decimal(18, 2) end as norm
    from bekend
    window land as (partition by overheidslaag(overheid_code), cluster, jaar, verslagsoort)
)

select
    overheid_code, cluster, jaar, verslagsoort, circulaire,
    netto_lasten_eur,
    norm as middelen_herschaald_eur,
    (netto_lasten_eur - norm)::decimal(18, 2) as afwijking_eur,
    round((netto_lasten_eur - norm) / nullif(inwoners, 0), 2)::decimal(18, 2) as afwijking_per_inwoner_eur,
    vast(kloof(netto_lasten_eur, norm)) as kloof,
    if(status = 'voorlopig', 'geschat', status) as status,
    case
        when norm is not null then null
        when not beide then reden
        else 'geen middelen landelijk'
    end as reden
from herschaald
