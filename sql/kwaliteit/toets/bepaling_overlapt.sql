/* toets
naam: bepaling_overlapt
ernst: fout
volgt: {kern.bepaling: bwb_id}
betekenis: "Een bepaling geldt op een dag in twee vormen, of eindigt voor zij begint."
*/
select bepaling_id || ' ' || geldig_van || ' tot ' || geldig_tot as voorbeeld
from (
    select bepaling_id, geldig_van, geldig_tot, lead(geldig_van) over (partition by bepaling_id order by geldig_van) as volgende
    from kern.bepaling
)
where geldig_tot < geldig_van or volgende <= geldig_tot
