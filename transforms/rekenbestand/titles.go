package rekenbestand

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
	"medebewind/transforms/notation"
)

// Names of the funds.
const (
	gemeentefonds  = "gemeentefonds"
	provinciefonds = "provinciefonds"
)

var (
	fondsForm      = regexp.MustCompile(`(?i)\b(gemeentefonds|provinciefonds)\b(?:,?\s+(?:uitkeringsjaar\s+)?(20\d\d))?`)
	jaarForm       = regexp.MustCompile(`(?i)\b(?:uitkeringsjaar|uitkeringsfactor)\s+(20\d\d)\b`)
	circulaireForm = regexp.MustCompile(`(?i)\b(` + notation.MonthPattern + `)[ -]?circulaire\s+(20\d\d)\b`)
	versieForm     = regexp.MustCompile(`(?i)\bversie\s+(\d{1,2})\b`)
	// The factor lies near 1, so its point is a decimal one although it stands
	// in text: '1,420' and '1.420' are the same. A whole number is not taken for
	// it, or the year would be.
	factorForm = regexp.MustCompile(`(?i)\buitkeringsfactor\b(?:\s+20\d\d)?\s*[:=]?\s*(\d{1,2})[.,](\d{1,6})\b`)
)

// titles are what the rows above the headers tell; empty is not told.
type titles struct {
	fonds, jaar, circulaire, factor string
	versie                          string // an uitkeringsjaar has several
}

// readTitles reads the titles of sheets. They repeat each other, and must not
// contradict each other.
func readTitles(sheets ...*sheet) (titles, error) {
	var t titles
	for _, s := range sheets {
		for _, line := range s.titles {
			if err := t.line(line); err != nil {
				return t, transforms.At("sheet "+s.name, err)
			}
		}
	}
	return t, nil
}

func (t *titles) line(line string) error {
	if m := fondsForm.FindStringSubmatch(line); m != nil {
		if err := tell(&t.fonds, "fonds", strings.ToLower(m[1])); err != nil {
			return err
		}
		if err := tell(&t.jaar, "uitkeringsjaar", m[2]); err != nil {
			return err
		}
	}
	if m := jaarForm.FindStringSubmatch(line); m != nil {
		if err := tell(&t.jaar, "uitkeringsjaar", m[1]); err != nil {
			return err
		}
	}
	if m := circulaireForm.FindStringSubmatch(line); m != nil {
		if err := tell(&t.circulaire, "circulaire", m[2]+"-"+strings.ToLower(m[1])); err != nil {
			return err
		}
	}
	if m := versieForm.FindStringSubmatch(line); m != nil {
		if err := tell(&t.versie, "versie", m[1]); err != nil {
			return err
		}
	}
	if m := factorForm.FindStringSubmatch(line); m != nil {
		return tell(&t.factor, "uitkeringsfactor", m[1]+"."+strings.TrimRight(m[2], "0"))
	}
	return nil
}

func tell(field *string, name, value string) error {
	if *field != "" && value != "" && *field != value {
		return fmt.Errorf("title gives %s %s, and an earlier title %s", name, value, *field)
	}
	if value != "" {
		*field = value
	}
	return nil
}

// head emits transforms.FondsBestand.
func (f file) head(emit transforms.Emit) error {
	t := f.titles
	batch := transforms.NewBatch(transforms.FondsBestand, emit)
	defer batch.Close()
	batch.Text(0, t.fonds)
	if year, err := strconv.ParseInt(t.jaar, 10, 64); err == nil {
		batch.Int(1, year)
	}
	batch.Text(2, t.circulaire)
	if t.factor != "" {
		factor, err := t.decimal()
		if err != nil {
			return err
		}
		batch.Decimal(3, factor)
	}
	soort := "rekenmodel"
	if f.reden != "" {
		soort = "anders"
		batch.Text(5, f.reden)
	}
	batch.Text(4, soort)
	if versie, err := strconv.ParseInt(t.versie, 10, 64); err == nil {
		batch.Int(6, versie)
	}
	if err := batch.Next(); err != nil {
		return err
	}
	return batch.Flush()
}

func (t titles) decimal() (decimal128.Num, error) {
	d, err := plain(t.factor)
	if err != nil {
		return decimal128.Num{}, fmt.Errorf("uitkeringsfactor %q: %w", t.factor, err)
	}
	return d.Round(transforms.Weight)
}
