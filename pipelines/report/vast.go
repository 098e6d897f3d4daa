package report

import (
	"context"
	"database/sql"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// vast are the pages that stand by themselves: where to begin, where to search,
// and who made it.
func vast(_ context.Context, _ *sql.DB, site *Site) ([]pagina, error) {
	return []pagina{
		{pad: "zoek.html", sjabloon: "zoek", titel: "Zoeken", omschrijving: "Zoek een taak, wet, gemeente, provincie of begrip."},
		{pad: "begin.html", sjabloon: "begin-hier", titel: "Begin hier", omschrijving: "In gewone taal: wat dit overzicht laat zien, en hoe u het leest."},
		{pad: "colofon.html", sjabloon: "colofon", titel: "Colofon", omschrijving: "Wie dit overzicht uitgeeft, waarop het rust en hoe u ernaar verwijst."},
	}, nil
}

// beside writes what the pages need beside them, and what tells others of them.
func (s *Site) beside(dir string, pages []pagina) error {
	if err := writeIndex(dir, s.zoekindex); err != nil {
		return err
	}
	if err := s.writeBeside(dir); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "wijzigingen.xml"), s.feed(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "sitemap.xml"), s.sitemap(pages), 0o644)
}

// adres is the address of a page; relative where it is not told where the site
// is served.
func (s *Site) Adres(pad string) string {
	if s.Over.Adres == "" {
		return pad
	}
	return s.Over.AdresRapport + "/" + pad
}

// sitemap lists the pages for search engines.
func (s *Site) sitemap(pages []pagina) []byte {
	var text strings.Builder
	text.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, p := range pages {
		text.WriteString("<url><loc>")
		_ = xml.EscapeText(&text, []byte(s.Adres(p.pad))) // a Builder takes all
		fmt.Fprintf(&text, "</loc><lastmod>%s</lastmod></url>\n", s.Gestart.Format(time.DateOnly))
	}
	text.WriteString("</urlset>\n")
	return []byte(text.String())
}

// Citaat is how the report is cited, without the page.
func (s *Site) Citaat() string {
	parts := []string{"Medebewind"}
	if s.Over.Uitgever != "" {
		parts = []string{s.Over.Uitgever, "Medebewind"}
	}
	if s.Over.Uitgave != "" {
		parts = append(parts, "uitgave "+s.Over.Uitgave)
	}
	return strings.Join(parts, ", ")
}
