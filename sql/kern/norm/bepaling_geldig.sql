/* model
naam: kern.bepaling_geldig
betekenis: "De bepalingen die gelden op de dag waarop de gegevens zijn opgehaald: kern.bepaling zonder wat niet meer of nog niet geldt, zodat tellingen kloppen zonder op dagen te letten."
korrel: bepaling
sleutel: [bepaling_id]
formule: "geldig_van <= dag <= geldig_tot, met de dag van kern.rechtsdag: wat dan geldt, geldt ook op die van meta.run.gestart. Normen telt men met count(distinct norm_id)"
bron: kern.bepaling, kern.rechtsdag
export: zicht
kolommen_van: kern.bepaling
*/
select b.*
from kern.bepaling b
join kern.rechtsdag r on r.dag between b.geldig_van and b.geldig_tot
