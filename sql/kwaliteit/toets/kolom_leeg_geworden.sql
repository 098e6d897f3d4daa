/* toets
naam: kolom_leeg_geworden
ernst: fout
andere_code: waarschuwing
betekenis: "Een kolom die in de vorige uitgave gevuld was is dat nu veel minder of niet meer (grenswaarden kolom_aandeel en kolom_gevuld)."
*/
-- Shares of rows, so that a table that lost rows is not told of once more for
-- each column. The columns that say why something is missing may empty. v3 and
-- v4 of CBS fill other columns, in tables of their own: those are held one by one.
with grens as (
    select
        max(grens::decimal(9, 4)) filter (naam = 'kolom_aandeel') as aandeel,
        max(grens::decimal(9, 4)) filter (naam = 'kolom_gevuld') as gevuld,
        max(grens::decimal(9, 4)) filter (naam = 'rijen_minstens') as minstens
    from seed.grenswaarde
),

kolom as (
    select onderwerp, vorige, waarde, regexp_replace(onderwerp, '^([^. ]+\.[^. ]+)\.[^ ]+', '\1') as tabel
    from kwaliteit.verschil
    where naam = 'gevuld' and vorige > 0 and waarde is not null
        and not regexp_matches(onderwerp, '(reden|toelichting)( |$)')
        and not regexp_matches(onderwerp, '^bron\.cbs_\w+\.\w+$')
),

met_rijen as (
    select k.onderwerp, k.vorige, k.waarde, v.waarde as vorige_rijen, n.waarde as rijen
    from kolom k
    join kwaliteit.meting n on n.naam = 'rijen' and n.onderwerp = k.tabel
    join staged.vorige_meting v on v.naam = 'rijen' and v.onderwerp = k.tabel
)

select onderwerp, onderwerp || ': ' || waarde::bigint || ' van ' || rijen::bigint || ' rijen gevuld, was ' || vorige::bigint || ' van ' || vorige_rijen::bigint as voorbeeld
from met_rijen, grens
where rijen > 0
    and vorige > gevuld * vorige_rijen
    and vorige - waarde >= minstens
    and waarde / rijen < (1 - aandeel) * vorige / vorige_rijen
