package readers_test

import (
	"html"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/runtest"
)

var (
	link     = regexp.MustCompile(`href="([^"]*)"`)
	fragment = regexp.MustCompile(` id="([^"]*)"`)
	// Scripts and style sheets are those beside the page, and nothing else.
	own      = regexp.MustCompile(`<script src="(\.\./)*(?:rapport|zoek)\.js" defer></script>|<link rel="alternate" type="application/atom\+xml" title="Wijzigingen" href="(\.\./)*wijzigingen\.xml">|<link rel="stylesheet" href="(\.\./)*stijl\.css">`)
	resource = regexp.MustCompile(`(?i)<script|<img|<iframe|<object|<embed|@import|url\(|\ssrc=|srcset=|<link |<base |http-equiv`)
)

// pages reads the HTML of a report, by its path.
func pages(t *testing.T, root string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		text, err := os.ReadFile(filepath.Join(root, name))
		found[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// The report of the example is whole by itself: each link within it leads to a
// page and to a place on it, nothing is loaded from elsewhere, and each page
// says that all is made up.
func TestReportOfTheExample(t *testing.T) {
	out, _ := example(t)
	all := pages(t, filepath.Join(out, format.ReportDir))
	ids := map[string]map[string]bool{}
	for name, text := range all {
		ids[name] = map[string]bool{}
		for _, m := range fragment.FindAllStringSubmatch(text, -1) {
			if ids[name][m[1]] {
				t.Errorf("%s has two places %q", name, m[1])
			}
			ids[name][m[1]] = true
		}
	}
	for name, text := range all {
		if !strings.Contains(text, "VOORBEELD") {
			t.Errorf("%s is not stamped", name)
		}
		if found := resource.FindString(own.ReplaceAllString(text, "")); found != "" {
			t.Errorf("%s loads something: %s", name, found)
		}
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			follow(t, ids, name, html.UnescapeString(m[1]))
		}
	}
	counts := map[string]int{}
	for name := range all {
		counts[path.Dir(name)]++
	}
	for folder, query := range map[string]string{
		".":         "select 18",
		"overheid":  "select count(*) from kern.overheid o join indicator.peil p on p.overheidslaag = o.soort and p.jaar = o.jaar",
		"taak":      "select count(*) from kern.taak",
		"overzicht": "select count(*) from kern.taakboom where niveau = 'domein'",
		"herkomst":  "select (select count(*) from kern.overheid o join indicator.peil p on p.overheidslaag = o.soort and p.jaar = o.jaar) + (select count(*) from kern.taak where herkomst = 'vastgelegd') + (select count(*) from indicator.peil)",
	} {
		if want := runtest.Ask(t, out, query); want != strconv.Itoa(counts[folder]) {
			t.Errorf("%d pages in %s, want %s", counts[folder], folder, want)
		}
	}
	for _, name := range []string{"taak/G01", "taak/G12", "taak/P13", "herkomst/GM9001", "herkomst/taak-G05", "herkomst/provincie"} {
		// The hash of a snapshot changes with any document of it.
		head, _, _ := strings.Cut(all[name+".html"], "<footer>")
		compare(t, "rapport-"+path.Base(name)+".html", head)
	}
}

// follow finds where a link of a page leads to.
func follow(t *testing.T, ids map[string]map[string]bool, from, address string) {
	t.Helper()
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return
	}
	to, place, _ := strings.Cut(address, "#")
	target := from
	if to != "" {
		target = path.Join(path.Dir(from), to)
	}
	place, err := url.PathUnescape(place)
	switch {
	case err != nil:
		t.Errorf("%s leads to %s: %v", from, address, err)
	case target == "stijl.css", target == "wijzigingen.xml":
	case ids[target] == nil:
		t.Errorf("%s leads to %s, which is not there", from, address)
	case place != "" && !ids[target][place]:
		t.Errorf("%s leads to %s, and that page has no such place", from, address)
	}
}

var (
	government = regexp.MustCompile(`^herkomst/((?:GM|PV)\d+)\.html$`)
	task       = regexp.MustCompile(`^([GP]\d\d|B-[-GP\d]+)">\n.*: kosten (.*?)\*?, middelen (.*?)(?:; SPUK| <small>|</th>)`)
	amount     = regexp.MustCompile(`(?m)^<tr><td(?: colspan="3")?>(Kosten|Middelen): .*<td>([^<\n]*)$`)
)

// cents reads a Dutch amount to the cent; ok is false where it is unknown.
func cents(t *testing.T, text string) (n int64, ok bool) {
	t.Helper()
	if text == "." {
		return 0, false
	}
	digits := strings.NewReplacer(".", "", ",", "", "−", "-").Replace(text)
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || len(text) < 4 || text[len(text)-3] != ',' {
		t.Fatalf("%q is no amount to the cent", text)
	}
	return n, true
}

// sum adds the parts of a kind that a page prints; known is false if one is not.
func sum(t *testing.T, rows, kind string) (total int64, known bool) {
	t.Helper()
	known = true
	for _, part := range amount.FindAllStringSubmatch(rows, -1) {
		if part[1] == kind {
			n, ok := cents(t, part[2])
			total, known = total+n, known && ok
		}
	}
	return total, known
}

