package warehouse

import (
	"database/sql"
	"errors"
	"fmt"
	"sync"
)

// Engine is a build of DuckDB. Another one may write other Parquet of the same
// tables, or round another way.
type Engine struct{ Version, Commit string }

// String names the build, to its commit: development builds share a version.
func (e Engine) String() string { return "DuckDB " + e.Version + " " + e.Commit }

// Linked gives the DuckDB that is linked in. It is asked in SQL: LibraryVersion of
// the driver's bindings frees a string that is not its own.
var Linked = sync.OnceValues(func() (e Engine, err error) {
	db, err := sql.Open("duckdb", "?threads=1")
	if err != nil {
		return e, fmt.Errorf("starting DuckDB: %w", err)
	}
	err = db.QueryRow("select library_version, source_id from pragma_version()").Scan(&e.Version, &e.Commit)
	if err = errors.Join(err, db.Close()); err != nil {
		return e, fmt.Errorf("asking DuckDB for its version: %w", plain(err))
	}
	return e, nil
})
