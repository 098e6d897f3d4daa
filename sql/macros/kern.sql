-- The formulae that more than one model uses. No model repeats them.

-- jaar of an Iv3 verslagsoort such as 2024X005
create macro iv3_jaar(verslagsoort) as try_cast(left(verslagsoort, 4) as integer);

-- verslagsoort in the words of the warehouse
create macro iv3_soort(verslagsoort) as case right(verslagsoort, 4)
    when 'X000' then 'begroting'
    when 'X005' then 'rekening'
    when 'X001' then 'kwartaal 1'
    when 'X002' then 'kwartaal 2'
    when 'X003' then 'kwartaal 3'
    when 'X004' then 'kwartaal 4'
end;

-- a balance post (A1.., P1..) stands in the same column as the taakvelden
create macro is_balanspost(post) as starts_with(post, 'A') or starts_with(post, 'P');

-- 'geen opgave' is exactly -99998 (thousand euro); real amounts go below it
create macro is_opgave(plaatsing_eur) as plaatsing_eur is not null and plaatsing_eur <> -99998000;

-- the amount that counts: the 2e plaatsing where it is given, else the 1e
create macro iv3_bedrag(plaatsing_1_eur, plaatsing_2_eur) as case
    when is_opgave(plaatsing_2_eur) then plaatsing_2_eur
    when is_opgave(plaatsing_1_eur) then plaatsing_1_eur
end;

create macro iv3_status(plaatsing_1_eur, plaatsing_2_eur) as case
    when is_opgave(plaatsing_2_eur) then 'eigen'
    when is_opgave(plaatsing_1_eur) then 'voorlopig'
    else 'niet geleverd'
end;

-- OZB-maatstaven are own means: the uitkeringsfactor does not apply to them
create macro is_ozb(maatstaf) as maatstaf ilike 'WOZ%';

-- names of grants differ in case and in blanks between sheets
create macro naamsleutel(naam) as lower(regexp_replace(trim(naam), '\s+', ' ', 'g'));

-- names of governments are written in many ways: "gem. 's-Hertogenbosch", "Sudwest
-- Fryslan"; what is left is letters without accents. 'Sint' and 'St.' are one word
create macro overheid_sleutel(naam) as regexp_replace(
    regexp_replace(
        regexp_replace(strip_accents(lower(trim(naam))), '^(gemeente|gem\.?|provincie|prov\.?)\s+', ''),
        '\b(sint|st\.?)[- ]', 'st'),
    '[^a-z0-9]', '', 'g');

-- CBS tells names that come twice apart: "Bergen (NH.)", "Utrecht (gemeente)"
create macro naam_zonder_haakjes(naam) as regexp_replace(naam, '\s*\([^)]*\)\s*$', '');

-- code of a government from its number in a rekenbestand; a number too long is
-- none, for lpad would cut it to the code of another
create macro overheid_code(fonds, nummer) as case
    when not regexp_matches(nummer, '^\d+$') or length(nummer) > if(fonds = 'provinciefonds', 2, 4) then null
    when fonds = 'provinciefonds' then 'PV' || lpad(nummer, 2, '0')
    else 'GM' || lpad(nummer, 4, '0')
end;

-- topic groups are written outermost first; the innermost names the column
create macro binnenste_groep(groep) as trim(regexp_extract(groep, '([^/]*)$', 1));

-- which of the articles that the seed organieke_regeling names is meant: all if
-- it names none; 'X' is the article and the chapter whose articles are 'X 8'
create macro in_artikelen(artikelen, artikel) as artikelen is null or len(list_filter(string_split(artikelen, ';'), lambda a: artikel = a or starts_with(artikel, a || ' '))) > 0;

-- line ends and double blanks are no difference in the text of a law
-- (most texts are flat, and to replace nothing takes three times as long as to look)
create macro vlakke_tekst(tekst) as trim(if(regexp_matches(tekst, '\s\s|[\t\n\f\r]'), regexp_replace(tekst, '\s+', ' ', 'g'), tekst));

-- text of a list item without what its neighbours decide: the letters of the
-- list (an item inserted before it moves b. to c.) and the sign at its end
create macro zonder_letters(tekst, onderdeel) as if(onderdeel is null, vlakke_tekst(tekst),
    rtrim(list_reduce(string_split(onderdeel, '.'), lambda t, letter: replace(t, ' ' || letter || '. ', ' '), vlakke_tekst(tekst)), '.,; '));