// The parts that a page of lineage prints are to the cent the amounts that it
// prints above them, and those are what the warehouse has.
func TestLineageAddsUp(t *testing.T) {
	out, _ := example(t)
	var got []string
	for name, text := range pages(t, filepath.Join(out, format.ReportDir)) {
		page := government.FindStringSubmatch(name)
		if page == nil {
			continue
		}
		for _, rows := range strings.Split(text, "<tbody id=\"") {
			m := task.FindStringSubmatch(rows)
			if m == nil {
				continue
			}
			line := page[1] + " " + m[1]
			for i, kind := range []string{"Kosten", "Middelen"} {
				n, ok := cents(t, m[i+2])
				if total, known := sum(t, rows, kind); ok && (total != n || !known) {
					t.Errorf("%s prints %s of %s as %s, and its parts are %d cents", name, kind, m[1], m[i+2], total)
				}
				if ok {
					line += " " + strconv.FormatInt(n, 10)
				} else {
					line += " ."
				}
			}
			got = append(got, line)
		}
	}
	slices.Sort(got)
	want := runtest.Ask(t, out, `
		select string_agg(b.overheid_code || ' ' || coalesce(t.taak_id, b.bundel_id) || ' ' || coalesce((b.netto_lasten_eur * 100)::bigint::varchar, '.') || ' '
			|| coalesce((b.middelen_eur * 100)::bigint::varchar, '.'), chr(10) order by b.overheid_code, coalesce(t.taak_id, b.bundel_id))
		from indicator.balans_bundel b
		join indicator.peil p on p.overheidslaag = overheidslaag(b.overheid_code) and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
		left join kern.bundel_lid t on t.bundel_id = b.bundel_id and t.jaar = b.jaar and t.taken = 1`)
	if strings.Join(got, "\n") != want {
		t.Errorf("the pages print %d lines that are not what the warehouse has:\n%s\nwant\n%s", len(got), strings.Join(got, "\n"), want)
	}
}

var (
	national = regexp.MustCompile(`(?s)<th scope="rowgroup" colspan="4">(Kosten|Middelen): ([^<]*)</th></tr>(.*?)</tbody>`)
	cluster  = regexp.MustCompile(`(?s)<th scope="rowgroup" colspan="5">([^<]*): kosten ([^<]*), middelen ([^<]*)</th></tr>(.*?)</tbody>`)
	lastCell = regexp.MustCompile(`(?m)^<tr><td>(Kosten|Middelen)?.*<td>([^<]*)</td></tr>$`)
)

// total adds the last cells of rows; those of one kind if the rows say it.
func total(t *testing.T, rows, kind string) (sum int64) {
	t.Helper()
	for _, row := range lastCell.FindAllStringSubmatch(rows, -1) {
		if n, ok := cents(t, row[2]); ok && (kind == "" || row[1] == kind) {
			sum += n
		}
	}
	return sum
}

// The parts of national figures are those figures, to the cent: of every task
// and every cluster that has any.
func TestNationalLineageAddsUp(t *testing.T) {
	out, _ := example(t)
	all := pages(t, filepath.Join(out, format.ReportDir))
	var got []string
	line := func(id, kind, amount string, sum int64) {
		if n, ok := cents(t, amount); ok {
			if n != sum {
				t.Errorf("%s of %s are %s, and the parts %d cents", kind, id, amount, sum)
			}
			got = append(got, id+" "+kind+" "+strconv.FormatInt(n, 10))
		}
	}
	for name, text := range all {
		if id, ok := strings.CutPrefix(name, "herkomst/taak-"); ok {
			for _, m := range national.FindAllStringSubmatch(text, -1) {
				line(strings.TrimSuffix(id, ".html"), m[1], m[2], total(t, m[3], ""))
			}
		}
	}
	for _, layer := range []string{"gemeente", "provincie"} {
		for _, m := range cluster.FindAllStringSubmatch(all["herkomst/"+layer+".html"], -1) {
			line(layer+" "+m[1], "Kosten", m[2], total(t, m[4], "Kosten"))
			line(layer+" "+m[1], "Middelen", m[3], total(t, m[4], "Middelen"))
		}
	}
	slices.Sort(got)
	want := runtest.Ask(t, out, `
		with figuur as (
			select if(soort = 'taak', id, overheidslaag || ' ' || id) as id, unnest([{'kant': 'Kosten', 'eur': netto_lasten_eur}, {'kant': 'Middelen', 'eur': middelen_eur}], recursive := true)
			from indicator.balans_macro
			join indicator.peil using (overheidslaag, jaar, verslagsoort)
			where soort in ('taak', 'cluster')
		)
		select string_agg(id || ' ' || kant || ' ' || (eur * 100)::bigint, chr(10) order by id || ' ' || kant || ' ' || (eur * 100)::bigint) from figuur where eur is not null`)
	if have := strings.Join(got, "\n"); have != want {
		t.Errorf("the pages print\n%s\nwant\n%s", have, want)
	}
}

// Reasons come out of the tables: what readers see of them has the words of the report.
func TestPagesHaveTheWordsOfTheReport(t *testing.T) {
	out, _ := example(t)
	root := filepath.Join(out, "rapport")
	root, err := filepath.EvalSymlinks(root)
	if err != nil {
		t.Fatal(err)
	}
	pages, bad := 0, regexp.MustCompile(`(?i)\bmagazijn\b`)
	err = filepath.WalkDir(root, func(path string, _ os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".html" {
			return err
		}
		pages++
		text, err := os.ReadFile(path)
		if found := bad.FindIndex(text); found != nil {
			t.Errorf("%s says %q: gegevensbank, or opgenomen", path[len(root):], text[max(found[0]-60, 0):found[1]])
		}
		return err
	})
	if err != nil || pages < 200 {
		t.Errorf("%d pages, %v", pages, err)
	}
}
