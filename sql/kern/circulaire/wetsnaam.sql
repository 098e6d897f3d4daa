/* model
naam: kern.wetsnaam
betekenis: "Namen waaronder regelingen die taken geven in een tekst kunnen staan: citeertitels, de namen in het takenregister, en afkortingen."
korrel: naam
sleutel: [sleutel]
formule: "sleutel is de naam in kleine letters zonder leestekens; horen bij een naam meer regelingen, dan geldt de jongste"
bron: kern.regeling, sql/seeds/taken.csv, sql/seeds/regeling_alias.csv
export: tabel
kolommen:
  sleutel: "naam zoals zij in een tekst wordt gezocht, met een spatie ervoor en erachter"
  naam: naam
  bwb_id: nummer van de regeling
  herkomst: "citeertitel, takenregister of alias"
  zekerheid: "H hoog, M middel (afkorting of naam zonder jaartal)"
*/
with met_taak as (
    select distinct bwb_id from kern.taak_artikel
    union
    select distinct bwb_id from kern.bepaling where is_taak(aard)
    union
    select bwb_id from seed.taken where bwb_id is not null
),

namen as (
    select citeertitel as naam, bwb_id, 'citeertitel' as herkomst, 'H' as zekerheid, versie_datum as tot
    from kern.regeling
    semi join met_taak using (bwb_id)
    -- an opschrift of a sentence is nowhere written out in full
    where length(citeertitel) <= 100
    union all
    select zonder_toevoeging(regeling), bwb_id, 'takenregister', 'H', date '9999-12-31'
    from seed.taken
    where bwb_id is not null and regeling not like '% / %'
    union all
    select alias, bwb_id, 'alias', zekerheid, date '0001-01-01'
    from seed.regeling_alias
)

select
    woordsleutel(naam) as sleutel,
    max_by(naam, (tot, bwb_id)) as naam,
    max_by(bwb_id, (tot, bwb_id)) as bwb_id,
    max_by(herkomst, (tot, bwb_id)) as herkomst,
    max_by(zekerheid, (tot, bwb_id)) as zekerheid
from namen
where length(woordsleutel(naam)) > 4
group by woordsleutel(naam)
