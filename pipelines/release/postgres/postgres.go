// Package postgres publishes a release to PostgreSQL, for readers who outgrow
// one file and one machine.
//
// All happens in one transaction: tables are made and filled under other names
// beside those of the release before, which are then dropped, and the new ones
// get their names. Readers see the old release until the new one is whole, and a
// publication that fails leaves no trace. What medebewind made is written down in
// the schema medebewind; it drops nothing else.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"medebewind/pipelines/release"
)

// Options say where to publish, and how.
type Options struct {
	// URL is the address; "" for what the environment says (PGHOST and so on).
	URL string
	// Replace allows to use schemas, and to replace tables, that others made.
	Replace bool
	// Timeout is how long the whole may take, and Wait how long of that to wait
	// for readers of the old tables.
	Timeout, Wait time.Duration
	// Progress is told of each table that was filled; it may be nil.
	Progress func(table string, rows int64)
}

// Result is what was published.
type Result struct {
	// Database and Host are where.
	Database, Host string
	// Already tells that this release is there, and nothing was done.
	Already bool
	Tables  int
	Rows    int64
}

// lockKey is of the advisory lock that keeps two publications apart; any number
// will do that no one else uses.
const lockKey = 0x6d65646562657769 // "medebewi"

// minVersion is the first server with unique indexes in which nulls are equal.
const minVersion = 150000

// Publish brings the release to the database. An error means that the database
// is as it was, unless the connection broke during the commit: publishing again
// tells.
func Publish(ctx context.Context, o Options, r *release.Release) (*Result, error) {
	config, err := parse(o.URL)
	if err != nil {
		return nil, err
	}
	result := &Result{Database: config.Database, Host: config.Host}
	ctx, cancel := context.WithTimeoutCause(ctx, o.Timeout, fmt.Errorf("it took longer than %s", o.Timeout))
	defer cancel()
	conn, err := pgx.ConnectConfig(ctx, config)
	if err == nil {
		err = publish(ctx, conn, o, r, result)
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		_ = conn.Close(closing) // the transaction has ended, one way or the other
	}
	if cause := context.Cause(ctx); err != nil && cause != nil {
		err = fmt.Errorf("%w (%w)", cause, err)
	}
	if err != nil {
		return nil, fmt.Errorf("publishing release %s to PostgreSQL: %w", r.Name, err)
	}
	return result, nil
}

func publish(ctx context.Context, conn *pgx.Conn, o Options, r *release.Release, result *Result) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		p := &publication{tx: tx, release: r, options: o, result: result}
		for _, step := range []func(context.Context) error{p.begin, p.ledger, p.known, p.load, p.grant, p.swap, p.refer, p.putBack, p.record} {
			if err := step(ctx); err != nil || result.Already {
				return err
			}
		}
		return nil
	})
}

// publication is one transaction.
type publication struct {
	tx      pgx.Tx
	release *release.Release
	options Options
	result  *Result
	// number tells this publication from others.
	number int64
	// old are the tables that make room.
	old []relation
	// views are those of others on our tables, which are put back on the new ones.
	views []view
}

// begin takes the lock, and sets what statements depend on.
func (p *publication) begin(ctx context.Context) error {
	var version int
	var free bool
	err := p.tx.QueryRow(ctx, "select current_setting('server_version_num')::int, pg_try_advisory_xact_lock($1)", int64(lockKey)).Scan(&version, &free)
	switch {
	case err != nil:
		return err
	case version < minVersion:
		return fmt.Errorf("the server is of version %d; 15 or newer is needed", version/10000)
	case !free:
		return errors.New("another publication to this database is under way: wait for it to end")
	}
	return p.exec(ctx, "set local search_path = pg_catalog; set local standard_conforming_strings = on; set local datestyle = iso")
}

// exec runs statements without arguments, in one go.
func (p *publication) exec(ctx context.Context, statements string) error {
	_, err := p.tx.Exec(ctx, statements)
	return err
}