-- what an item says beyond the aanhef that it shares with the others; elsewhere
-- the whole text
create macro eigen_tekst(tekst, onderdeel) as coalesce(string_split(vlakke_tekst(tekst), ' ' || string_split(onderdeel, '.')[-1] || '. ')[-1], vlakke_tekst(tekst));

-- the different words of a text, without case and punctuation
create macro woorden(tekst) as list_distinct(regexp_extract_all(lower(tekst), '[\pL\pN]+'));

-- likeness of two lists of different words: the share of all their words that
-- both have (Jaccard); 1 where neither has any
create macro gelijkenis(een, ander) as coalesce(len(list_intersect(een, ander)) / nullif(len(een) + len(ander) - len(list_intersect(een, ander)), 0), 1)::decimal(4, 3);

-- from this likeness on, a text at another place is the same provision
create macro gelijkenis_drempel() as 0.8::decimal(4, 3);

-- sorts the numbers of articles: 2.9 before 2.10, 10 before 10a before 11
create macro artikel_sleutel(artikel) as array_to_string(list_transform(regexp_extract_all(lower(artikel), '\d+|[a-z]+'), lambda deel: if(regexp_matches(deel, '^\d'), lpad(deel, 5, '0'), deel)), '.');

-- the lowest of certainties: L before M before H
create macro laagste_zekerheid(zekerheden) as case
    when list_contains(zekerheden, 'L') then 'L'
    when list_contains(zekerheden, 'M') then 'M'
    when list_contains(zekerheden, 'H') then 'H'
end;

-- number of an article as it is referred to: a law whose chapters have a letter
-- writes 'K 1', and some files give the 1 as the title of the article
create macro artikel_label(artikel, titel) as if(regexp_matches(artikel, '^[A-Z][a-z]?$') and regexp_matches(titel, '^\d+[a-z]*$'), artikel || ' ' || titel, artikel);

-- reference to an article as it stands on a day, where the text gives none; a
-- reference writes 'K_1' for article K 1, as the publisher's own do
create macro artikel_jci(bwb_id, artikel, datum) as 'jci1.3:c:' || bwb_id || '&artikel=' || replace(artikel, ' ', '_') || strftime(datum, '&z=%Y-%m-%d&g=%Y-%m-%d');

-- a number of a thing that stands first in a version of a regulation, BWBR0001234 and the
-- like, at a place in its text. It does not depend on other regulations. There is room for
-- 9,999 versions and 999,999 places; two of one number would end at the key of the table
create macro stuknummer(bwb_id, versie_nr, volgnummer) as
    ((ord(substr(bwb_id, 4, 1)) - 64) * 10_000_000 + substr(bwb_id, 5)::bigint) * 10_000_000_000 + versie_nr * 1_000_000 + volgnummer;

-- A table with a row for each norm and year of the country is too large to count
-- norms of: the years in which one holds are the bits of a number, sixty to a number
-- (blok), and norms with the same years are counted at once.
create macro jaarblok(jaar) as (jaar // 60)::integer;
create macro jaarbits(eerste, laatste) as if(laatste < eerste, 0::bigint, ((1::bigint << (laatste - eerste + 1)) - 1) << (eerste % 60));
create macro heeft_jaar(bits, jaar) as (bits >> (jaar % 60)) & 1 = 1;

-- the first and last year in which a period holds on 1 January, and on 31 December
create macro eerste_op_1_januari(van) as year(van) + if(dayofyear(van) = 1, 0, 1);
create macro laatste_op_31_december(tot) as year(tot) - if(month(tot) = 12 and day(tot) = 31, 0, 1);

-- A text as a number, to compare and count by where texts do not fit in memory: of a
-- million texts two have the same once in thirty million times. Not hash(), which gave
-- 4,524 of 461,213 norms the number of another: two letters that differ eight places
-- apart can cancel each other in it.
create macro tekstnummer(tekst) as md5_number_lower(tekst);

-- the layer of a body in the register; extended local government is of gemeenten
create macro laag_van(orgaan) as if(orgaan in ('provinciale staten', 'gedeputeerde staten', 'commissaris', 'provincie'), 'provincie', 'gemeente');

-- what makes tasks
create macro is_taak(aard) as aard in ('medebewind', 'verlengd');

-- bodies that gemeenten must have together
create macro is_verlengd(orgaan) as orgaan in ('veiligheidsregio', 'ggd', 'omgevingsdienst', 'regeling');
