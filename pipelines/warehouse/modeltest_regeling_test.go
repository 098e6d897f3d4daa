package warehouse

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"medebewind/transforms"
)

// regulationHead is "BWBR0099991 2015-01-01 Testwet" or "BWBR0099991 2015-01-01..2016-12-31 AMvB: Testbesluit".
var regulationHead = regexp.MustCompile(`^(BWBR\d{7}) (\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))? (?:([\w-]+): )?(.+)$`)

// regulation adds a version of a regulation that has a title, a kind and titles of
// divisions, where law has only places: "regeling BWBR0099991 2015-01-01 Testwet", a
// norm a row. Columns that are not there
// have what most have: artikel is the number of the row, orgaan college, modaliteit
// plicht, tekst the artikel, opschrift none. A row with the same groep as the one
// before is an item of the same norm.
func (l laws) regulation(head string, rows [][]string) error {
	at := regulationHead.FindStringSubmatch(head)
	if at == nil {
		return fmt.Errorf("a regulation is written: regeling BWBR0099991 2015-01-01 Titel, not %q", head)
	}
	bwbID, soort := at[1], cmp.Or(at[4], "wet")
	from, err := time.Parse(time.DateOnly, at[2])
	if err != nil {
		return err
	}
	version := row{"bwb_id": bwbID, "label": at[2] + "_0", "geldig_van": from, "zicht_van": from, "verwijderd": false}
	if at[3] != "" {
		if version["geldig_tot"], err = time.Parse(time.DateOnly, at[3]); err != nil {
			return err
		}
	}
	l.add(transforms.BWBExpressie, version)
	l.add(transforms.BWBRegeling, row{"bwb_id": bwbID, "versie_datum": from, "generatie": int64(0), "soort": soort, "citeertitel": at[5]})
	groep := int64(0)
	last := ""
	for i, cells := range rows[1:] {
		r := map[string]string{}
		for k, cell := range cells {
			if cell != "." {
				r[rows[0][k]] = cell
			}
		}
		if r["groep"] == "" || r["groep"] != last {
			groep++
		}
		last = r["groep"]
		if err := l.norm(bwbID, from, int64(i+1), groep, r); err != nil {
			return fmt.Errorf("row %d: %w", i+1, err)
		}
	}
	return nil
}

// norm adds a norm and the unit of text that it stands in.
func (l laws) norm(bwbID string, from time.Time, nr, groep int64, r map[string]string) error {
	for column := range r {
		if !strings.Contains(" artikel lid onderdeel zin orgaan modaliteit soort_norm regel tekst opschrift titel groep ", " "+column+" ") {
			return fmt.Errorf("the norms of a law have no column %s", column)
		}
	}
	zin, err := strconv.ParseInt(cmp.Or(r["zin"], "1"), 10, 64)
	if err != nil {
		return err
	}
	artikel := cmp.Or(r["artikel"], strconv.FormatInt(nr, 10))
	orgaan, layer := cmp.Or(r["orgaan"], "college"), "gemeente"
	if strings.Contains(orgaan, "staten") || orgaan == "commissaris" || orgaan == "provincie" {
		layer = "provincie"
	}
	norm := row{"eenheid": nr, "zin": zin, "groep": groep, "overheidslaag": layer, "orgaan": orgaan, "modaliteit": cmp.Or(r["modaliteit"], "plicht"),
		"soort_norm": filled(r["soort_norm"]), "regel": cmp.Or(r["regel"], "proef"), "tekst": cmp.Or(r["tekst"], "artikel "+artikel)}
	unit := row{"niveau": "lid", "opschrift": filled(r["opschrift"]), "artikel_titel": filled(r["titel"]), "dubbel": false, "tekst": norm["tekst"],
		"jci": "jci1.3:c:" + bwbID + "&artikel=" + artikel + "&z=" + from.Format(time.DateOnly)}
	for _, at := range []row{norm, unit} {
		at["bwb_id"], at["versie_datum"], at["generatie"], at["volgnummer"] = bwbID, from, int64(0), nr
		at["artikel"], at["lid"], at["onderdeel"] = artikel, filled(r["lid"]), filled(r["onderdeel"])
	}
	l.add(transforms.BWBBepaling, norm)
	l.add(transforms.BWBArtikel, unit)
	return nil
}
