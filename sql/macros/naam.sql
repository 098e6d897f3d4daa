-- Names that a person reads.

-- what a text says that it is called: 'Deze wet wordt aangehaald als: Wegenwet.'
create macro genoemd_als(tekst) as nullif(trim(regexp_extract(tekst,
    '(?i)(?:wordt|kan worden|worde) aangehaald (?:als|onder (?:de titel|den titel|de naam)(?: van)?):? ?[''"“”„«‘’]*([^"”»\n]+?)[''"“”»’]*(?:,? met vermelding[^\n]*| of als [^\n]*|\.| en treedt [^\n]*|$)', 1), ' .,:;'), '');

-- a title without the sentence around it: what stands in brackets at its end, or
-- behind 'houdende', where that is a name; else the title without its date
create macro korte_titel(titel) as coalesce(
    nullif(trim(regexp_extract(titel, '\(((?:[A-Z][\w-]*)?(?:wet|Wet|Besluit|besluit|Regeling|regeling|Uitvoering)[^()]*)\)\s*$', 1)), ''),
    nullif(trim(regexp_extract(titel, '(?:houdende|tot)(?: de)? (?:vaststelling|herziening|invoering)?(?: ?van)?(?: ?(?:de|het|een))? ?((?:[A-Z][\w-]*(?:wet|besluit|reglement|regeling)\b|(?:Wet|Besluit|Reglement|Regeling) )[^(]*?)(?: \(.*)?$', 1)), ''),
    nullif(trim(regexp_replace(regexp_replace(titel, '^((?:Rijks)?[Ww]et|Besluit|Regeling) van (?:de [^,]{0,120} van )?\d+ \w+ \d{4},?(?: nr\. [^,]*,)? (?:houdende|tot|inzake|betreffende) ', '\1: '), '\s*\(.*\)\s*$', '')), ''),
    titel);

-- no longer than fits a row; cut between words
create macro ingekort(naam, lengte) as if(length(naam) <= lengte, naam, rtrim(regexp_extract(left(naam, lengte - 1), '^(.*)\s', 1), ' ,;:') || '…');

-- the title of a division without its number
create macro kop_zonder_nummer(kop) as nullif(trim(regexp_replace(regexp_replace(kop, '^(?:(?:hoofdstuk|titel|afdeling|paragraaf|deel|boek|§|par\.)\s*)?(?:[0-9]+[a-z]?(?:\.[0-9]+[a-z]?)*|[IVXL]+[a-z]?|[A-Z])[.:]?\s+', '', 'i'), '[.:;,\s]+$', '')), '');

-- a title that says nothing without its law
create macro is_algemene_kop(kop) as kop is null or length(kop) < 4 or regexp_matches(lower(kop),
    '^(de |het |enige |nadere |verdere |overige |bijzondere |algemene |inleidende |gemeenschappelijke |aanvullende |afwijkende |diverse |andere )*(begrips?(bepaling(en)?|omschrijvingen?)?|begrippen|definities|bepaling(en)?|voorschriften|algemeen|algemene|inleiding|inleidende|uitvoering|uitzonderingen|toepassing(sgebied|sbereik)?|reikwijdte|handhaving|bestuursrechtelijke handhaving|toezicht|toezicht en handhaving|straf(bepalingen)?|strafrechtelijke handhaving|sancties|procedures?|beroep|bezwaar en beroep|rechtsbescherming|taken|taken en bevoegdheden|bevoegdheden|organisatie|informatie|informatie(bepalingen)?|gegevens(verstrekking|uitwisseling|verwerking)?|kosten|financi[eë]n|financiering|bekostiging|rechten en plichten|gemeenten?|provincies?|bevoegd gezag|onderzoek|planning|het onderzoek|aanvragen?|de aanvraag|advies|vergunningen|ontheffing(en)?|vrijstelling(en)?( en ontheffing(en)?)?|diversen|overig(e|en)?|slot|informatiemateriaal|experimenten|evaluatie)( bepaling(en)?)?$'
    '|^(\S+ )?(dwang|straf|slot|overgangs|invoerings|wijzigings|uitvoerings|informatie|begrips|definitie|financi[eë]le|procedure|handhavings|toezichts)[- ]?[a-z]*(,? en |, | )?.*bepaling(en)?|^(overgangs|invoerings|slot)|^bepalingen (van|over|inzake) (algemene|overgang)|^(algemene|bijzondere|overige|verdere) bepalingen\b.{0,12}$');

-- a name as part of an id
create macro sleutel_van_naam(naam) as nullif(trim(regexp_replace(lower(strip_accents(naam)), '[^a-z0-9]+', '-', 'g'), '-'), '');

-- a heading with fewer norms is no task by itself: it joins its law
create macro taak_drempel() as 5;

-- layer of government of a task, by its id
create macro laag_van_taak(taak_id) as if(starts_with(taak_id, 'P') or regexp_matches(taak_id, '^K-[^-]+-provincie'), 'provincie', 'gemeente');
