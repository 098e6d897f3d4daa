-- What a norm is that the register found: docs/register.md has each rule in words.
-- A rule gives the aard, how sure it is and its name, or null where it does not fit.

-- of a whole regulation, by its title and kind
create macro aard_van_regeling(titel, soort) as case
    when regexp_matches(titel, '(gemeentelijke|provinciale) (her)?indeling|(gemeentelijke|provinciale) herindeling|herindelingsregeling|grenswijziging|grenscorrectie|wijziging van de (gemeente|provincie)?grens'
        '|(samenvoeging|veree?niging|splitsing|opheffing|instelling|vorming) (van|der) (de |het )?(\w+ )?(gemeenten?|provincies?)\b')
        then {'aard': 'incidenteel', 'zekerheid': 'M', 'grond': 'titel: herindeling'}
    when regexp_matches(titel, 'gemeenschappelijke (archief)?regeling|(regionaal|streek|stads)[a-z ]*(historisch centrum|archief)|historisch centrum .*(regeling|overeenkomst)|samenwerkings(regeling|overeenkomst)')
        then {'aard': 'organisatie', 'zekerheid': 'M', 'grond': 'titel: samenwerking van overheden'}
    when regexp_matches(titel, 'rechtspositie|bezoldiging|ambtstoelage|onkostenvergoeding|politieke (ambtsdragers|ambtsdragers)|wachtgeld')
        and regexp_matches(titel, 'burgemeester|wethouder|raads|staten|gedeputeerde|commissaris|politieke|gemeente|provinci')
        then {'aard': 'organisatie', 'zekerheid': 'M', 'grond': 'titel: rechtspositie van bestuurders'}
    when regexp_matches(titel, 'begroting en verantwoording|comptabiliteit|accountantscontrole|financiering decentrale overheden|informatie voor derden|schatkistbankieren|houdbare overheidsfinanci|uitzettingen en derivaten|verdeling van de vlottende schuld')
        then {'aard': 'organisatie', 'zekerheid': 'M', 'grond': 'titel: eigen financiën'}
    when regexp_matches(titel, 'specifieke uitkering|subsidieregeling|subsidiebesluit|stimuleringsregeling|stimuleringsbesluit|bijdrageregeling|bijdragebesluit|doeluitkering|eenmalige (uitkering|bijdrage)|decentralisatie-uitkering'
        '|financi[eë]le[- ]verhouding|(gemeente|provincie)fonds|(tijdelijke|regeling|besluit) .*(bijdragen?|subsidies?|uitkering(en)?|tegemoetkoming(en)?) .*(gemeenten?|provincies?)\b')
        then {'aard': 'bekostiging', 'zekerheid': 'M', 'grond': 'titel: geld van het Rijk'}
    when regexp_matches(titel, '^((algemene )?(invoerings|overgangs|aanpassings|intrekkings|wijzigings|reparatie|verzamel|veeg)(wet|besluit|regeling))\b|inwerkingtreding|^(wet|besluit|regeling)? ?(van .{0,60})?(tot|houdende) (de )?(wijziging|intrekking) van')
        then {'aard': 'uitgewerkt', 'zekerheid': 'M', 'grond': 'titel: invoering of wijziging van recht'}
    when regexp_matches(titel, 'buitengewoon opsporingsambtena') and soort not in ('wet', 'AMvB')
        then {'aard': 'incidenteel', 'zekerheid': 'M', 'grond': 'titel: besluit over personen'}
    when soort = 'KB' then {'aard': 'incidenteel', 'zekerheid': 'L', 'grond': 'soort: koninklijk besluit over een geval'}
end;

-- of a sentence, by the title of its division nearest to it, with its own words:
-- transitional law is spent unless it names a year to come. A slotbepaling is
-- law like any other, unless it speaks of the beginning of the law
create macro aard_van_gelezen(later_jaar, kop_van_overgang, begin_van_wet, eenmaal) as case
    when later_jaar then null
    when kop_van_overgang then {'aard': 'uitgewerkt', 'zekerheid': 'M', 'grond': 'opschrift: overgangsrecht'}
    when begin_van_wet then {'aard': 'uitgewerkt', 'zekerheid': 'M', 'grond': 'opschrift en zin: begin van de wet'}
    when eenmaal then {'aard': 'uitgewerkt', 'zekerheid': 'L', 'grond': 'zin: eenmalig bij het begin van de wet'}
end;

create macro noemt_later_jaar(tekst, versie_datum) as
    coalesce(list_max(list_transform(regexp_extract_all(tekst, '(?:\d [a-z]+|jaar) ((?:19|20)\d\d)\b', 1), lambda j: j::integer)), 0) > year(versie_datum);

create macro kop_van_overgangsrecht(opschrift, artikel_titel) as
    regexp_matches(lower(coalesce(artikel_titel, '')), '^(overgangs|invoerings)') or regexp_matches(lower(split_part(opschrift, ' > ', -1)), '^(overgangs|invoerings)[a-z]*( \w+)?( en )?(overgangs|invoerings|wijzigings)?[a-z]*$');

create macro kop_van_begin(opschrift) as
    regexp_matches(lower(opschrift), '(overgangs|invoerings|slot|wijzigings)[- ]?[a-z]*( en |, )?.*bepaling|overgangsrecht');

create macro zin_van_begin(tekst) as
    regexp_matches(tekst, 'inwerkingtreding|in werking (is|was|zijn|waren|treedt|treden)|treedt dit artikel|voor het eerst\b|(zoals|gelijk) (die|dat|deze) luidd?en?\b|rust(te)? tot');

create macro zin_van_eenmaal(tekst) as
    regexp_matches(tekst, '(?i)(binnen|uiterlijk|ten minste|gedurende) (\S+ ){1,3}(na|vanaf) (het tijdstip van |de datum van |de dag van )?(de )?inwerkingtreding van (deze (wet|regeling)|dit (besluit|hoofdstuk|artikel)|(hoofdstuk|artikel|paragraaf|afdeling) )'
        '|in werking (is|zijn) getreden.* (voor|binnen|uiterlijk)|voor \d+ \w+ van het kalenderjaar waarin .* in werking');
