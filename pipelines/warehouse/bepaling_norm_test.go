package warehouse

import (
	"fmt"
	"strings"
	"testing"
)

// A list is one norm on every day, whichever of its items changed since; items
// with a verb of their own are norms of their own.
func TestNormsAreCountedOnce(t *testing.T) {
	aanhef := "Het college draagt zorg voor: "
	own := func(onderdeel, tekst string) string {
		return "6|1|" + onderdeel + "|1|college|plicht|Het college: " + onderdeel + ". " + tekst
	}
	item := func(onderdeel, tekst string) string {
		return "5|1|" + onderdeel + "|1|college|plicht|" + aanhef + onderdeel + ". " + tekst
	}
	l := laws{}
	for from, norms := range map[string][]string{
		"2014": {item("a", "vervoer;"), own("a", "stelt een plan vast;"), own("b", "hoort de raad.")},
		"2015": {item("a", "vervoer;"), "+" + item("b", "opvang."), own("a", "stelt een plan vast;"), own("b", "hoort de raad.")},
		"2016": {item("a", "vervoer;"), "+" + item("b", "opvang."), "+" + item("c", "hulp."), own("a", "stelt een plan vast;"), own("b", "hoort de provincie;"), own("c", "hoort de raad.")},
		"2017": {item("b", "opvang."), "+" + item("c.1°", "hulp thuis;"), "+" + item("c.2°", "hulp elders."), own("a", "stelt een plan vast;"), own("c", "hoort de raad.")},
		"2018": {item("c.1°", "hulp thuis;"), "+" + item("c.2°", "hulp elders."), own("c", "hoort de raad.")},
	} {
		end := day(t, from).AddDate(1, 0, -1)
		l.version("BWBR9000000", day(t, from), end)
		l.provisions(t, "BWBR9000000", day(t, from), norms)
	}
	w := l.warehouse(t)
	sound(t, w)
	got := ask(t, w, `select j, count(*), count(distinct norm_id) from range(2014, 2019) t(j)
		join kern.bepaling b on make_date(j, 7, 1) between geldig_van and geldig_tot group by j order by j`)
	if want := "2014|3|3\n2015|4|3\n2016|6|4\n2017|5|3\n2018|3|2"; got != want {
		t.Errorf("rows and norms by year\n%s\nwant\n%s", got, want)
	}
	got = ask(t, w, "select distinct norm_id from kern.bepaling where geldig_tot = date '2018-12-31' order by 1")
	if want := "BWBR9000000/art5/lid1/oc/z1/college/plicht\nBWBR9000000/art6/lid1/oc/z1/college/plicht"; got != want {
		t.Errorf("norms\n%s\nwant\n%s", got, want)
	}
}

