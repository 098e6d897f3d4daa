package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/iceberg-go"
	"github.com/apache/iceberg-go/catalog"
	"github.com/apache/iceberg-go/catalog/hadoop"
	"github.com/apache/iceberg-go/table"
	"github.com/gofrs/flock"

	"medebewind/pipelines/release/format"
)

// Properties of tables and of snapshots.
const (
	releaseKey = "medebewind.uitgave"
	hashKey    = "medebewind.hash"
	sumKey     = "medebewind.sha256"
)

// publish brings a release to a warehouse and says what it did. Tables follow each
// other, each whole at once; what is there already is left alone, so that a
// publication that broke off can be made again.
func publish(ctx context.Context, releaseDir, warehouse string) (string, error) {
	r, err := openRelease(releaseDir)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(warehouse, 0o755); err != nil {
		return "", fmt.Errorf("making the Iceberg warehouse: %w", err)
	}
	// The catalog renames its files into place without asking who else does.
	lock := flock.New(filepath.Join(warehouse, ".medebewind.lock"))
	if held, err := lock.TryLock(); err != nil || !held {
		return "", fmt.Errorf("another publication is at work in %s (%v): wait for it to end", warehouse, err)
	}
	defer lock.Close()
	cat, err := hadoop.NewCatalog("medebewind", warehouse, nil)
	if err != nil {
		return "", fmt.Errorf("opening the Iceberg warehouse %s: %w", warehouse, err)
	}
	updated, rows := 0, int64(0)
	tables := r.Tables()
	for _, t := range tables {
		new, err := publishTable(ctx, cat, r, t)
		if err != nil {
			return "", fmt.Errorf("bringing %s of release %s to Iceberg: %w", t.Name, r.Version, err)
		}
		if rows += t.Rows; new {
			updated++
		}
	}
	return fmt.Sprintf("release %s is in %s: %d tables, %d rows; %d tables were made or updated", r.Version, warehouse, len(tables), rows, updated), nil
}

// publishTable replaces the files of a table by those of the release, and tells
// whether it had to.
func publishTable(ctx context.Context, cat *hadoop.Catalog, r *format.Release, t *format.Resource) (bool, error) {
	next, filled, err := schemaOf(t, r.Files(t))
	if err != nil {
		return false, err
	}
	tbl, err := open(ctx, cat, t, next)
	if err != nil {
		return false, err
	}
	old, err := files(ctx, tbl)
	if err != nil {
		return false, err
	}
	if tbl.Properties()[sumKey] == r.SHA256 && slices.Equal(old, filled) {
		return false, nil
	}
	txn := tbl.NewTransaction()
	mapping, err := changeSchema(txn, tbl.Schema(), next)
	if err != nil {
		return false, fmt.Errorf("changing its columns: %w", err)
	}
	if err := txn.SetProperties(properties(r, t, mapping)); err != nil {
		return false, err
	}
	// A table without rows, before and after, needs no snapshot.
	if len(old)+len(filled) > 0 {
		mark := iceberg.Properties{releaseKey: r.Version, hashKey: r.Hash, sumKey: r.SHA256}
		if err := txn.ReplaceDataFiles(ctx, old, filled, mark); err != nil {
			return false, err
		}
	}
	if tbl, err = txn.Commit(ctx); err != nil {
		return false, err
	}
	return true, check(ctx, tbl, t)
}

// open loads a table, or makes it without rows.
func open(ctx context.Context, cat *hadoop.Catalog, t *format.Resource, schema *iceberg.Schema) (*table.Table, error) {
	namespace, name, _ := strings.Cut(t.Name, ".")
	id := table.Identifier{namespace, name}
	tbl, err := cat.LoadTable(ctx, id)
	if !errors.Is(err, catalog.ErrNoSuchTable) {
		return tbl, err
	}
	if err := cat.CreateNamespace(ctx, table.Identifier{namespace}, nil); err != nil && !errors.Is(err, catalog.ErrNamespaceAlreadyExists) {
		return nil, err
	}
	return cat.CreateTable(ctx, id, schema)
}

// files gives the paths of the files that a table has now, in order.
func files(ctx context.Context, tbl *table.Table) ([]string, error) {
	tasks, err := tbl.Scan().PlanFiles(ctx)
	if err != nil {
		return nil, fmt.Errorf("listing its files: %w", err)
	}
	var paths []string
	for _, task := range tasks {
		paths = append(paths, task.File.FilePath())
	}
	slices.Sort(paths)
	return paths, nil
}

// properties are those of the table. Engines must not remove the files of a
// release when they tidy a table: those are not theirs.
func properties(r *format.Release, t *format.Resource, mapping string) iceberg.Properties {
	return iceberg.Properties{
		releaseKey: r.Version, hashKey: r.Hash, sumKey: r.SHA256, "medebewind.herkomst": string(r.Herkomst), "medebewind.snapshot_sha256": r.Snapshot,
		"medebewind.code_versie": r.CodeVersion, "medebewind.sleutel": strings.Join(t.Schema.PrimaryKey, ","), "comment": t.Description,
		"gc.enabled": "false", table.DefaultNameMappingKey: mapping,
	}
}

// check holds the rows that the table has by its manifests against those of the
// release.
func check(ctx context.Context, tbl *table.Table, t *format.Resource) error {
	tasks, err := tbl.Scan().PlanFiles(ctx)
	if err != nil {
		return err
	}
	var rows int64
	for _, task := range tasks {
		rows += task.File.Count()
	}
	if rows != t.Rows {
		return fmt.Errorf("the table has %d rows, and the release %d", rows, t.Rows)
	}
	return nil
}
