/* model
naam: kern.regeling_naam
betekenis: "Hoe een regeling heet voor wie haar zoekt, onder welk domein en ministerie zij staat, en van wanneer tot wanneer er tekst van is."
korrel: regeling
sleutel: [bwb_id]
formule: >-
  naam: die waaronder haar eigen laatste tekst zegt te worden aangehaald, en anders de citeertitel; heeft zij geen van beide, dan het opschrift,
  ingekort (korte_titel() in sql/macros/naam.sql). Domein: de eerste regel van sql/seeds/domein.csv die past, op de naam, op het overheidsdomein, op het ministerie
bron: "kern.regeling, kern.artikel, bron.bwb_zoek, bron.bwb_regeling, sql/seeds/domein.csv, sql/seeds/taken.csv"
volgt:
  - {per: bwb_id, uit: {kern.regeling: bwb_id, kern.artikel: bwb_id, bron.bwb_zoek: bwb_id, bron.bwb_regeling: bwb_id}}
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  naam: naam van de regeling
  naam_bron: "tekst, citeertitel of opschrift"
  soort: soort regeling
  ministerie: "eerstverantwoordelijk ministerie: dat van de eerste vastgelegde taak van de regeling (stand januari 2026), en anders dat van de zoekdienst"
  domein: domein van de regeling
  domein_bron: waaruit het domein blijkt
  tekst_van: eerste dag van de eerste versie waarvan er tekst is
  tekst_tot: eerste dag van de laatste versie waarvan er tekst is
  einddatum: laatste dag van de laatste versie; 9999-12-31 is open
*/
with laatste as (
    select bwb_id,
        arg_max(citeertitel, versie_datum) as citeertitel,
        arg_max(soort, versie_datum) as soort,
        arg_max(ministerie, versie_datum) as ministerie,
        min(versie_datum) as tekst_van,
        max(versie_datum) as tekst_tot,
        max(einddatum) as einddatum
    from kern.regeling
    group by bwb_id
),

eigen as (
    select a.bwb_id, arg_max(genoemd_als(a.tekst), a.volgnummer) as naam
    from kern.artikel a
    join laatste l on l.bwb_id = a.bwb_id and l.tekst_tot = a.versie_datum
    where a.niveau in ('artikel', 'lid') and contains(a.tekst, 'aangehaald') and length(genoemd_als(a.tekst)) between 4 and 150
        and regexp_matches(a.tekst, '^[^.]{0,60}(wet|besluit|regeling|reglement|verordening)[^.]{0,40}aangehaald')
    group by a.bwb_id
),

-- the same as citeertitel: only then it is one
officieel as (
    select bwb_id, bool_or(citeertitel is not null) as met_citeertitel
    from bron.bwb_regeling
    group by bwb_id
),

seeds as (
    select bwb_id, arg_min(ministerie, taak_id) as ministerie
    from seed.taken
    where bwb_id is not null
    group by bwb_id
),

domeinen as (
    select bwb_id, max(overheidsdomein) as overheidsdomein from bron.bwb_zoek group by bwb_id
),

genoemd as (
    select
        l.bwb_id,
        coalesce(e.naam, korte_titel(l.citeertitel), l.bwb_id) as naam,
        case when e.naam is not null then 'tekst' when o.met_citeertitel then 'citeertitel' else 'opschrift' end as naam_bron,
        l.soort,
        coalesce(s.ministerie, l.ministerie) as ministerie,
        d.overheidsdomein,
        l.tekst_van, l.tekst_tot, l.einddatum
    from laatste l
    left join eigen e using (bwb_id)
    left join officieel o using (bwb_id)
    left join seeds s using (bwb_id)
    left join domeinen d using (bwb_id)
),

passend as (
    select g.bwb_id, arg_min(r.domein, r.volgorde::integer) as domein, arg_min(r.bron, r.volgorde::integer) as bron
    from genoemd g
    join seed.domein r on regexp_matches(lower(case r.waar when 'wet' then g.naam when 'overheidsdomein' then g.overheidsdomein else g.ministerie end), r.patroon)
    group by g.bwb_id
)

select g.bwb_id, ingekort(g.naam, 120) as naam, g.naam_bron, g.soort, g.ministerie,
    coalesce(p.domein, 'Overig') as domein,
    coalesce(p.bron, 'geen regel past') as domein_bron,
    g.tekst_van, g.tekst_tot, g.einddatum
from genoemd g
left join passend p using (bwb_id)
