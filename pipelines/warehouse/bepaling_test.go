package warehouse

import (
	"database/sql/driver"
	"fmt"
	"testing"
)

// step is a version of a law: its first day, for a law with gaps or overlaps
// its last, and its norms.
type step struct {
	from, to string
	norms    []string
}

func v(from string, norms ...string) step { return step{from: from, norms: norms} }

const (
	plan     = "Het college stelt een plan vast voor de zorg aan ouderen in de gemeente"
	verslag  = "Het college brengt jaarlijks verslag uit aan de gemeenteraad over de uitvoering van het plan in dat jaar"
	subsidie = "Het college kan subsidie verstrekken aan instellingen die vrijwilligers opleiden"
	lijst    = "Het college draagt zorg voor de volgende voorzieningen in de eigen gemeente:"
)

// Each case is a law. changes are 'soort plaats<plaats in de oude versie
// modaliteit<modaliteit in de oude versie @ naar_datum', intervals 'plaats
// geldig_van..geldig_tot id', with the id without law and body.
var overTime = []struct {
	name               string
	steps              []step
	changes, intervals string
}{
	{"nothing changes", []step{v("2014", "5|1||1|college|plicht|"+plan), v("2015", "5|1||1|college|plicht|"+plan)},
		"", "5.1 2014-01-01..9999-12-31 art5/lid1/z1"},
	{"versions that come out of order", []step{v("2016", "5|1||1|college|plicht|"+plan+" en regio"), v("2014", "5|1||1|college|plicht|"+plan), v("2015", "5|1||1|college|plicht|"+plan)},
		"gewijzigd 5.1<5.1 plicht<plicht @ 2016-01-01", "5.1 2014-01-01..2015-12-31 art5/lid1/z1\n5.1 2016-01-01..9999-12-31 art5/lid1/z1"},
	{"blanks and line ends", []step{v("2014", "5|1||1|college|plicht|Het college\nstelt  vast. "), v("2015", "5|1||1|college|plicht|Het college stelt vast.")},
		"", "5.1 2014-01-01..9999-12-31 art5/lid1/z1"},
	{"a lid is inserted", []step{v("2014", "5|1||1|college|plicht|"+plan, "5|2||1|college|plicht|"+verslag, "5|3||1|college|bevoegdheid|"+subsidie),
		v("2015", "5|1||1|college|plicht|"+plan, "5|2||1|college|plicht|Het college hoort de cliëntenraad", "5|3||1|college|plicht|"+verslag, "5|4||1|college|bevoegdheid|"+subsidie)},
		"nieuw 5.2<. plicht<. @ 2015-01-01",
		"5.1 2014-01-01..9999-12-31 art5/lid1/z1\n5.2 2014-01-01..2014-12-31 art5/lid2/z1\n5.2 2015-01-01..9999-12-31 art5/lid2/z1~2\n" +
			"5.3 2014-01-01..2014-12-31 art5/lid3/z1\n5.3 2015-01-01..9999-12-31 art5/lid2/z1\n5.4 2015-01-01..9999-12-31 art5/lid3/z1"},
	{"an inserted lid, and the old one is amended where it went", []step{v("2014", "5|1||1|college|plicht|"+verslag),
		v("2015", "5|1||1|college|plicht|Het college hoort de cliëntenraad", "5|2||1|college|plicht|"+verslag+" of daarna")},
		"nieuw 5.1<. plicht<. @ 2015-01-01\ngewijzigd 5.2<5.1 plicht<plicht @ 2015-01-01",
		"5.1 2014-01-01..2014-12-31 art5/lid1/z1\n5.1 2015-01-01..9999-12-31 art5/lid1/z1~2\n5.2 2015-01-01..9999-12-31 art5/lid1/z1"},
	{"an article is renumbered", []step{v("2014", "5|1||1|college|plicht|"+plan), v("2015", "8a|||1|college|plicht|"+plan)},
		"", "5.1 2014-01-01..2014-12-31 art5/lid1/z1\n8a 2015-01-01..9999-12-31 art5/lid1/z1"},
	{"an article is renumbered and unlike", []step{v("2014", "5|1||1|college|plicht|"+plan), v("2015", "8a|||1|college|plicht|"+verslag)},
		"vervallen 5.1<5.1 plicht<plicht @ 2015-01-01\nnieuw 8a<. plicht<. @ 2015-01-01",
		"5.1 2014-01-01..2014-12-31 art5/lid1/z1\n8a 2015-01-01..9999-12-31 art8a/z1"},
	{"a provision is rewritten where it stands", []step{v("2014", "5|1||1|college|plicht|"+plan), v("2015", "5|1||1|college|plicht|"+verslag)},
		"gewijzigd 5.1<5.1 plicht<plicht @ 2015-01-01", "5.1 2014-01-01..2014-12-31 art5/lid1/z1\n5.1 2015-01-01..9999-12-31 art5/lid1/z1"},
	{"may becomes must", []step{v("2014", "5|1||1|college|bevoegdheid|Het college kan een plan vaststellen"), v("2015", "5|1||1|college|plicht|Het college stelt een plan vast")},
		"gewijzigd 5.1<5.1 plicht<bevoegdheid @ 2015-01-01", "5.1 2014-01-01..2014-12-31 art5/lid1/z1\n5.1 2015-01-01..9999-12-31 art5/lid1/z1"},
	{"one sentence, two modalities", []step{v("2014", "5|1||1|college|bevoegdheid|"+plan, "5|1||1|college|plicht|"+plan), v("2015", "5|1||1|college|plicht|"+plan+" en regio", "5|1||1|college|bevoegdheid|"+plan+" en regio"),
		v("2016", "5|1||1|college|bevoegdheid|"+plan+" en regio")},
		"gewijzigd 5.1<5.1 bevoegdheid<bevoegdheid @ 2015-01-01\ngewijzigd 5.1<5.1 plicht<plicht @ 2015-01-01\nvervallen 5.1<5.1 plicht<plicht @ 2016-01-01",
		"5.1 2014-01-01..2014-12-31 art5/lid1/z1\n5.1 2014-01-01..2014-12-31 art5/lid1/z1~2\n5.1 2015-01-01..9999-12-31 art5/lid1/z1\n5.1 2015-01-01..2015-12-31 art5/lid1/z1~2"},
	{"another body", []step{v("2014", "5|1||1|college|plicht|Het college stelt een plan vast"), v("2015", "5|1||1|gemeenteraad|plicht|De raad stelt een plan vast")},
		"nieuw 5.1<. plicht<. @ 2015-01-01\nvervallen 5.1<5.1 plicht<plicht @ 2015-01-01",
		"5.1 2014-01-01..2014-12-31 art5/lid1/z1\n5.1 2015-01-01..9999-12-31 art5/lid1/z1"},
	{"lapsed and put back", []step{v("2014", "5|1||1|college|plicht|"+plan), v("2015"), v("2016", "5|1||1|college|plicht|"+plan)},
		"vervallen 5.1<5.1 plicht<plicht @ 2015-01-01\nnieuw 5.1<. plicht<. @ 2016-01-01",
		"5.1 2014-01-01..2014-12-31 art5/lid1/z1\n5.1 2016-01-01..9999-12-31 art5/lid1/z1~2"},
	{"one of two twins lapses", []step{v("2014", "5|1||1|college|plicht|"+plan, "9|1||1|college|plicht|"+plan), v("2015", "9|1||1|college|plicht|"+plan)},
		"vervallen 5.1<5.1 plicht<plicht @ 2015-01-01", "5.1 2014-01-01..2014-12-31 art5/lid1/z1\n9.1 2014-01-01..9999-12-31 art9/lid1/z1"},
	{"articles that carry one number", []step{v("2014", "D|||1|college|plicht|"+plan, "D|||1|college|plicht|"+verslag), v("2015", "D|||1|college|plicht|"+plan, "D|||1|college|plicht|"+verslag, "D|||1|college|bevoegdheid|"+subsidie)},
		"nieuw D<. bevoegdheid<. @ 2015-01-01", "D 2014-01-01..9999-12-31 artD/z1\nD 2014-01-01..9999-12-31 artD/z1~2\nD 2015-01-01..9999-12-31 artD/z1~3"},
	{"a list gets an item", []step{v("2014", "5|1|a|1|college|plicht|"+lijst+" a. vervoer;", "+5|1|b|1|college|plicht|"+lijst+" b. hulp thuis."),
		v("2015", "5|1|a|1|college|plicht|"+lijst+" a. vervoer;", "+5|1|b|1|college|plicht|"+lijst+" b. opvang;", "+5|1|c|1|college|plicht|"+lijst+" c. hulp thuis.")},
		"nieuw 5.1.b<. plicht<. @ 2015-01-01",
		"5.1.a 2014-01-01..9999-12-31 art5/lid1/oa/z1\n5.1.b 2014-01-01..2014-12-31 art5/lid1/ob/z1\n5.1.b 2015-01-01..9999-12-31 art5/lid1/ob/z1~2\n5.1.c 2015-01-01..9999-12-31 art5/lid1/ob/z1"},
	{"items are told apart by their own words", []step{v("2014", "5|1|a|1|college|plicht|"+lijst+" a. vervoer."), v("2015", "6|1|a|1|college|plicht|"+lijst+" a. opvang.")},
		"vervallen 5.1.a<5.1.a plicht<plicht @ 2015-01-01\nnieuw 6.1.a<. plicht<. @ 2015-01-01",
		"5.1.a 2014-01-01..2014-12-31 art5/lid1/oa/z1\n6.1.a 2015-01-01..9999-12-31 art6/lid1/oa/z1"},
	{"a law that ends", []step{v("2014", "5|1||1|college|plicht|"+plan), {"2015", "2015-12-31", []string{"5|1||1|college|plicht|" + plan}}},
		"vervallen 5.1<5.1 plicht<plicht @ 2016-01-01", "5.1 2014-01-01..2015-12-31 art5/lid1/z1"},
	{"days without a version", []step{{"2014", "2014-06-30", []string{"5|1||1|college|plicht|" + plan}}, v("2015", "5|1||1|college|plicht|"+plan)},
		"", "5.1 2014-01-01..2014-06-30 art5/lid1/z1\n5.1 2015-01-01..9999-12-31 art5/lid1/z1"},
	{"days with two versions", []step{{"2014", "2015-06-30", []string{"5|1||1|college|plicht|" + plan}}, v("2015", "5|1||1|college|plicht|"+verslag)},
		"gewijzigd 5.1<5.1 plicht<plicht @ 2015-01-01", "5.1 2014-01-01..2014-12-31 art5/lid1/z1\n5.1 2015-01-01..9999-12-31 art5/lid1/z1"},
	{"a version that never was in force", []step{{"2014", "9999-12-31", []string{"5|1||1|college|plicht|" + plan}}, {"2015", "2014-12-31", []string{"5|1||1|college|plicht|" + verslag}}},
		"", "5.1 2014-01-01..9999-12-31 art5/lid1/z1"},
	{"announced", []step{v("2014", "5|1||1|college|plicht|"+plan), v("2099", "5|1||1|college|plicht|"+plan, "6|1||1|college|bevoegdheid|"+subsidie)},
		"nieuw 6.1<. bevoegdheid<. @ 2099-01-01", "5.1 2014-01-01..9999-12-31 art5/lid1/z1\n6.1 2099-01-01..9999-12-31 art6/lid1/z1"},
	{"two versions of an article at a time", []step{v("2014", "5|1||1|college|plicht|"+plan, "!5|1||1|college|plicht|"+verslag)},
		"", "5.1 2014-01-01..9999-12-31 art5/lid1/z1"},
}

