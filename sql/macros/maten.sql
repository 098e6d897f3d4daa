-- The formulae of the indicators. Models and tests call them, so that no test
-- has a formula of its own. They stay in the warehouse: who opens the file can
-- call them too. A part that is missing gives null, and so does a division by
-- zero. What each is taken from: docs/dimensies.md.

-- one amount in terms of another
create macro verhouding(teller, noemer) as if(noemer = 0, null, teller / noemer);

-- coverage: means against cost. Cost that is zero or negative has no coverage
create macro dekking(middelen, lasten) as if(lasten > 0, middelen / lasten, null);

-- why a coverage is null; null where it is not
create macro dekking_reden(middelen, lasten) as case
    when lasten is null then 'lasten onbekend'
    when middelen is null then 'middelen onbekend'
    when lasten <= 0 then 'geen netto lasten'
end;

-- gap between what was spent and a standard, in terms of the standard: of
-- spending against need, and of account against budget
create macro kloof(uitgaven, norm) as verhouding(uitgaven - norm, norm);

-- level 1-10 of a gap within its group: 1-5 are the fifths of what lies under
-- the standard, 6-10 of what lies on or above it. A fifth that does not come
-- out even has its largest part last, which ntile(5) does the other way round
create macro kloof_niveau(kloof, groep) as if(kloof is null, null,
    if(kloof < 0, 0, 5) + (5 * rank() over (partition by groep, kloof < 0 order by kloof) + count(kloof) over (partition by groep, kloof < 0) - 1)
        // count(kloof) over (partition by groep, kloof < 0))::integer;

-- mean and sample standard deviation of a list, in one order so that sums of
-- fractions come out the same each time
create macro gemiddelde(lijst) as list_avg(list_sort(lijst));
create macro steekproef_sd(lijst) as list_stddev_samp(list_sort(lijst));

create macro z_score(x, gemiddelde, sd) as if(sd = 0, null, (x - gemiddelde) / sd);

-- place between the lowest and the highest of a sample
create macro min_max(x, laagste, hoogste) as if(hoogste = laagste, null, (x - laagste) / (hoogste - laagste));

-- place between goalposts that are set beforehand; beyond them it does not grow
create macro doelpaal(x, onder, boven) as if(x is null or boven = onder, null, greatest(0, least(1, (x - onder) / (boven - onder))));

-- null as soon as one value is missing: a mean of the rest is of something else
create macro gewogen_gemiddelde(waarden, gewichten) as if(len(waarden) <> len(list_filter(waarden, lambda w: w is not null)), null,
    list_sum(list_transform(waarden, lambda w, i: w * gewichten[i])) / list_sum(gewichten));

-- deviation in raw median absolute deviations
create macro mads_van_mediaan(x, mediaan, mad) as if(mad = 0, null, (x - mediaan) / mad);

-- 1.4826 x MAD is the standard deviation where values are normal. Under ten
-- values a median says too little of a group
create macro robuuste_z(x, mediaan, mad, n) as if(n >= 10, mads_van_mediaan(x, mediaan, 1.4826 * mad), null);

-- two-sided z of the confidences that are used
create macro z_waarde(betrouwbaarheid) as case betrouwbaarheid when 0.95 then 1.959963984540054::double when 0.998 then 3.090232306167813::double end;

-- confidence limits of a count (Byar) and of a share x of n (Wilson). A lower
-- limit under zero cannot be: it is null, not zero
create macro byar_laag(x, z) as if(x > 0 and 1 - 1 / (9 * x) - z / (3 * sqrt(x)) >= 0, x * pow(1 - 1 / (9 * x) - z / (3 * sqrt(x)), 3), null);
create macro byar_hoog(x, z) as if(x >= 0, (x + 1) * pow(1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)), 3), null);
create macro wilson_laag(x, n, z) as if(n > 0, (2 * x + z * z - z * sqrt(z * z + 4 * x * (1 - x / n))) / (2 * (n + z * z)), null);
create macro wilson_hoog(x, n, z) as if(n > 0, (2 * x + z * z + z * sqrt(z * z + 4 * x * (1 - x / n))) / (2 * (n + z * z)), null);

