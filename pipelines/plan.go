package pipelines

import (
	"context"
	"regexp"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
)

// Planned is what a run would fetch.
type Planned struct {
	Sets  []extract.Plan
	Notes []snapshot.Note // what it leaves out
	// Amounts are by source. A run begins with what comes later for so long as the
	// configuration says.
	Amounts []extract.Amount
}

// Plan tells what a run would fetch and why, how much that is, and what it leaves
// out. It fetches lists and a sample of what tells sizes, and changes nothing.
func Plan(ctx context.Context, o Options) (*Planned, error) {
	r, err := begin(o)
	if err != nil {
		return nil, err
	}
	defer r.end()
	env, chosen, err := r.environment()
	if err != nil {
		return nil, err
	}
	p := &Planned{}
	p.Sets, p.Notes, p.Amounts, err = extract.List(ctx, env, chosen)
	return p, err
}

var work = regexp.MustCompile(`\bBWB[RVW]\d{7}\b`)

// seededWorks are the regulations that the seeds name: those of the tasks, and the
// few that the indicators need beside. A release with them is of use.
func seededWorks() (map[string]bool, error) {
	seeds, err := models.Seeds()
	if err != nil {
		return nil, err
	}
	works := map[string]bool{}
	for _, text := range seeds {
		for _, id := range work.FindAll(text, -1) {
			works[string(id)] = true
		}
	}
	return works, nil
}
