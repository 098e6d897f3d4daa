package main

import (
	"fmt"

	"medebewind/pipelines/release/format"
)

// openRelease reads the description of a release, and holds every Parquet file
// that it names against its hash. Its tables are read here and not by medebewind's
// own package: the Arrow versions of the two do not link into one program.
func openRelease(dir string) (*format.Release, error) {
	r, err := format.Open(dir)
	if err != nil {
		return nil, err
	}
	for _, t := range r.Tables() {
		for _, path := range t.Path {
			if err := r.Sums.Check(r.Dir, path); err != nil {
				return nil, fmt.Errorf("opening the release in %s: table %s: %w", dir, t.Name, err)
			}
		}
	}
	return r, nil
}