-- BBV: (long debt + net short debt + accruals payable - financial assets -
-- receivables - cash - accruals receivable) / income without reserves
create macro netto_schuld(vaste_schuld, vlottende_schuld, overlopende_passiva, financiele_activa, uitzettingen, liquide_middelen, overlopende_activa) as
    vaste_schuld + vlottende_schuld + overlopende_passiva - financiele_activa - uitzettingen - liquide_middelen - overlopende_activa;
create macro netto_schuldquote(vaste_schuld, vlottende_schuld, overlopende_passiva, financiele_activa, uitzettingen, liquide_middelen, overlopende_activa, baten) as
    verhouding(netto_schuld(vaste_schuld, vlottende_schuld, overlopende_passiva, financiele_activa, uitzettingen, liquide_middelen, overlopende_activa), baten);

-- BBV: what a family pays (OZB, sewerage, waste, less a rebate) against the
-- national mean of the year before
create macro belastingcapaciteit(ozb, riool, afval, korting, landelijk_vorig_jaar) as verhouding(ozb + riool + afval - korting, landelijk_vorig_jaar);

-- an amount a thousand times too large or too small
create macro duizend_fout(nu, vorig) as if(nu > 0 and vorig > 0, abs(log10(nu / vorig)) > 2.5, null);

-- Hidiroglou-Berthelot: how far a ratio lies from the median ratio, alike
-- upward and downward, and heavier for large amounts
create macro hb_effect(nu, vorig, mediaan) as if(nu > 0 and vorig > 0,
    if(nu / vorig >= mediaan, nu / vorig / mediaan - 1, 1 - mediaan / (nu / vorig)) * sqrt(greatest(nu, vorig)), null);
create macro hb_marge(afstand, mediaan, c, a) as c * greatest(afstand, if(mediaan = 0, a, abs(a * mediaan)));
create macro hb_onder(q1, q2, c, a) as q2 - hb_marge(q2 - q1, q2, c, a);
create macro hb_boven(q2, q3, c, a) as q2 + hb_marge(q3 - q2, q2, c, a);

-- limits from quartiles, wider on the side where values spread
create macro kwartiel_onder(q1, mediaan, k) as q1 - k * (mediaan - q1);
create macro kwartiel_boven(q3, mediaan, k) as q3 + k * (q3 - mediaan);

-- signal value: A is least risk, C most; goed tells which side is the good one
create macro signaal(waarde, goed, grens_a, grens_c) as case
    when waarde is null then null
    when goed = 'laag' then if(waarde < grens_a, 'A', if(waarde > grens_c, 'C', 'B'))
    when goed = 'hoog' then if(waarde > grens_a, 'A', if(waarde < grens_c, 'C', 'B'))
end;

-- the values x of a list of {jaar, x} in a year and the four before it
create macro in_venster(reeks, tot_jaar) as list_transform(list_filter(reeks, lambda w: w.jaar between tot_jaar - 4 and tot_jaar), lambda w: w.x);

-- relative range of a few values, by their median; under three it says nothing
create macro spreiding(lijst) as verhouding(list_max(lijst) - list_min(lijst), abs(list_median(lijst)));
create macro spreiding_reden(jaren, spreiding) as case
    when coalesce(jaren, 0) < 3 then 'minder dan drie jaren'
    when spreiding is null then 'mediaan is nul'
end;

-- quantile of a list, of type 7 as quantile_cont, where the share is not fixed
create macro gesorteerd_kwantiel(lijst, plaats) as lijst[floor(plaats)::bigint + 1]
    + (plaats - floor(plaats)) * (lijst[least(floor(plaats)::bigint + 2, len(lijst))] - lijst[floor(plaats)::bigint + 1]);
create macro kwantiel(lijst, p) as if(len(lijst) = 0, null, gesorteerd_kwantiel(list_sort(lijst), (len(lijst) - 1) * p));
