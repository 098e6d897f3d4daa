/* toets
naam: iv3_lasten_en_baten
ernst: waarschuwing
volgt: {kern.baten_lasten: jaar}
betekenis: "Lasten en baten van een overheid verschillen meer dan een half procent: een levering of een lijst is misschien onvolledig."
*/
select concat(overheid_code, ' ', jaar, ' ', verslagsoort, ': lasten ', lasten, ', baten ', baten) as voorbeeld
from (
    select overheid_code, jaar, verslagsoort,
        sum(bedrag_eur) filter (zijde = 'lasten' and telt_mee) as lasten,
        sum(bedrag_eur) filter (zijde = 'baten' and telt_mee) as baten
    from kern.baten_lasten
    group by all
)
where lasten is distinct from baten
    and (lasten is null or baten is null or abs(lasten - baten) > 0.005 * greatest(lasten, baten))
order by voorbeeld
