package stage

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"medebewind/pipelines/state/packs"
	"medebewind/transforms"
)

// packBytes is about the size of a pack. It is in memory until it is whole; a run
// that is killed reads again what was in it.
const packBytes = 16 << 20

// packer fills one pack after another, each of one transform.
type packer struct {
	stager    *Stager
	transform *transforms.Transform
	number    int64
	documents []string
	tables    map[string]*output
	// endless is for a pack whose documents were chosen to fit.
	endless bool
}

// output is the Parquet of one table of a pack.
type output struct {
	buffer bytes.Buffer
	writer *parquetWriter
	schema *arrow.Schema
	rows   int64
}

// add puts a document in the pack, and ends the pack when it is full.
func (p *packer) add(j *job) error {
	defer j.release()
	if p.transform != nil && p.transform != j.transform {
		if err := p.commit(); err != nil {
			return err
		}
	}
	if p.transform == nil {
		p.stager.last++
		p.transform, p.number, p.tables = j.transform, p.stager.last, map[string]*output{}
	}
	key := packs.Key(p.number, len(p.documents))
	for _, e := range j.records {
		if err := p.write(e, key); err != nil {
			return fmt.Errorf("staging table %s: %w", e.table.Name, err)
		}
	}
	p.documents = append(p.documents, j.sha)
	for _, d := range j.documents {
		p.stager.tell(d, true)
	}
	if !p.endless && (p.size() >= packBytes || len(p.documents) == packs.MaxDocuments) {
		return p.commit()
	}
	return nil
}

func (p *packer) write(e emitted, key int64) error {
	to := p.tables[e.table.Name]
	if to == nil {
		to = &output{schema: keyed(e.table.Schema)}
		writer, err := newParquetWriter(&to.buffer, to.schema)
		if err != nil {
			return err
		}
		to.writer, p.tables[e.table.Name] = writer, to
	}
	record := withKey(to.schema, e.record, key)
	defer record.Release()
	to.rows += record.NumRows()
	return to.writer.Write(record)
}

// keyed is a schema with the column of the document behind the others.
func keyed(schema *arrow.Schema) *arrow.Schema {
	fields := append(schema.Fields(), arrow.Field{Name: Column, Type: arrow.PrimitiveTypes.Int64, Nullable: true})
	return arrow.NewSchema(fields, nil)
}

func withKey(schema *arrow.Schema, record arrow.Record, key int64) arrow.Record {
	keys := make([]int64, record.NumRows())
	for i := range keys {
		keys[i] = key
	}
	data := array.NewData(arrow.PrimitiveTypes.Int64, len(keys), []*memory.Buffer{nil, memory.NewBufferBytes(arrow.Int64Traits.CastToBytes(keys))}, nil, 0, 0)
	defer data.Release()
	column := array.NewInt64Data(data)
	defer column.Release()
	return array.NewRecord(schema, append(record.Columns()[:record.NumCols():record.NumCols()], column), record.NumRows())
}

func (p *packer) size() (n int) {
	for _, o := range p.tables {
		n += o.buffer.Len()
	}
	return n
}

// commit writes the pack, if there is anything in it, and begins anew.
func (p *packer) commit() error {
	if p.transform == nil {
		return nil
	}
	var contents []packs.Content
	for _, table := range append(slices.Clone(p.transform.Tables), transforms.Refused) {
		o := p.tables[table.Name]
		if o == nil {
			continue
		}
		if err := o.writer.Close(); err != nil {
			return fmt.Errorf("ending the Parquet of table %s: %w", table.Name, err)
		}
		contents = append(contents, packs.Content{Table: table.Name, Rows: o.rows, Bytes: o.buffer.Bytes()})
	}
	f, err := p.stager.folder(p.transform)
	if err != nil {
		return err
	}
	written, err := packs.Write(filepath.Join(p.stager.Dir, p.transform.Key()), p.number, p.documents, contents)
	if err != nil {
		return fmt.Errorf("keeping what was read of %d documents: %w", len(p.documents), err)
	}
	f.add(written)
	f.checked[written] = true
	*p = packer{stager: p.stager, endless: p.endless}
	return nil
}