// What a provision says of itself beside its words.
func TestProvisionColumns(t *testing.T) {
	l := laws{}
	for bwbID, norms := range map[string][]string{
		"BWBR0005416": {"5|1||1|college|plicht|" + plan},
		"BWBR0004627": {"X 8|2||1|gemeenteraad|bevoegdheid|" + plan, "X|||1|gemeenteraad|plicht|" + plan, "X8|||1|gemeenteraad|plicht|" + plan, "J 1|||1|college|plicht|" + plan},
		"BWBR9000001": {"?5 a|1|b.1°|2|gedeputeerde staten|verbod|" + plan},
	} {
		l.version(bwbID, day(t, "2014-03-01"), nil)
		l.provisions(t, bwbID, day(t, "2014-03-01"), norms)
	}
	w := l.warehouse(t)
	sound(t, w)
	for _, c := range []struct{ query, want string }{
		{"select bwb_id, artikel, aard from kern.bepaling order by 1, 2",
			"BWBR0004627|J 1|medebewind\nBWBR0004627|X|organisatie\nBWBR0004627|X 8|organisatie\nBWBR0004627|X8|medebewind\nBWBR0005416|5|organisatie\nBWBR9000001|5 a|medebewind"},
		{"select bepaling_id, url, hoofdstuk, overheidslaag, versie_datum from kern.bepaling where bwb_id = 'BWBR9000001'",
			"BWBR9000001/art5-a/lid1/ob.1°/z2/gedeputeerde-staten|https://wetten.overheid.nl/jci1.3:c:BWBR9000001&artikel=5_a&z=2014-03-01&g=2014-03-01|Taken|provincie|2014-03-01"},
		{"select jci from kern.bepaling where bwb_id = 'BWBR0005416'", "jci1.3:c:BWBR0005416&artikel=5&z=2014-03-01"},
		{"select count(*) from kern.bepaling_wijziging", "0"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

// Ten words of which eight stay are the same provision elsewhere, seven are
// not; where several are like it the most like one is.
func TestLikenessDecides(t *testing.T) {
	words := strings.Fields("een twee drie vier vijf zes zeven acht negen tien")
	with := func(n int, extra string) string {
		return strings.Join(append(words[:n:n], strings.Fields(extra)...), " ")
	}
	l := laws{}
	for i, c := range []struct{ old, elsewhere string }{
		{with(10, ""), with(8, "")},
		{with(10, ""), with(7, "")},
		{with(10, ""), with(9, "nieuw")},
		{with(10, ""), with(8, "nieuw anders")},
	} {
		l.version(law(i), day(t, "2014"), day(t, "2014-12-31"))
		l.version(law(i), day(t, "2015"), day(t, "2016-12-31"))
		l.provisions(t, law(i), day(t, "2014"), []string{"5|1||1|college|plicht|" + c.old})
		l.provisions(t, law(i), day(t, "2015"), []string{"8|1||1|college|plicht|" + c.elsewhere, "9|1||1|college|plicht|" + with(3, "")})
	}
	w := l.warehouse(t)
	sound(t, w)
	for i, want := range []string{
		"gewijzigd|8|0.800|true\nnieuw|9|.|false",
		"nieuw|8|.|false\nnieuw|9|.|false\nvervallen|5|.|false",
		"gewijzigd|8|0.818|true\nnieuw|9|.|false",
		"nieuw|8|.|false\nnieuw|9|.|false\nvervallen|5|.|false",
	} {
		where := fmt.Sprintf("bwb_id = '%s' and not regeling_vervallen", law(i))
		if got := ask(t, w, "select soort, artikel, gelijkenis, hernummerd from kern.bepaling_wijziging where "+where+" order by soort, artikel"); got != want {
			t.Errorf("law %d: %s, want %s", i, got, want)
		}
	}
	if got := ask(t, w, "select distinct soort, van_datum, naar_datum, tekst_nieuw from kern.bepaling_wijziging where regeling_vervallen"); got != "vervallen|2015-01-01|2017-01-01|." {
		t.Errorf("laws that end: %s", got)
	}
}

func TestProvisionMacros(t *testing.T) {
	w := shared(t)
	for _, c := range []struct{ expression, want string }{
		{"in_artikelen(null, '5')", "true"},
		{"in_artikelen('V;X', 'X')", "true"},
		{"in_artikelen('V;X', 'X 8')", "true"},
		{"in_artikelen('V;X', 'XI')", "false"},
		{"in_artikelen('X 8', 'X')", "false"},

		{"zonder_letters('De raad: b. stelt vast;', 'b')", "De raad: stelt vast"},
		{"zonder_letters('De raad: b. stelt vast: 1°. een plan, en', 'b.1°')", "De raad: stelt vast: een plan, en"},
		{"zonder_letters('De raad: c. stelt vast.', 'b')", "De raad: c. stelt vast"},
		{"zonder_letters('De  raad stelt' || chr(10) || 'vast. ', null)", "De raad stelt vast."},

		{"eigen_tekst('De raad: b. stelt vast', 'b')", "stelt vast"},
		{"eigen_tekst('De raad: b. stelt vast: 1°. een plan', 'b.1°')", "een plan"},
		{"eigen_tekst('De raad stelt vast', 'b')", "De raad stelt vast"},
		{"eigen_tekst('De raad stelt vast', null)", "De raad stelt vast"},

		{"list_sort(woorden('De raad, dé Raad; artikel 5a'))", `["5a","artikel","de","dé","raad"]`},
		{"artikel_jci('BWBR9000001', 'X 8', date '2014-03-01')", "jci1.3:c:BWBR9000001&artikel=X_8&z=2014-03-01&g=2014-03-01"},

		{"gelijkenis(woorden('een twee drie'), woorden('Drie, twee.'))", "0.667"},
		{"gelijkenis(woorden('een'), woorden('twee'))", "0.000"},
		{"gelijkenis(woorden('een'), woorden(''))", "0.000"},
		{"gelijkenis(woorden('?'), woorden(''))", "1.000"},
	} {
		if got := ask(t, w, "select "+c.expression); got != c.want {
			t.Errorf("%s is %s, want %s", c.expression, got, c.want)
		}
	}
}