func TestProvisionsOverTime(t *testing.T) {
	l := laws{}
	for i, c := range overTime {
		for _, s := range c.steps {
			l.version(law(i), day(t, s.from), lastDay(t, s, c.steps))
			l.provisions(t, law(i), day(t, s.from), s.norms)
		}
	}
	w := l.warehouse(t)
	sound(t, w, "bepaling_dubbel", "bepaling_versies_overlappen")
	place := func(suffix string) string {
		return fmt.Sprintf("coalesce(nullif(concat_ws('.', artikel%[1]s, lid%[1]s, onderdeel%[1]s), ''), '.')", suffix)
	}
	for i, c := range overTime {
		changes := ask(t, w, fmt.Sprintf("select soort || ' ' || %s || '<' || %s || ' ' || modaliteit || '<' || coalesce(modaliteit_oud, '.') || ' @ ' || naar_datum from kern.bepaling_wijziging where bwb_id = '%s' order by naar_datum, artikel, lid, onderdeel, soort, modaliteit",
			place(""), place("_oud"), law(i)))
		if changes != c.changes {
			t.Errorf("%s: changes\n%s\nwant\n%s", c.name, changes, c.changes)
		}
		intervals := ask(t, w, fmt.Sprintf("select %s || ' ' || geldig_van || '..' || geldig_tot || ' ' || regexp_extract(bepaling_id, '^[^/]*/(.*)/[^/~]*', 1) || regexp_extract(bepaling_id, '~.*') from kern.bepaling where bwb_id = '%s' order by artikel, lid, onderdeel, geldig_van, bepaling_id",
			place(""), law(i)))
		if intervals != c.intervals {
			t.Errorf("%s: intervals\n%s\nwant\n%s", c.name, intervals, c.intervals)
		}
	}
}

func law(i int) string { return fmt.Sprintf("BWBR9%06d", i) }

// lastDay is what a step says, or the day before the next one.
func lastDay(t *testing.T, s step, all []step) driver.Value {
	t.Helper()
	if s.to != "" {
		return day(t, s.to)
	}
	next := ""
	for _, other := range all {
		if other.from > s.from && (next == "" || other.from < next) {
			next = other.from
		}
	}
	if next == "" {
		return nil
	}
	return day(t, next).AddDate(0, 0, -1)
}
