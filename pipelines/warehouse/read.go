package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"os"
	"runtime"

	"github.com/marcboeker/go-duckdb/v2"
)

// ReadMemory is what reading a warehouse may take unless told otherwise. DuckDB by
// itself takes four fifths of the machine.
const ReadMemory = "2GiB"

// Open opens a published warehouse to read: nothing can be written, no file or
// address outside it can be reached, and no setting can be changed back.
func Open(path string) (*sql.DB, error) {
	return OpenWithin(path, Limits{})
}

// OpenWithin is Open within limits; what they leave open is ReadMemory and all cores.
// Without a folder for it nothing spills: who only reads makes no files.
func OpenWithin(path string, limits Limits) (*sql.DB, error) {
	if limits.Memory == "" {
		limits.Memory = ReadMemory
	}
	if limits.Threads <= 0 {
		limits.Threads = runtime.GOMAXPROCS(0)
	}
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("opening the warehouse: %w", err)
	}
	// DuckDB would read it as a part of the warehouse, read-only or not.
	if _, err := os.Lstat(path + ".wal"); err == nil {
		return nil, fmt.Errorf("opening the warehouse: %s.wal lies beside it, of somebody who opened it to write; what is in there was not published: move it away, or let the next run do so", path)
	}
	settings := []string{
		"set autoinstall_known_extensions = false",
		"set autoload_known_extensions = false",
		"set TimeZone = 'UTC'",
		"set memory_limit = " + quote(limits.Memory),
		fmt.Sprintf("set threads = %d", limits.Threads),
		"set temp_directory = " + quote(limits.Temp),
		flushing, flushingBulk,
		"set enable_external_access = false",
		"set lock_configuration = true",
	}
	connector, err := duckdb.NewConnector(path+"?access_mode=read_only", func(conn driver.ExecerContext) error {
		for _, s := range settings {
			if _, err := conn.ExecContext(context.Background(), s, nil); err != nil {
				return fmt.Errorf("%s: %w", s, err)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("opening the warehouse %s: %w", path, err)
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(1) // a second connection would set what is locked
	return db, nil
}

// Rows runs one query and hands over its columns, then every row as the driver
// gives it; a missing value is nil. The slice is used again for the next row.
func Rows(ctx context.Context, db *sql.DB, query string, columns func([]Column) error, row func([]any) error) error {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return readError(err)
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	described := make([]Column, len(types))
	for i, t := range types {
		described[i] = Column{t.Name(), t.DatabaseTypeName()}
	}
	if err := columns(described); err != nil {
		return err
	}
	values, into := make([]any, len(types)), make([]any, len(types))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := row(values); err != nil {
			return err
		}
	}
	return readError(rows.Err())
}

// Query is Rows with every value as text.
func Query(ctx context.Context, db *sql.DB, query string, columns func([]string) error, row func([]*string) error) error {
	var described []Column
	var texts []*string
	return Rows(ctx, db, query, func(all []Column) error {
		described, texts = all, make([]*string, len(all))
		names := make([]string, len(all))
		for i, c := range all {
			names[i] = c.Name
		}
		return columns(names)
	}, func(values []any) error {
		for i, v := range values {
			texts[i] = described[i].Text(v)
		}
		return row(texts)
	})
}
