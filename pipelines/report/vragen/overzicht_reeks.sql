-- duties of a domain by year, with what the register could not see
select domein, overheidslaag, jaar, plichten::bigint as plichten, bevoegdheden::bigint as bevoegdheden, verboden::bigint as verboden,
    in_beeld::bigint as in_beeld, regelingen::bigint as regelingen, oude_tekst::bigint as oude_tekst,
    groei::bigint as groei, in_beeld_gekomen::bigint as in_beeld_gekomen, uit_beeld::bigint as uit_beeld
from indicator.normreeks
order by domein, overheidslaag, jaar
