package warehouse

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// Rejected is what a warehouse that was not fit to publish says of that.
type Rejected struct {
	Run    string
	Checks []RejectedCheck
}

// RejectedCheck is a check that stopped publication.
type RejectedCheck struct {
	Name string
	// Release is what it compared with, if it compares.
	Release string
	// Subjects are what it found, and Whole tells whether that is all.
	Subjects []string
	Whole    bool
	// Acceptable is false for the key of a table.
	Acceptable bool
}

// ReadRejected reads the checks that a rejected warehouse failed on.
func ReadRejected(ctx context.Context, path string) (*Rejected, error) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no rejected warehouse %s: no run was stopped by a check", path)
	}
	db, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	r := &Rejected{}
	err = Query(ctx, db, `select r.run_id, t.naam, b.uitgave, b.onderwerp, b.volledig
		from meta.run r, kwaliteit.toets t
		left join kwaliteit.bevinding b on b.toets = t.naam
		where t.ernst = 'fout' and not t.geslaagd and not t.aanvaard
		order by t.naam, b.onderwerp`, func([]string) error { return nil }, func(row []*string) error {
		r.Run = *row[0]
		if n := len(r.Checks); n == 0 || r.Checks[n-1].Name != *row[1] {
			r.Checks = append(r.Checks, RejectedCheck{Name: *row[1]})
		}
		c := &r.Checks[len(r.Checks)-1]
		if row[3] != nil {
			c.Acceptable, c.Whole = true, *row[4] == "true"
			c.Subjects = append(c.Subjects, *row[3])
		}
		if row[2] != nil {
			c.Release = *row[2]
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the rejected warehouse %s: %w", path, plain(err))
	}
	return r, nil
}
