package history

import (
	"fmt"
	"slices"
	"strings"
)

// namedIDs is how many IDs an error lists for the reader to choose from.
const namedIDs = 5

// Find gives the run that ref names: an ID or the beginning of one, "latest",
// or "previous". The last two count runs that ended with a snapshot: a run that
// failed has nothing to look into. records are newest last.
func Find(records []Record, ref string) (Record, error) {
	ended := slices.DeleteFunc(slices.Clone(records), func(r Record) bool { return r.Manifest == "" })
	if back := slices.Index([]string{"latest", "previous"}, ref); back >= 0 {
		if back >= len(ended) {
			return Record{}, fmt.Errorf("there is no %s run: %d ended with a snapshot", ref, len(ended))
		}
		return ended[len(ended)-1-back], nil
	}
	var found []Record
	for _, r := range records {
		if r.ID == ref {
			return r, nil
		}
		if ref != "" && strings.HasPrefix(r.ID, ref) {
			found = append(found, r)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Record{}, fmt.Errorf("no run is named %q; the newest are: %s", ref, newest(records))
	}
	return Record{}, fmt.Errorf("%d runs begin with %q, give more of the ID; the newest are: %s", len(found), ref, newest(found))
}

func newest(records []Record) string {
	if len(records) == 0 {
		return "none, no run was recorded yet"
	}
	var ids []string
	for _, r := range slices.Backward(records[max(0, len(records)-namedIDs):]) {
		ids = append(ids, r.ID)
	}
	return strings.Join(ids, ", ")
}
